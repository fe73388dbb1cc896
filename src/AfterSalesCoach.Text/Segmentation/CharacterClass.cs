namespace AfterSalesCoach.Text.Segmentation;

/// <summary>Which characters jieba segments and which it passes through one by one.</summary>
internal static class CharacterClass
{
    private static readonly ulong _first64 = Bits("0123456789+#&.%-");
    private static readonly ulong _second64 = Bits("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_");

    /// <summary>jieba's <c>re_han_default</c>.</summary>
    public static bool IsWordCharacter(char c) =>
        IsHan(c) || (c < 128 && (((c < 64 ? _first64 : _second64) >> (c & 63)) & 1) != 0);

    public static bool IsHan(char c) => c is >= SegmenterModel.FirstHan and <= SegmenterModel.LastHan;

    /// <summary>Length of what jieba passes through at once: a code point, or the pair CR LF. A lone surrogate counts as one.</summary>
    public static int LengthOfSingle(ReadOnlySpan<char> text, int index)
    {
        if (index + 1 >= text.Length)
        {
            return 1;
        }

        var pair = (text[index] == '\r' && text[index + 1] == '\n') || char.IsSurrogatePair(text[index], text[index + 1]);
        return pair ? 2 : 1;
    }

    private static ulong Bits(string characters)
    {
        var bits = 0UL;
        foreach (var c in characters)
        {
            bits |= 1UL << (c & 63);
        }

        return bits;
    }
}
