using System.Buffers;
using AfterSalesCoach.ChatLogs.Vocabulary;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Transcripts;

/// <summary>The line that opens a message: who, when, and with a colon the words themselves.</summary>
/// <param name="Text">Null when the words stand on the lines below.</param>
internal sealed record TranscriptHeader(Speaker Speaker, string? Name, LogTime? Time, string? Text)
{
    private const int LongestName = 40;

    /// <summary>Without a time only a short name is believed: 客服让我再等等：… is a sentence.</summary>
    private const int LongestUntimedName = 12;

    /// <summary>Longest stretch that may hold name and time; bounds the search.</summary>
    private const int LongestHead = 80;

    private static readonly SearchValues<char> _punctuation = SearchValues.Create("，。！？；、,!?");

    /// <param name="timedOnly">The log has times, so a line without one opens nothing.</param>
    /// <param name="unknownName">The line is built like a header, but nobody can be made out of its name.</param>
    public static TranscriptHeader? TryParse(string line, bool timedOnly, out bool unknownName)
    {
        unknownName = false;
        var text = line.Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (TryTime(text, 0, out var time, out var end))
        {
            var header = AfterTime(text[end..].TrimStart(), time);
            unknownName = header is null && (time.HasDate || IsOpenBracket(text[0])) && LooksLikeName(text.AsSpan(end), text[0]);
            return header;
        }

        return BeforeTime(text, ref unknownName) ?? (timedOnly ? null : Untimed(text));
    }

    /// <summary><c>[10:00:03] 买家: …</c></summary>
    private static TranscriptHeader? AfterTime(string rest, LogTime time)
    {
        var colon = Colon(rest);
        if (colon > 0 && colon <= LongestName && TryName(rest[..colon], sure: true, out var speaker, out var name))
        {
            return new TranscriptHeader(speaker, name, time, rest[(colon + 1)..].TrimStart(' ', '\u3000'));
        }

        return rest.Length is > 0 and <= LongestName && TryName(rest, sure: true, out speaker, out name)
            ? new TranscriptHeader(speaker, name, time, null)
            : null;
    }

    /// <summary><c>客服小王 2026-10-01 10:00:03</c>, the time perhaps in brackets, perhaps followed by a colon and the words.</summary>
    private static TranscriptHeader? BeforeTime(string text, ref bool unknownName)
    {
        var last = Math.Min(text.Length - 1, LongestHead);
        for (var i = 1; i <= last; i++)
        {
            var starts = IsOpenBracket(text[i]) || (char.IsAsciiDigit(Folding.Fold(text[i])) && IsGap(text[i - 1]));
            if (!starts || !TryTime(text, i, out var time, out var end))
            {
                continue;
            }

            var rest = text.AsSpan(end).TrimStart();
            var inline = !rest.IsEmpty && Folding.Fold(rest[0]) == ':';
            if (!rest.IsEmpty && !inline)
            {
                continue;
            }

            if (TryName(text[..i], sure: true, out var speaker, out var name))
            {
                return new TranscriptHeader(speaker, name, time, inline ? rest[1..].TrimStart(" \u3000").ToString() : null);
            }

            unknownName = !inline && time is { HasDate: true, OfDay: not null } && LooksLikeName(text.AsSpan(0, i), '\0');
            return null;
        }

        return null;
    }

    /// <summary><c>客服小王：…</c></summary>
    private static TranscriptHeader? Untimed(string text)
    {
        var colon = Colon(text);
        return colon is > 0 and <= LongestUntimedName && TryName(text[..colon], sure: false, out var speaker, out var name)
            ? new TranscriptHeader(speaker, name, null, text[(colon + 1)..].TrimStart(' ', '\u3000'))
            : null;
    }

    private static int Colon(ReadOnlySpan<char> text) => text.IndexOfAny(':', '：');

    private static bool TryTime(string text, int at, out LogTime time, out int end)
    {
        var close = IsOpenBracket(text[at]) ? Closing(text[at]) : '\0';
        var start = close == '\0' ? at : at + 1;
        end = 0;
        if (!LogTime.TryRead(text.AsSpan(start), out time, out var length) || time.OfDay is null)
        {
            return false;
        }

        end = start + length;
        if (close == '\0')
        {
            return end == text.Length || IsGap(text[end]) || Folding.Fold(text[end]) == ':';
        }

        return end < text.Length && text[end++] == close;
    }

