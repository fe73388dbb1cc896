using AfterSalesCoach.Text;

namespace AfterSalesCoach.Learning.Corpus;

/// <summary>Holds labelled replies against the rules of their format, and the splits apart.</summary>
/// <param name="rules">Ids of the rules that may be labelled.</param>
public sealed class CorpusChecker(IReadOnlyCollection<string> rules)
{
    /// <summary>What is missing has no words of its own.</summary>
    private static readonly HashSet<string> _omissions = ["ASC1006", "ASC5001", "ASC5002", "ASC6001"];

    private readonly HashSet<string> _rules = [.. rules];

    /// <param name="path">A file or a folder of files.</param>
    /// <param name="replies">Receives every reply that can be read.</param>
    /// <exception cref="FormatException">A file is none of lines; the message names it.</exception>
    public IEnumerable<CorpusProblem> CheckFiles(string path, ICollection<LabelledReply> replies)
    {
        var ids = new Dictionary<string, string>();
        foreach (var file in LabelledCorpus.Files(path))
        {
            foreach (var (line, number) in BoundedFile.ReadLines(file, LabelledCorpus.LongestLine).Select((l, i) => (l, i + 1)).Where(l => l.l.Length > 0))
            {
                var where = $"{file}:{number}";
                var reply = TryParse(line, out var problem);
                if (reply is null)
                {
                    yield return new CorpusProblem(where, problem);
                    continue;
                }

                replies.Add(reply);
                if (!ids.TryAdd(reply.Id, where))
                {
                    yield return new CorpusProblem(where, $"id {reply.Id} stands at {ids[reply.Id]} already");
                }

                foreach (var message in Problems(reply))
                {
                    yield return new CorpusProblem(where, message);
                }
            }
        }
    }

    /// <summary>Replies of different splits that are the same or nearly so.</summary>
    public static IEnumerable<CorpusProblem> CheckSplits(IReadOnlyList<LabelledReply> replies) =>
        NearDuplicates.Find(replies).Where(p => p.First.Split != p.Second.Split).Select(p => new CorpusProblem(
            $"{p.First.Id}, {p.Second.Id}",
            FormattableString.Invariant($"{p.Similarity:P0} alike but in {p.First.Split} and {p.Second.Split}; give both one family")));

    private static LabelledReply? TryParse(string line, out string problem)
    {
        try
        {
            problem = "";
            return LabelledReply.Parse(line);
        }
        catch (FormatException e)
        {
            problem = e.Message;
            return null;
        }
    }

    private IEnumerable<string> Problems(LabelledReply reply)
    {
        if (reply.Reply.Length == 0 || reply.Conversation.Messages.Length < 2 || reply.Conversation.Messages[^2].Speaker != Dialogue.Speaker.Customer)
        {
            yield return "the context must end with a customer's message and the reply must say something";
        }

        foreach (var unknown in reply.Labels.Except(_rules))
        {
            yield return $"{unknown} is no message rule";
        }

        foreach (var span in reply.Spans.Where(s => s.Text.Length == 0 || !reply.Reply.Contains(s.Text, StringComparison.Ordinal)))
        {
            yield return $"the span of {span.RuleId} is no part of the reply: {span.Text}";
        }

        foreach (var span in reply.Spans.Where(s => !reply.Labels.Contains(s.RuleId)))
        {
            yield return $"{span.RuleId} has a span but no label";
        }

        if (reply.Labels.IsEmpty != (reply.Rewrite.Length == 0))
        {
            yield return "a rewrite belongs to every reply with labels and to no other";
        }

        foreach (var label in reply.Labels.Where(l => !_omissions.Contains(l) && reply.Spans.All(s => s.RuleId != l)))
        {
            yield return $"{label} has no span";
        }
    }
}
