namespace AfterSalesCoach.Learning.Features;

/// <summary>Pieces of a clause without regard to words.</summary>
/// <remarks>
/// One digit is as good as another, and a number of more than four is left out: how large a sum is says something of a reply, which telephone or
/// order number it is does not.
/// </remarks>
internal static class CharacterGrams
{
    private const int Longest = 4;
    private const int LongestNumber = 4;
    private const int LongestOnStack = 256;

    /// <summary>One to four neighbouring characters of a clause, its edges written as <c>^</c> and <c>$</c>.</summary>
    public static void Add(ITextSink sink, FeatureKind kind, ReadOnlySpan<char> clause)
    {
        var room = clause.Length + 2 <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[clause.Length + 2];
        var text = room[..(Generalise(clause, room[1..]) + 2)];
        text[0] = '^';
        text[^1] = '$';
        for (var start = 0; start + 1 < text.Length; start++)
        {
            // Each longer one continues the key of the shorter.
            var key = FeatureKey.Continue(kind.Seed, text[start]);
            if (start > 0)
            {
                sink.Add(kind, key, text.Slice(start, 1));
            }

            for (var end = start + 1; end < text.Length && end < start + Longest; end++)
            {
                key = FeatureKey.Continue(key, text[end]);
                sink.Add(kind, key, text[start..(end + 1)]);
            }
        }
    }

    /// <summary>Writes a zero for each digit and leaves long numbers out.</summary>
    /// <param name="into">At least as long as <paramref name="clause"/>.</param>
    /// <returns>How much of it was written.</returns>
    public static int Generalise(ReadOnlySpan<char> clause, Span<char> into)
    {
        var length = 0;
        while (!clause.IsEmpty)
        {
            var digits = clause.IndexOfAnyExceptInRange('0', '9');
            digits = digits < 0 ? clause.Length : digits;
            if (digits is > 0 and <= LongestNumber)
            {
                into.Slice(length, digits).Fill('0');
                length += digits;
            }

            clause = clause[digits..];
            var others = clause.IndexOfAnyInRange('0', '9');
            others = others < 0 ? clause.Length : others;
            clause[..others].CopyTo(into[length..]);
            length += others;
            clause = clause[others..];
        }

        return length;
    }
}
