using AfterSalesCoach.ChatLogs.Encodings;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Readers;

/// <summary>One agent reply a line, each a conversation of its own named after file and line; blank lines are passed over.</summary>
internal static class RepliesReader
{
    public static IEnumerable<Conversation> Read(LineReader lines, ReadContext context)
    {
        while (lines.Read())
        {
            if (string.IsNullOrWhiteSpace(lines.Text))
            {
                continue;
            }

            var at = context.At(lines.Number);
            var text = FieldReading.MessageText(lines.Text, at, context);
            yield return new Conversation($"{context.Stem}:{lines.Number}", [new Message(Speaker.Agent, text) { Source = at }]) { Source = at };
        }
    }
}
