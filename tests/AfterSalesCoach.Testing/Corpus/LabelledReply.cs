using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Testing.Corpus;

/// <summary>One hand-labelled reply of <c>corpora/replies</c>.</summary>
public sealed record LabelledReply(
    string Id, string Family, ProductCategory Category, string Situation, Conversation Conversation, ImmutableSortedSet<string> Labels, string Rewrite)
{
    /// <summary>The reply itself is the last message.</summary>
    public string Reply => Conversation.Messages[^1].Text;

    public CorpusSplit Split => CorpusSplits.Of(Family);

    public string Describe() => string.Join(" ┃ ", Conversation.Messages.Select(m => $"{(m.Speaker == Speaker.Agent ? "服" : "客")}：{m.Text}"));
}
