namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Finds the goods a customer writes about.</summary>
/// <remarks>The list is our own: <c>Phrases/goods.txt</c>, a noun, its measure word and its category a line.</remarks>
internal sealed class GoodsList
{
    private const int LongestNoun = 8;

    private static readonly Lazy<GoodsList> _default = new(() => new GoodsList(PhraseResources.Lines("goods.txt")));

    private readonly Dictionary<string, Goods> _byNoun = [];

    public GoodsList(IEnumerable<string> lines)
    {
        foreach (var fields in lines.Select(line => line.Split('\t')))
        {
            _byNoun.TryAdd(fields[0], new Goods(fields[0], fields[1]));
        }
    }

    public static GoodsList Default => _default.Value;

    /// <summary>The goods named first in <paramref name="text"/>, by their longest name; null when none is.</summary>
    public Goods? FindIn(string text)
    {
        var lookup = _byNoun.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < text.Length; start++)
        {
            for (var length = Math.Min(LongestNoun, text.Length - start); length >= 2; length--)
            {
                if (lookup.TryGetValue(text.AsSpan(start, length), out var goods))
                {
                    return goods;
                }
            }
        }

        return null;
    }
}
