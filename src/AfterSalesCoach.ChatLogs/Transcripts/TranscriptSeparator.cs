using AfterSalesCoach.ChatLogs.Vocabulary;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.ChatLogs.Transcripts;

/// <summary>A line between conversations: <c>=== 会话 A1001 2026-10-01 ===</c>, <c>会话：A1001</c>; what it leaves out is null.</summary>
internal sealed record TranscriptSeparator(string? Id, LogTime? Date)
{
    private static readonly string[] _words = ["会话编号", "会话id", "会话", "对话", "conversation", "session"];

    /// <summary>A rule of dashes, which only separates when a message opens after it: agents draw lines too.</summary>
    public static bool IsRule(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length >= 4 && line[0] is '-' or '=' or '—' or '*' or '─' or '_' && line.IndexOfAnyExcept(line[0]) < 0;
    }

    public static bool TryParseFramed(string line, out TranscriptSeparator separator)
    {
        var text = line.AsSpan().Trim();
        separator = new TranscriptSeparator(null, null);
        if (text.Length < 8 || text[0] is not ('=' or '-' or '#') || text[^1] != text[0])
        {
            return false;
        }

        var left = text.IndexOfAnyExcept(text[0]);
        var right = text.LastIndexOfAnyExcept(text[0]);
        if (left < 3 || text.Length - 1 - right < 3)
        {
            return false;
        }

        var inner = text[left..(right + 1)].Trim().ToString();
        var named = StripWord(ref inner);
        separator = Parse(inner);
        return named || text[0] == '=';
    }

    /// <summary>Counts only at the start of the log or after a blank line or a rule.</summary>
    public static bool TryParsePlain(string line, out TranscriptSeparator separator)
    {
        var text = line.Trim();
        var named = text.Length <= 120 && StripWord(ref text, colonNeeded: true);
        separator = named ? Parse(text) : new TranscriptSeparator(null, null);
        return named;
    }

    private static bool StripWord(ref string text, bool colonNeeded = false)
    {
        var simplified = SimplifiedForm.Of(text);
        foreach (var word in _words)
        {
            if (simplified.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                var rest = text[word.Length..].TrimStart();
                var colon = rest.Length > 0 && rest[0] is ':' or '：';
                if (colon || (!colonNeeded && (rest.Length == 0 || rest.Length < text.Length - word.Length || rest[0] > 0x7F)))
                {
                    text = (colon ? rest[1..] : rest).Trim();
                    return true;
                }
            }
        }

        return false;
    }

    private static TranscriptSeparator Parse(string text)
    {
        string? id = null;
        LogTime? date = null;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] is ',' or '，' or '|')
            {
                at++;
            }
            else if (date is null && LogTime.TryRead(text.AsSpan(at), out var time, out var length) && time.HasDate
                && (at + length == text.Length || char.IsWhiteSpace(text[at + length])))
            {
                date = time;
                at += length;
            }
            else
            {
                var end = text.AsSpan(at).IndexOfAny(" \t\u3000，|");
                end = end < 0 ? text.Length : at + end;
                id ??= text[at..end];
                at = end;
            }
        }

        return new TranscriptSeparator(id, date);
    }
}