    /// <param name="sure">A time vouches for the header, so a longer name is believed.</param>
    private static bool TryName(string text, bool sure, out Speaker speaker, out string? name)
    {
        text = text.Trim().TrimEnd(':', '：').Trim();
        name = null;
        if (RoleNames.TryExact(text, out speaker))
        {
            return true;
        }

        if (TryBracketed(text, out speaker, out name))
        {
            return true;
        }

        // 某某旗舰店:小王 is how a sub-account of a shop is shown; other colons are part of a sentence.
        var colon = Colon(text);
        if (colon > 0 && (!sure || !RoleNames.TryExact(text.AsSpan(0, colon), out speaker)))
        {
            speaker = Speaker.Agent;
            var isShop = RoleNames.TryShopAccount(text, out var agent);
            name = agent;
            return sure && isShop;
        }

        if (sure && RoleNames.TryShopAccount(text, out var shop))
        {
            (speaker, name) = (Speaker.Agent, shop);
            return true;
        }

        if (!RoleNames.TryPrefix(text, out speaker, out var rest) && !(sure && RoleNames.TrySuffix(text, out speaker, out rest)))
        {
            return false;
        }

        rest = rest.Trim(' ', '\u3000', '-', '_', '—', '·', ':', '：', '@', '|', '/');
        name = rest.Length > 0 ? rest : null;
        return sure ? !rest.AsSpan().ContainsAny(_punctuation) : IsName(rest);
    }

    /// <summary><c>小王（客服）</c> and <c>[客服]小王</c>.</summary>
    private static bool TryBracketed(string text, out Speaker speaker, out string? name)
    {
        (speaker, name) = (default, null);
        int open, close;
        if (text.Length > 2 && IsOpenBracket(text[0]) && (close = text.IndexOf(Closing(text[0]), 1)) > 0)
        {
            open = 0;
            name = text[(close + 1)..].Trim();
        }
        else if (text.Length > 2 && text[^1] is ')' or '）' or ']' or '】' && (open = text.LastIndexOfAny(['(', '（', '[', '【'])) > 0)
        {
            close = text.Length - 1;
            name = text[..open].Trim();
        }
        else
        {
            return false;
        }

        name = name.Length > 0 ? name : null;
        return RoleNames.TryExact(text.AsSpan(open + 1, close - open - 1), out speaker);
    }

    /// <summary>客服说：… and 买家的地址：… begin a sentence, 客服小王：… a message.</summary>
    private static bool IsName(string rest) =>
        rest.Length == 0 || !("说讲问答的让叫也在都没不又是给和跟把被已会能要了就还回告电热态".Contains(rest[0], StringComparison.Ordinal)
            || rest.Contains(' ', StringComparison.Ordinal) || rest.AsSpan().ContainsAny(_punctuation));

    /// <summary>A name where a name belongs; 下单时间 2026-10-01 10:00:03 is a pasted order.</summary>
    private static bool LooksLikeName(ReadOnlySpan<char> text, char bracket)
    {
        text = text.Trim().TrimEnd(":：");
        if (IsOpenBracket(bracket))
        {
            var colon = Colon(text);
            return colon is > 0 and <= LongestName || (colon < 0 && text.Length is > 0 and <= 20);
        }

        return text.Length is > 0 and <= 20 && !text.ContainsAny(_punctuation) && !text.ContainsAny(' ', ':', '：')
            && !text.EndsWith("时间", StringComparison.Ordinal) && !text.EndsWith("日期", StringComparison.Ordinal)
            && text[^1] is not ('于' or '在' or '是' or '到');
    }

    private static bool IsGap(char c) => char.IsWhiteSpace(c) || c is '：' or ':';

    private static bool IsOpenBracket(char c) => c is '[' or '【' or '(' or '（';

    private static char Closing(char open) => open switch { '[' => ']', '【' => '】', '(' => ')', _ => '）' };
}
