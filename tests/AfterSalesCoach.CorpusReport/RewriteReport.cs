using System.Diagnostics;
using System.Text;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Rewrites;
using AfterSalesCoach.Testing.Rewrites;

namespace AfterSalesCoach.CorpusReport;

/// <summary>Suggestions for the violating replies of a split: what the checker says of them, what they cost, and a sheet for blind readers.</summary>
internal static class RewriteReport
{
    public static void Check(DialogueTagger tagger, IEnumerable<LabelledReply> replies, int most)
    {
        var linter = LinterOf(tagger);
        var checker = new RewriteChecker(tagger, linter);
        var checks = replies.Where(r => !r.Labels.IsEmpty).AsParallel().AsOrdered().Select(r => (Reply: r, Check: checker.Check(r.Conversation, r.Conversation.Messages.Length - 1))).ToList();
        Console.WriteLine($"{checks.Count} violating replies; suggestions: {string.Join(", ", Enumerable.Range(0, RewriteComposer.Most + 1).Select(n => $"{n}: {checks.Count(c => c.Check.Suggestions.Length == n)}"))}");
        foreach (var kind in checks.SelectMany(c => c.Check.Complaints).GroupBy(c => c.Split([' ', ':'])[0]))
        {
            Console.WriteLine($"{kind.Key}: {kind.Count()}");
            foreach (var complaint in kind.Take(most))
            {
                Console.WriteLine($"    {complaint}");
            }
        }
    }

    /// <summary>Time for one reply, all its suggestions included, on one thread after a warm-up.</summary>
    public static void Time(DialogueTagger tagger, IEnumerable<LabelledReply> replies)
    {
        var composer = new RewriteComposer(tagger, LinterOf(tagger));
        var tagged = replies.Where(r => !r.Labels.IsEmpty).Select(r => tagger.Tag(r.Conversation)).ToList();
        var times = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            times.Clear();
            foreach (var conversation in tagged)
            {
                var start = Stopwatch.GetTimestamp();
                var given = composer.Suggest(conversation, conversation.Messages.Length - 1).Length;
                times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds / Math.Max(1, given));
            }
        }

        times.Sort();
        Console.WriteLine($"microseconds for one linted suggestion: median {times[times.Count / 2]:0}, p99 {times[(int)(times.Count * 0.99)]:0}");
    }

    /// <summary>Two candidates a case, ours and the corpus's, in an order that a reader cannot know; the key goes into a file of its own.</summary>
    /// <param name="earlier">Keys of earlier sheets, whose cases are not read again.</param>
    public static void WriteSheet(DialogueTagger tagger, IEnumerable<LabelledReply> replies, string path, int count, int seed, IEnumerable<string> earlier)
    {
        var read = earlier.SelectMany(File.ReadLines).Select(line => line.Split(',')[1]).ToHashSet();
        var composer = new RewriteComposer(tagger, LinterOf(tagger));
        var random = new Random(seed);
        var cases = replies.Where(r => !r.Labels.IsEmpty && r.Rewrite.Length > 0 && !read.Contains(r.Id)).OrderBy(_ => random.Next())
            .Select(r => (Reply: r, Ours: composer.Suggest(r.Conversation, r.Conversation.Messages.Length - 1).FirstOrDefault()?.Text))
            .Where(c => c.Ours is not null).Take(count).ToList();
        var (sheet, key) = (new StringBuilder(), new StringBuilder("case,id,ours\n"));
        for (var i = 0; i < cases.Count; i++)
        {
            var (reply, ours) = cases[i];
            var first = random.Next(2) == 0;
            sheet.Append($"## {i + 1}\n");
            foreach (var message in reply.Conversation.Messages)
            {
                sheet.Append($"{(message.Speaker == Dialogue.Speaker.Agent ? "客服" : "买家")}：{message.Text}\n");
            }

            sheet.Append($"A：{(first ? ours : reply.Rewrite)}\nB：{(first ? reply.Rewrite : ours)}\n\n");
            key.Append($"{i + 1},{reply.Id},{(first ? "A" : "B")}\n");
        }

        File.WriteAllText($"{path}.md", sheet.ToString());
        File.WriteAllText($"{path}.key.csv", key.ToString());
    }

    private static Linter LinterOf(DialogueTagger tagger) => new(tagger, RuleCatalog.All, LintSettings.Default, ReplyModel.Default);
}
