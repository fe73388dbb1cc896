using System.Globalization;
using System.Text.Json;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Learning.Corpus;

namespace AfterSalesCoach.Testing.Corpus;

/// <summary>One hand-labelled conversation of <c>corpora/conversations</c>; only conversation rules are labelled.</summary>
public sealed record LabelledConversation(Conversation Conversation, IReadOnlySet<(string Rule, int Message)> Labels)
{
    public CorpusSplit Split => CorpusSplits.Of(Conversation.Id);

    public static IEnumerable<LabelledConversation> Load() =>
        File.ReadLines(Path.Combine(Repository.Root, "corpora", "conversations", "conversations.jsonl")).Select(Parse);

    private static LabelledConversation Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var messages = root.GetProperty("messages").EnumerateArray().Select(m => new Message(
            Enum.Parse<Speaker>(m.GetProperty("role").GetString()!, ignoreCase: true), m.GetProperty("text").GetString()!)
        {
            Agent = m.GetProperty("agent").GetString(),
            Time = DateTimeOffset.Parse(m.GetProperty("time").GetString()!, CultureInfo.InvariantCulture),
        });
        var conversation = new Conversation(root.GetProperty("conversation_id").GetString()!, [.. messages])
        {
            ServiceHours = ServiceHours.TryParse(root.GetProperty("service_hours").GetString(), out var hours) ? hours : null,
        };
        return new LabelledConversation(
            conversation,
            root.GetProperty("labels").EnumerateArray().Select(l => (l.GetProperty("rule").GetString()!, l.GetProperty("message").GetInt32())).ToHashSet());
    }
}
