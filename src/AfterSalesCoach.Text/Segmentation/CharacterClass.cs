namespace AfterSalesCoach.Text.Segmentation;

/// <summary>Which characters jieba segments and which it passes through one by one.</summary>
internal static class CharacterClass
{
    private static readonly System.Buffers.SearchValues<char> _ascii =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+#&._%-");

    /// <summary>jieba's <c>re_han_default</c>.</summary>
    public static bool IsWordCharacter(char c) => IsHan(c) || (c < 128 && _ascii.Contains(c));

    public static bool IsHan(char c) => c is >= SegmenterModel.FirstHan and <= SegmenterModel.LastHan;

    /// <summary>One code point, or the pair CR LF.</summary>
    public static int LengthOfSingle(ReadOnlySpan<char> text, int index)
    {
        if (index + 1 >= text.Length)
        {
            return 1;
        }

        var pair = (text[index] == '\r' && text[index + 1] == '\n') || char.IsSurrogatePair(text[index], text[index + 1]);
        return pair ? 2 : 1;
    }
}
