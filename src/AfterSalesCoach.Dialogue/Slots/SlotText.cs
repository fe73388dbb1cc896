using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>Looks at the words next to a number without reading across a comma or a full stop.</summary>
internal static class SlotText
{
    public const string Measures = "个颗只斤盒件袋包瓶条棵双片根箱枚张份块罐支台套株头串朵筐粒本册把束盆桶板节扇对副杯碗克瓣层组卷";

    /// <summary>The first of <paramref name="words"/> (longest first) that stands at <paramref name="at"/>, or null.</summary>
    public static string? WordAt(NormalizedText text, int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (IsAt(text, at, word))
            {
                return word;
            }
        }

        return null;
    }

    public static bool IsAt(NormalizedText text, int at, string word) =>
        at >= 0 && at + word.Length <= text.Length && string.CompareOrdinal(text.Text, at, word, 0, word.Length) == 0
        && Connected(text, at, at + word.Length);

    /// <summary>Whether one of <paramref name="words"/> ends at <paramref name="end"/> and runs into what stands there.</summary>
    public static bool EndsAt(NormalizedText text, int end, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (end >= word.Length && string.CompareOrdinal(text.Text, end - word.Length, word, 0, word.Length) == 0
                && Connected(text, end - word.Length + 1, end + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The character at <paramref name="at"/>, or '\0' where the text ends or pauses.</summary>
    public static char CharAt(NormalizedText text, int at) =>
        at >= 0 && at < text.Length && text.BoundaryBefore(at) < Boundary.Pause ? text.Text[at] : '\0';

    public static bool IsMeasure(char c) => c != '\0' && Measures.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether no pause stands before any character of the range.</summary>
    public static bool Connected(NormalizedText text, int start, int end)
    {
        for (var i = Math.Max(start, 1); i < end && i < text.Length; i++)
        {
            if (text.BoundaryBefore(i) >= Boundary.Pause)
            {
                return false;
            }
        }

        return true;
    }
}
