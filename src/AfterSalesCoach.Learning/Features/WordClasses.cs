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

    /// <param name="text">A class a line: its name, a colon, its words; lines that start with <c>#</c> are comments.</param>
    private WordClasses(ReadOnlySpan<char> text)
    {
        Names = NamesIn(text);

        // A blank stands before each word. As long as words come in, a place counts the classes of its word.
        var most = text.Count(' ');
        _places = new (ulong, int)[BitOperations.RoundUpToPowerOf2((uint)(2 * most) + 1)];
        var (slots, numbers, count) = (new int[most], new int[most], 0);
        foreach (var line in text.Split('\n'))
        {
            if (TryRead(text[line], out var name, out var words))
            {
                var number = Names.BinarySearch(name.ToString(), StringComparer.Ordinal);
                foreach (var range in words.Split(' '))
                {
                    var word = words[range];
                    if (!word.IsEmpty)
                    {
                        _lengths[word[0]] |= checked((byte)(1 << (word.Length - 1)));
                        (slots[count], numbers[count]) = (Count(FeatureKey.Continue(Seed, word)), number);
                        count++;
                    }
                }
            }
        }

        _classes = new int[1 + (2 * count)];
        SetAside();
        for (var i = 0; i < count; i++)
        {
            var start = _places[slots[i]].Classes;
            _classes[start + ++_classes[start]] = numbers[i];
        }
    }

    public static WordClasses Default { get; } = Load();

    /// <summary>The names of the classes in ordinal order; elsewhere a class is its place here.</summary>
    public ImmutableArray<string> Names { get; }

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

    /// <summary>Counts one more class of a word.</summary>
    /// <returns>Where the word stands.</returns>
    private int Count(ulong key)
    {
        var slot = SlotOf(key);
        while (_places[slot].Classes != 0 && _places[slot].Key != key)
        {
            slot = (slot + 1) & (_places.Length - 1);
        }

        _places[slot] = (key, _places[slot].Classes + 1);
        return slot;
    }

    /// <summary>Turns the counts into starts of lists with room for so many.</summary>
    private void SetAside()
    {
        var at = 1;
        for (var slot = 0; slot < _places.Length; slot++)
        {
            var classes = _places[slot].Classes;
            if (classes > 0)
            {
                _places[slot].Classes = at;
                at += 1 + classes;
            }
        }
    }

    private static ImmutableArray<string> NamesIn(ReadOnlySpan<char> text)
    {
        var names = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            if (TryRead(text[line], out var name, out _))
            {
                names.Add(name.ToString());
            }
        }

        names.Sort(StringComparer.Ordinal);
        return [.. names];
    }

    private static bool TryRead(ReadOnlySpan<char> line, out ReadOnlySpan<char> name, out ReadOnlySpan<char> words)
    {
        var colon = line.IndexOf(':');
        name = line[..Math.Max(0, colon)];
        words = line[(colon + 1)..];
        return colon > 0 && line[0] != '#';
    }

    private static WordClasses Load()
    {
        using var reader = new StreamReader(typeof(WordClasses).Assembly.GetManifestResourceStream("word-classes.txt")!);
        return new WordClasses(reader.ReadToEnd());
    }
}
