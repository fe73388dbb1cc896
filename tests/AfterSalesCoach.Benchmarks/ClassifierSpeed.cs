using System.Diagnostics;
using System.Globalization;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Benchmarks;

/// <summary>Replies a second in one thread, from raw text to findings, with and without the classifier; as tab-separated names and figures.</summary>
internal static class ClassifierSpeed
{
    private const int Rounds = 5;

    public static void Measure(string corpus, TextWriter output)
    {
        var conversations = LabelledCorpus.Load(corpus).Where(r => r.Split == CorpusSplit.Test).Select(r => r.Conversation).ToList();
        var rules = new Linter(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default);
        var joined = new Linter(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default, ReplyModel.Default);
        var (alone, both, classifier) = (new List<double>(), new List<double>(), new List<double>());

        // The first round only warms up; the ways alternate, so that a slow stretch of the machine meets all of them.
        for (var round = 0; round <= Rounds; round++)
        {
            var figures = (Seconds(conversations, c => rules.Lint(c)), Seconds(conversations, c => joined.Lint(c)), Seconds(conversations, Classify));
            if (round > 0)
            {
                alone.Add(figures.Item1);
                both.Add(figures.Item2);
                classifier.Add(figures.Item3);
            }
        }

        Write("rules", conversations.Count / Median(alone));
        Write("all", conversations.Count / Median(both));
        Write("classifier", conversations.Count / Median(classifier));
        Write("added_microseconds", 1e6 * (Median(both) - Median(alone)) / conversations.Count);
        Write("bytes", ModelFile.Write(ReplyModel.Default).Length);

        void Write(string name, double figure) => output.Write(string.Create(CultureInfo.InvariantCulture, $"{name}\t{figure:F0}\n"));
    }

    private static object Classify(Conversation conversation) =>
        ReplyModel.Default.Classify(DialogueTagger.Default.Tag(conversation), conversation.Messages.Length - 1, []);

    private static double Seconds(List<Conversation> conversations, Func<Conversation, object> judge)
    {
        var watch = Stopwatch.StartNew();
        foreach (var conversation in conversations)
        {
            judge(conversation);
        }

        return watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);
}
