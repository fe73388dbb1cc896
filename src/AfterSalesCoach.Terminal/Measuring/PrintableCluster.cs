using System.Globalization;
using System.Text;

namespace AfterSalesCoach.Terminal.Measuring;

/// <summary>Turns a grapheme cluster of any origin into text that may be sent to a terminal.</summary>
/// <remarks>
/// Everything on a screen comes through here: no escape sequence, no bidirectional override and no pile of a thousand accents gets past,
/// wherever it was typed, pasted or loaded from.
/// </remarks>
internal static class PrintableCluster
{
    /// <summary>The longest emoji in use (a kiss with two skin tones) takes 15 units; beyond that only pranks do.</summary>
    private const int LongestCluster = 32;

    // Drawing a message anew would otherwise make a string of each of its characters again.
    private static readonly string?[] _singles = new string?[0x10000];

    /// <param name="cluster">One grapheme cluster of at least one cell as <see cref="TextWidth.OfCluster"/> measures it.</param>
    public static string Of(ReadOnlySpan<char> cluster)
    {
        var first = cluster[0];
        Rune.DecodeFromUtf16(cluster, out var rune, out _);
        if (TextWidth.IsShownAsSign(rune))
        {
            return Sign(first);
        }

        if (cluster.Length == 1)
        {
            return _singles[first] ??= first.ToString();
        }

        return IsClean(cluster) ? cluster.ToString() : Clean(cluster);
    }

    // U+2400 and up picture the control characters and are narrow in every table.
    private static string Sign(char c) => c switch
    {
        < ' ' => _singles[0x2400 + c] ??= ((char)(0x2400 + c)).ToString(),
        '\u007f' => "\u2421",
        _ => "?",
    };

    private static bool IsClean(ReadOnlySpan<char> cluster)
    {
        if (cluster.Length > LongestCluster)
        {
            return false;
        }

        foreach (var rune in cluster.EnumerateRunes())
        {
            if (!IsHarmless(rune))
            {
                return false;
            }
        }

        return true;
    }

    private static string Clean(ReadOnlySpan<char> cluster)
    {
        var clean = new StringBuilder(LongestCluster);
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (IsHarmless(rune) && clean.Length + rune.Utf16SequenceLength <= LongestCluster)
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    /// <summary>Of the format characters only the joiners and the tags of regional flags are needed inside a cluster.</summary>
    private static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format => rune.Value is 0x200c or 0x200d or (>= 0xe0020 and <= 0xe007f),
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate => false,
        _ => rune != Rune.ReplacementChar,
    };
}
