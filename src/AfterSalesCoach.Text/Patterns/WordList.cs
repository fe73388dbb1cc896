using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Text.Patterns;

/// <summary>The words of a look-around: may one of them stand here?</summary>
internal sealed class WordList
{
    /// <summary>A bit for each first or last character that a word has, modulo 64: most places are told at a glance.</summary>
    private readonly ulong _firsts;
    private readonly ulong _lasts;

    public WordList(string[] words)
    {
        Words = words;
        foreach (var word in words)
        {
            (_firsts, _lasts) = word.Length == 0 ? (ulong.MaxValue, ulong.MaxValue) : (_firsts | Bit(word[0]), _lasts | Bit(word[^1]));
        }
    }

    public static WordList Empty { get; } = new([]);

    public string[] Words { get; }

    public bool IsEmpty => Words.Length == 0;

    /// <summary>Whether one of the words ends at <paramref name="end"/>, no pause between its characters nor behind it.</summary>
    public bool EndsAt(NormalizedText text, int end)
    {
        if (end > 0 ? (_lasts & Bit(text.Text[end - 1])) == 0 : _lasts != ulong.MaxValue)
        {
            return false;
        }

        foreach (var word in Words)
        {
            if (EndsAt(text, end, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the words starts at <paramref name="start"/>, no pause before it nor between its characters.</summary>
    public bool StartsAt(NormalizedText text, int start)
    {
        if (start < text.Length ? (_firsts & Bit(text.Text[start])) == 0 : _firsts != ulong.MaxValue)
        {
            return false;
        }

        foreach (var word in Words)
        {
            if (text.Text.AsSpan(start).StartsWith(word)
                && text.BoundaryBefore(start) < Boundary.Pause && text.StrongestInside(new TextSpan(start, start + word.Length)) < Boundary.Pause)
            {
                return true;
            }
        }

        return false;
    }

    public static bool EndsAt(NormalizedText text, int end, string word) =>
        text.Text.AsSpan(0, end).EndsWith(word)
        && (end >= text.Length || text.BoundaryBefore(end) < Boundary.Pause)
        && text.StrongestInside(new TextSpan(end - word.Length, end)) < Boundary.Pause;

    private static ulong Bit(char c) => 1UL << (c & 63);
}
