using System.Collections.Immutable;
using System.Text.Json;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Learning.Corpus;

/// <summary>One hand-labelled reply; see <c>corpora/replies/README.md</c> for the format.</summary>
public sealed record LabelledReply(
    string Id, string Family, ProductCategory Category, string Situation, Conversation Conversation, ImmutableSortedSet<string> Labels,
    ImmutableArray<LabelledSpan> Spans, string Rewrite)
{
    /// <summary>The reply itself is the last message.</summary>
    public string Reply => Conversation.Messages[^1].Text;

    public CorpusSplit Split => CorpusSplits.Of(Family);

    /// <summary>The reply, and what a model agent would have sent in its place as a clean one of the same family.</summary>
    public IEnumerable<LabelledReply> WithRewrite() => Rewrite.Length == 0
        ? [this]
        : [this, new($"{Id}-rewrite", Family, Category, Situation, Conversation with { Messages = Conversation.Messages.SetItem(Conversation.Messages.Length - 1, new Message(Speaker.Agent, Rewrite)) }, [], [], "")];

    public string Describe() => string.Join(" ┃ ", Conversation.Messages.Select(m => $"{(m.Speaker == Speaker.Agent ? "服" : "客")}：{m.Text}"));

    /// <exception cref="FormatException">The line is no JSON object, or a field is missing or of the wrong kind.</exception>
    public static LabelledReply Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"no labelled reply: {e.Message}", e);
        }
    }

    private static LabelledReply Read(JsonElement root)
    {
        var messages = root.GetProperty("context").EnumerateArray()
            .Select(m => new Message(SpeakerOf(m.GetProperty("role").GetString()), m.GetProperty("text").GetString() ?? ""))
            .Append(new Message(Speaker.Agent, Text("reply")));
        var category = Enum.TryParse<ProductCategory>(Text("category"), ignoreCase: true, out var known)
            ? known
            : throw new FormatException($"unknown category '{Text("category")}'");
        return new LabelledReply(
            Text("id"), Text("family"), category, Text("situation"),
            new Conversation(Text("id"), [.. messages]) { Category = category },
            [.. root.GetProperty("labels").EnumerateArray().Select(l => l.GetString() ?? "")],
            [.. root.GetProperty("spans").EnumerateArray().Select(s => new LabelledSpan(s.GetProperty("rule").GetString() ?? "", s.GetProperty("text").GetString() ?? ""))],
            Text("rewrite"));

        string Text(string name) => root.GetProperty(name).GetString() ?? "";
    }

    private static Speaker SpeakerOf(string? role) => role switch
    {
        "customer" => Speaker.Customer,
        "agent" => Speaker.Agent,
        "auto" => Speaker.Auto,
        "system" => Speaker.System,
        _ => throw new FormatException($"unknown role '{role}'"),
    };
}
