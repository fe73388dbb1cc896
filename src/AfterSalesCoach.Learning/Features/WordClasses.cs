using System.Collections.Frozen;

namespace AfterSalesCoach.Learning.Features;

/// <summary>
/// A thesaurus of after-sales talk: words that mean the same for our purpose stand in one class, so what was learnt from one carries over to
/// the others. See <c>word-classes.txt</c>.
/// </summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
internal sealed class WordClasses
{
    private readonly FrozenDictionary<string, string[]> _classes;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _longest;

    private WordClasses(FrozenDictionary<string, string[]> classes)
    {
        _classes = classes;
        _lookup = classes.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = classes.Keys.Max(w => w.Length);
    }

    public static WordClasses Default { get; } = new(Read().GroupBy(e => e.Word).ToFrozenDictionary(g => g.Key, g => g.Select(e => e.Class).Distinct().ToArray()));

    public int WordCount => _classes.Count;

    /// <summary>The classes met in <paramref name="text"/>, from left to right; where words overlap the leftmost and longest counts.</summary>
    public IEnumerable<string> In(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = Math.Min(_longest, text.Length - start);
            string[]? found = null;
            while (length > 0 && !_lookup.TryGetValue(text.AsSpan(start, length), out found))
            {
                length--;
            }

            foreach (var name in found ?? [])
            {
                yield return name;
            }

            start += Math.Max(1, length);
        }
    }

    private static IEnumerable<(string Word, string Class)> Read()
    {
        using var reader = new StreamReader(typeof(WordClasses).Assembly.GetManifestResourceStream("word-classes.txt")!);
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line[0] == '#')
            {
                continue;
            }

            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return (word, line[..colon]);
            }
        }
    }
}
