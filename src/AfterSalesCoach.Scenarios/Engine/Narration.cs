using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Scenarios.Engine;

/// <summary>What a customer's message starts with that is not said: （第二天）, [照片], 【物流】已签收.</summary>
public static class Narration
{
    private const char Notice = '【';

    /// <summary>Whether a message tells the story, as against a notice of the platform: neither is anybody's words.</summary>
    public static bool Tells(Message message) => Tells(message.Speaker, message.Text);

    /// <inheritdoc cref="Tells(Message)"/>
    public static bool Tells(Speaker speaker, string text) => speaker == Speaker.System && !text.StartsWith(Notice);

    /// <summary>What a customer's message is in the chat: what is told, without its brackets, a notice, then what is said. Pictures are sent, so they are said.</summary>
    internal static IEnumerable<(Speaker Speaker, string Text)> Split(string text)
    {
        var (rest, isEmpty) = (text.TrimStart(), true);
        while (rest.Length > 0 && rest[0] is '（' or '(' && rest.IndexOf(ClosingOf(rest[0])!.Value) is var end and > 0)
        {
            if (rest[1..end].Trim() is { Length: > 0 } told)
            {
                isEmpty = false;
                yield return (Speaker.System, told);
            }

            rest = rest[(end + 1)..].TrimStart();
        }

        // A message of nothing is a message: there is always something to answer.
        if (rest.Length > 0 || isEmpty)
        {
            yield return (rest.StartsWith(Notice) && EndIn(rest) == rest.Length ? Speaker.System : Speaker.Customer, rest);
        }
    }

    /// <summary>Where the spoken words start; the length of <paramref name="text"/> where nothing is spoken. A notice is none of the customer's words.</summary>
    internal static int EndIn(string text)
    {
        var at = 0;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || ClosingOf(text[at]) is not null))
        {
            if (ClosingOf(text[at]) is not { } closing)
            {
                at++;
                continue;
            }

            var end = text.IndexOf(closing, at);
            if (end < 0)
            {
                return at;
            }

            if (text[at] == Notice)
            {
                return text.Length;
            }

            at = end + 1;
        }

        return at;
    }

    private static char? ClosingOf(char opening) => opening switch { '（' => '）', '(' => ')', '[' => ']', '［' => '］', Notice => '】', _ => null };
}
