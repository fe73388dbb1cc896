using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Transcripts;

/// <summary>Reads <c>&lt;!-- coach:disable ASC1002 原因 --&gt;</c>, several ids separated by commas.</summary>
internal static class SuppressionComment
{
    private const string Open = "<!--", Close = "-->", Keyword = "coach:disable";

    /// <summary>Finds a comment in a line; <paramref name="rest"/> is the line without it.</summary>
    /// <param name="suppressions">Empty when the comment names no rule.</param>
    public static bool TryTake(string line, SourcePosition at, out List<Suppression> suppressions, out string rest)
    {
        (suppressions, rest) = ([], line);
        var start = line.IndexOf(Open, StringComparison.Ordinal);
        while (start >= 0)
        {
            var end = line.IndexOf(Close, start + Open.Length, StringComparison.Ordinal);
            if (end < 0)
            {
                return false;
            }

            var body = line.AsSpan(start + Open.Length, end - start - Open.Length).Trim();
            if (body.StartsWith(Keyword, StringComparison.OrdinalIgnoreCase))
            {
                Parse(body[Keyword.Length..].Trim(), at, suppressions);
                rest = string.Concat(line.AsSpan(0, start), line.AsSpan(end + Close.Length)).TrimEnd();
                return true;
            }

            start = line.IndexOf(Open, end + Close.Length, StringComparison.Ordinal);
        }

        return false;
    }

    private static void Parse(ReadOnlySpan<char> body, SourcePosition at, List<Suppression> suppressions)
    {
        var ids = new List<string>();
        while (IdLength(body) is var length and > 0)
        {
            ids.Add(body[..length].ToString());
            body = body[length..].TrimStart(" ,，、");
        }

        var reason = body.IsEmpty ? null : body.ToString();
        suppressions.AddRange(ids.Select(id => new Suppression(id, reason, at)));
    }

    /// <summary>Letters and then digits, ours (ASC1002) or the shop's own (SHOP001).</summary>
    private static int IdLength(ReadOnlySpan<char> body)
    {
        var letters = 0;
        while (letters < body.Length && (char.IsAsciiLetter(body[letters]) || body[letters] is '-' or '_'))
        {
            letters++;
        }

        var end = letters;
        while (end < body.Length && char.IsAsciiDigit(body[end]))
        {
            end++;
        }

        return letters > 0 && end > letters && (end == body.Length || body[end] is ' ' or ',' or '，' or '、') ? end : 0;
    }
}
