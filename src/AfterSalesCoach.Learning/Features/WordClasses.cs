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
    /// <summary>Where keys of words start; any number does.</summary>
    private const ulong Seed = 14695981039346656037;

    /// <summary>The lengths of the words that start with a character, a bit for each; most characters start none.</summary>
    private readonly byte[] _lengths = new byte[char.MaxValue + 1];

    /// <summary>Hash table with linear probing: the key of each word and where its classes start in the list of all; 0 in an empty place.</summary>
    private readonly (ulong Key, int Classes)[] _places;

    /// <summary>The classes of each word after their number. The first place is not used.</summary>
    private readonly int[] _classes;

    private WordClasses(IReadOnlyList<(string Word, string Class)> entries)
    {
        Names = [.. entries.Select(e => e.Class).Distinct().Order(StringComparer.Ordinal)];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Names.Length; i++)
        {
            numbers.Add(Names[i], i);
        }

        var byWord = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (word, name) in entries)
        {
            if (!byWord.TryGetValue(word, out var classes))
            {
                byWord.Add(word, classes = []);
            }

            if (!classes.Contains(numbers[name]))
            {
                classes.Add(numbers[name]);
            }
        }

        WordCount = byWord.Count;
        _places = new (ulong, int)[BitOperations.RoundUpToPowerOf2((uint)(2 * WordCount) + 1)];
        var all = new List<int> { 0 };
        foreach (var (word, classes) in byWord)
        {
            _lengths[word[0]] |= checked((byte)(1 << (word.Length - 1)));
            var key = FeatureKey.Continue(Seed, word);
            var slot = SlotOf(key);
            while (_places[slot].Classes != 0)
            {
                slot = (slot + 1) & (_places.Length - 1);
            }

            _places[slot] = (key, all.Count);
            all.Add(classes.Count);
            all.AddRange(classes);
        }

        _classes = [.. all];
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
        var (longest, found) = (0, 0);
        var key = Seed;
        for (uint length = 1, lengths = _lengths[text[0]]; lengths != 0 && length <= text.Length; length++, lengths >>= 1)
        {
            key = FeatureKey.Continue(key, text[(int)length - 1]);
            if ((lengths & 1) != 0 && ClassesOf(key) is > 0 and var at)
            {
                (longest, found) = ((int)length, at);
            }
        }

        classes = _classes.AsSpan(found + 1, _classes[found]);
        return longest;
    }

    private int ClassesOf(ulong key)
    {
        for (var slot = SlotOf(key); _places[slot].Classes != 0; slot = (slot + 1) & (_places.Length - 1))
        {
            if (_places[slot].Key == key)
            {
                return _places[slot].Classes;
            }
        }

        return 0;
    }

    // Keys are hashes, evener in their upper bits.
    private int SlotOf(ulong key) => (int)(key >> 32) & (_places.Length - 1);

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
