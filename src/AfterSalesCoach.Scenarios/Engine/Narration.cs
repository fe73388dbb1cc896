namespace AfterSalesCoach.Scenarios.Engine;

/// <summary>What a customer's message starts with that is not said: （第二天）, [照片], 【物流】已签收.</summary>
internal static class Narration
{
    private const char Notice = '【';

    /// <summary>Where the spoken words start; the length of <paramref name="text"/> where nothing is spoken. A notice is none of the customer's words.</summary>
    public static int EndIn(string text)
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
