namespace AfterSalesCoach.Learning.Features;

/// <summary>Two to four neighbouring characters of a clause, its edges written as <c>^</c> and <c>$</c>.</summary>
internal static class CharacterGrams
{
    private const int Longest = 4;
    private const int LongestOnStack = 256;

    public static void Add(ITextSink sink, FeatureKind kind, ReadOnlySpan<char> clause)
    {
        var text = clause.Length + 2 <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[clause.Length + 2];
        text = text[..(clause.Length + 2)];
        text[0] = '^';
        clause.CopyTo(text[1..]);
        text[^1] = '$';
        for (var start = 0; start + 1 < text.Length; start++)
        {
            // Each longer one continues the key of the shorter.
            var key = FeatureKey.Continue(kind.Seed, text[start]);
            for (var end = start + 1; end < text.Length && end < start + Longest; end++)
            {
                key = FeatureKey.Continue(key, text[end]);
                sink.Add(kind, key, text[start..(end + 1)]);
            }
        }
    }
}
