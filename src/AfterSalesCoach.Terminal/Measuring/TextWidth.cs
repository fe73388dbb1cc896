using System.Globalization;
using System.Text;

namespace AfterSalesCoach.Terminal.Measuring;

/// <summary>Measures text in terminal cells, one grapheme cluster at a time.</summary>
/// <remarks>
/// East Asian Width as in Unicode Standard Annex 11; clusters as in Annex 29 (<see cref="StringInfo"/>). A cluster is as wide as its first
/// character, or two cells where an emoji presentation or a flag asks for it. Terminals differ beyond that (joined families, skin tones,
/// keycaps), which <see cref="ClusterWidth.IsRisky"/> reports.
/// </remarks>
public sealed class TextWidth
{
    private const char EmojiPresentation = '\ufe0f';

    private TextWidth(int ambiguous, bool isCertain)
    {
        AmbiguousColumns = ambiguous;
        IsCertain = isCertain;
    }

    /// <summary>Ambiguous characters (“ ” … — and box lines) take one cell, as most terminals have it, but nobody asked this one.</summary>
    public static TextWidth Default { get; } = new(1, isCertain: false);

    /// <summary>The terminal was asked, or its user said so: ambiguous characters take one cell.</summary>
    public static TextWidth Narrow { get; } = new(1, isCertain: true);

    /// <summary>The terminal was asked, or its user said so: ambiguous characters take two cells.</summary>
    public static TextWidth Wide { get; } = new(2, isCertain: true);

    /// <summary>Cells of an East Asian Ambiguous character: 1 or 2.</summary>
    public int AmbiguousColumns { get; }

    /// <summary>Whether <see cref="AmbiguousColumns"/> is known rather than assumed.</summary>
    public bool IsCertain { get; }

    /// <summary>Cells of a text of one line. Control characters count one cell, as <see cref="Drawing.Screen"/> draws a sign in their place.</summary>
    public int Of(ReadOnlySpan<char> text)
    {
        var columns = 0;
        while (!text.IsEmpty)
        {
            var length = NextCluster(text);
            columns += OfCluster(text[..length]).Columns;
            text = text[length..];
        }

        return columns;
    }

    /// <summary>UTF-16 units of the first grapheme cluster, 0 for an empty text.</summary>
    public static int NextCluster(ReadOnlySpan<char> text)
    {
        // Two neighbours below U+0300 never join, CR LF aside; nor do two Han characters. That is nearly all the text there is.
        if (text.Length > 1 && IsPlain(text[0]) && IsPlain(text[1]) && text[0] != '\r')
        {
            return 1;
        }

        return StringInfo.GetNextTextElementLength(text);
    }

    /// <param name="cluster">One grapheme cluster, not empty.</param>
    public ClusterWidth OfCluster(ReadOnlySpan<char> cluster)
    {
        var first = cluster[0];
        if (cluster.Length == 1 && first is >= ' ' and < '\u007f')
        {
            return new ClusterWidth(1, 1, false);
        }

        if (cluster.Length == 1 && first is >= '\u4e00' and <= '\u9fff')
        {
            return new ClusterWidth(2, 2, false);
        }

        Rune.DecodeFromUtf16(cluster, out var rune, out var used);
        if (IsShownAsSign(rune))
        {
            return new ClusterWidth(1, 1, false);
        }

        var columns = OfRune(rune.Value);
        return used == cluster.Length ? Single(rune, columns) : Joined(cluster, rune.Value, columns);
    }

    /// <summary>Characters that must not reach a terminal and are drawn as a sign instead: controls, line separators, noncharacters, halves of a surrogate pair.</summary>
    internal static bool IsShownAsSign(Rune rune) =>
        rune.Value is < 0x20 or (>= 0x7f and < 0xa0) or 0x2028 or 0x2029 or 0xfffd or (>= 0xfdd0 and <= 0xfdef) || (rune.Value & 0xfffe) == 0xfffe;

    private static bool IsPlain(char c) =>
        c is < '\u0300' or (>= '\u4e00' and <= '\u9fff') or (>= '\u3001' and <= '\u3029') or (>= '\uff01' and <= '\uff5e');

    private ClusterWidth Single(Rune rune, int columns)
    {
        var code = rune.Value;
        if (columns == 0)
        {
            return default;
        }

        if (In(WidthTables.Ambiguous, code))
        {
            return new ClusterWidth(columns, 2, !IsCertain || Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse);
        }

        var risky = (columns == 2 && In(WidthTables.Emoji, code))
            || code is >= 0x1f1e6 and <= 0x1f1ff // half a flag
            || In(WidthTables.RightToLeft, code)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpacingCombiningMark;
        return new ClusterWidth(columns, risky ? 2 : columns, risky);
    }

    private ClusterWidth Joined(ReadOnlySpan<char> cluster, int first, int columns)
    {
        if (columns == 0)
        {
            return default;
        }

        if ((cluster.Contains(EmojiPresentation) && In(WidthTables.Emoji, first)) || first is >= 0x1f1e6 and <= 0x1f1ff)
        {
            columns = 2;
        }

        var reach = 0;
        foreach (var rune in cluster.EnumerateRunes())
        {
            var alone = OfRune(rune.Value);
            reach += alone == 1 && (In(WidthTables.Emoji, rune.Value) || In(WidthTables.Ambiguous, rune.Value)) ? 2 : alone;
        }

        return new ClusterWidth(columns, Math.Max(columns, reach), true);
    }

    private int OfRune(int code) => code switch
    {
        >= 0x4e00 and <= 0x9fff => 2,
        >= 0x20000 and <= 0x3fffd => 2,
        _ when In(WidthTables.Zero, code) => 0,
        _ when In(WidthTables.Wide, code) => 2,
        _ when AmbiguousColumns == 2 && In(WidthTables.Ambiguous, code) => 2,
        _ => 1,
    };

    private static bool In(ReadOnlySpan<int> ranges, int code)
    {
        var low = 0;
        var high = (ranges.Length / 2) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (code < ranges[2 * middle])
            {
                high = middle - 1;
            }
            else if (code > ranges[(2 * middle) + 1])
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
