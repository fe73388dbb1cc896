using System.Collections.Immutable;
using System.Diagnostics;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Rewrites;

namespace AfterSalesCoach.Benchmarks.Contestants;

/// <summary>How long one reply takes in a warm process, all rules, classifier and its conversation before it; then with three rewrites.</summary>
/// <remarks>
/// A reply counts with the median of its passes, so that neither the scheduler nor the collector is measured; the 99th percentile is over replies. Between
/// two passes others are judged, so many that nothing of the measured ones is remembered: each is new to the process.
/// </remarks>
internal static class ReplyLatency
{
    private const int Replies = 400;
    private const int Passes = 5;

    /// <summary>Until the compiler has come back to all that runs often; it waits for quiet before it does.</summary>
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(5);

    public static void Measure(string corpus, TextWriter output)
    {
        var all = LabelledCorpus.Load(corpus).Where(r => r.Split == CorpusSplit.Train).Select(r => r.Conversation).ToList();
        List<Conversation> measured = [.. all.Where((_, i) => i % 10 == 0).Take(Replies)];
        List<Conversation> others = [.. all.Where((_, i) => i % 10 == 5)];
        var linter = new Linter(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default, ReplyModel.Default);
        var composer = new RewriteComposer(DialogueTagger.Default, linter);

        // As the commands do it: what was taken apart once serves both.
        (LintResult, ImmutableArray<RewriteSuggestion>) LintAndSuggest(TaggedConversation c) => (linter.Lint(c), composer.Suggest(c, c.Messages.Length - 1));
        Write(output, "lint", Times(measured, others, c => linter.Lint(c)));
        Write(output, "rewrite", Times(measured, others, c => LintAndSuggest(DialogueTagger.Default.Tag(c))));
    }

    /// <summary>Microseconds of each reply, in ascending order.</summary>
    private static double[] Times(List<Conversation> measured, List<Conversation> others, Func<Conversation, object> judge)
    {
        var warming = Stopwatch.StartNew();
        while (warming.Elapsed < _warmUp)
        {
            others.ForEach(c => judge(c));
        }

        var times = measured.ConvertAll(_ => new double[Passes]);
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var i = 0; i < measured.Count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                judge(measured[i]);
                times[i][pass] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }

            others.ForEach(c => judge(c));
        }

        return [.. times.Select(t => t.Order().ElementAt(Passes / 2)).Order()];
    }

    private static void Write(TextWriter output, string name, double[] times)
    {
        Contestants.Passes.Write(output, $"{name}_p50", times[times.Length / 2]);
        Contestants.Passes.Write(output, $"{name}_p99", times[times.Length * 99 / 100]);
    }
}
