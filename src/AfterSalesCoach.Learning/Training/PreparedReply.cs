using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Features;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Learning.Training;

/// <summary>A labelled reply with its features.</summary>
/// <param name="Evidence">Ids of the rules that already speak for it.</param>
/// <param name="Labels">For each rule, whether the reply breaks it.</param>
/// <param name="ClauseLabels">For each clause and rule, whether the clause lies in a labelled span.</param>
public sealed record PreparedReply(LabelledReply Reply, ReplyFeatures Features, IReadOnlyCollection<string> Evidence, bool[] Labels, bool[][] ClauseLabels)
{
    public static PreparedReply Of(LabelledReply reply, IReadOnlyList<string> rules, DialogueTagger tagger, Func<TaggedConversation, IReadOnlyCollection<string>> evidence)
    {
        var conversation = tagger.Tag(reply.Conversation);
        var found = evidence(conversation);
        var last = conversation.Messages[^1];
        return new PreparedReply(
            reply,
            FeatureExtractor.Default.Extract(conversation, last.Index),
            found,
            [.. rules.Select(reply.Labels.Contains)],
            [.. last.Clauses.Select(clause => rules.Select(rule => reply.Spans.Any(s => s.RuleId == rule && LiesIn(clause.RawSpan, s, reply.Reply))).ToArray())]);
    }

    /// <summary>At least half of the clause is marked, or all that is marked lies in the clause.</summary>
    private static bool LiesIn(TextSpan clause, LabelledSpan marked, string reply)
    {
        var span = marked.In(reply);
        var common = Math.Min(span.End, clause.End) - Math.Max(span.Start, clause.Start);
        return common > 0 && (2 * common >= clause.Length || common == span.Length);
    }
}
