using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;

namespace AfterSalesCoach.Learning.Features;

/// <summary>
/// A thesaurus of after-sales talk: words that mean the same for our purpose stand in one class, so what was learnt from one carries over to
/// the others. See <c>word-classes.txt</c>.
/// </summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
internal sealed class WordClasses
{
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _classes;

    /// <summary>The lengths of the words that start with a character, a bit for each; most characters start none.</summary>
    private readonly ushort[] _lengths = new ushort[char.MaxValue + 1];

    private WordClasses(IReadOnlyList<(string Word, string Class)> entries)
    {
        Names = [.. entries.Select(e => e.Class).Distinct().Order(StringComparer.Ordinal)];
        var classes = entries.GroupBy(e => e.Word).ToFrozenDictionary(g => g.Key, g => g.Select(e => Names.IndexOf(e.Class)).Distinct().ToArray());
        _classes = classes.GetAlternateLookup<ReadOnlySpan<char>>();
        WordCount = classes.Count;
        foreach (var word in classes.Keys)
        {
            _lengths[word[0]] |= checked((ushort)(1 << word.Length));
        }
    }

    public static WordClasses Default { get; } = new([.. Read()]);

    /// <summary>The names of the classes in ordinal order; elsewhere a class is its place here.</summary>
    public ImmutableArray<string> Names { get; }

    public int WordCount { get; }

    /// <summary>Adds the classes met in <paramref name="text"/>, each once and ascending; where words overlap the leftmost and longest counts.</summary>
    public void Find(ReadOnlySpan<char> text, List<int> into)
    {
        var first = into.Count;
        for (var start = 0; start < text.Length;)
        {
            var length = LengthAt(text[start..], out var found);
            foreach (var number in found)
            {
                Insert(into, first, number);
            }

            start += Math.Max(1, length);
        }
    }

    /// <summary>The length of the longest word that the text starts with, or 0.</summary>
    private int LengthAt(ReadOnlySpan<char> text, out ReadOnlySpan<int> classes)
    {
        for (var lengths = (uint)_lengths[text[0]]; lengths != 0;)
        {
            var length = BitOperations.Log2(lengths);
            lengths &= ~(1u << length);
            if (length <= text.Length && _classes.TryGetValue(text[..length], out var found))
            {
                classes = found;
                return length;
            }
        }

        classes = [];
        return 0;
    }

    private static void Insert(List<int> into, int first, int number)
    {
        var place = into.Count;
        while (place > first && into[place - 1] > number)
        {
            place--;
        }

        if (place == first || into[place - 1] != number)
        {
            into.Insert(place, number);
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
