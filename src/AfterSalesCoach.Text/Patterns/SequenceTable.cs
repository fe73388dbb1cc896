namespace AfterSalesCoach.Text.Patterns;

/// <summary>The sequences of a pattern set. Of a compiled one each is made when it is first asked for: a text asks for few of thousands.</summary>
/// <remarks>May be shared between threads: two that ask for the same sequence get equal ones.</remarks>
internal sealed class SequenceTable
{
    private const int ClauseStartFlag = 1;
    private const int ClauseEndFlag = 2;

    /// <summary>Numbers of a sequence: pattern and first part.</summary>
    private const int SequenceLength = 2;

    /// <summary>Numbers of a part: kind, literal set, longest gap, what the gap crosses, flags, and the four word lists of its look-arounds.</summary>
    private const int PartLength = 9;

    private readonly PatternSequence?[] _sequences;
    private readonly WordList?[] _lists;
    private readonly FixedBlock<int> _starts;
    private readonly FixedBlock<int> _parts;

    /// <summary>Where the words of each list start among all words, and where each word starts among the characters.</summary>
    private readonly FixedBlock<int> _listStarts;
    private readonly FixedBlock<int> _wordStarts;
    private readonly FixedBlock<ushort> _characters;

    private SequenceTable(FixedBlock<int> starts, FixedBlock<int> parts, FixedBlock<int> listStarts, FixedBlock<int> wordStarts, FixedBlock<ushort> characters)
    {
        (_starts, _parts, _listStarts, _wordStarts, _characters) = (starts, parts, listStarts, wordStarts, characters);
        _sequences = new PatternSequence[Math.Max(0, (starts.Length / SequenceLength) - 1)];
        _lists = new WordList[Math.Max(0, listStarts.Length - 1)];
    }

    public PatternSequence this[int sequence] => _sequences[sequence] ??= Make(sequence);

    public static SequenceTable Of(IReadOnlyList<PatternSequence> sequences)
    {
        var lists = new List<WordList>();
        var numbers = new Dictionary<string, int>();
        foreach (var list in sequences.SelectMany(s => s.Parts).SelectMany(ListsOf))
        {
            if (numbers.TryAdd(NameOf(list), lists.Count))
            {
                lists.Add(list);
            }
        }

        var parts = sequences.SelectMany(s => s.Parts).SelectMany(part => (IEnumerable<int>)
        [
            (int)part.Kind, part.LiteralSet, part.GapMax, (int)part.GapCrosses, (part.AtClauseStart ? ClauseStartFlag : 0) | (part.AtClauseEnd ? ClauseEndFlag : 0),
            .. ListsOf(part).Select(list => numbers[NameOf(list)]),
        ]);
        var starts = sequences.SelectMany(s => (IEnumerable<int>)[s.Pattern, s.FirstPart]);
        var words = lists.SelectMany(l => l.Words).ToList();
        return new SequenceTable(
            Block([.. starts, -1, sequences.Sum(s => s.Parts.Length)]),
            Block([.. parts]),
            Block(Starts(lists.Select(l => l.Words.Length))),
            Block(Starts(words.Select(w => w.Length))),
            FixedBlock<ushort>.CopyOf([.. string.Concat(words).Select(c => (ushort)c)]));

        static FixedBlock<int> Block(int[] numbers) => FixedBlock<int>.CopyOf(numbers);
    }

    public static SequenceTable Read(BinaryReader reader) =>
        new(FixedBlock<int>.Read(reader), FixedBlock<int>.Read(reader), FixedBlock<int>.Read(reader), FixedBlock<int>.Read(reader), FixedBlock<ushort>.Read(reader));

    public void Write(BinaryWriter writer)
    {
        foreach (var block in (FixedBlock<int>[])[_starts, _parts, _listStarts, _wordStarts])
        {
            FixedBlock<int>.Write(writer, block.Span);
        }

        FixedBlock<ushort>.Write(writer, _characters.Span);
    }

    private static int[] Starts(IEnumerable<int> lengths)
    {
        var starts = new List<int> { 0 };
        foreach (var length in lengths)
        {
            starts.Add(starts[^1] + length);
        }

        return [.. starts];
    }

    private PatternSequence Make(int sequence)
    {
        var numbers = _starts.Span[(sequence * SequenceLength)..];
        var (first, end) = (numbers[1], numbers[SequenceLength + 1]);
        var parts = new PatternPart[end - first];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Part(_parts.Span.Slice((first + i) * PartLength, PartLength));
        }

        return new PatternSequence(numbers[0], parts, first);
    }

    private PatternPart Part(ReadOnlySpan<int> numbers) => new((PartKind)numbers[0], [])
    {
        LiteralSet = numbers[1],
        GapMax = numbers[2],
        GapCrosses = (Normalization.Boundary)numbers[3],
        AtClauseStart = (numbers[4] & ClauseStartFlag) != 0,
        AtClauseEnd = (numbers[4] & ClauseEndFlag) != 0,
        NotAfter = List(numbers[5]),
        OnlyAfter = List(numbers[6]),
        NotBefore = List(numbers[7]),
        OnlyBefore = List(numbers[8]),
    };

    private WordList List(int number)
    {
        if (_lists[number] is not { } list)
        {
            var starts = _wordStarts.Span[_listStarts.Span[number]..(_listStarts.Span[number + 1] + 1)];
            var words = new string[starts.Length - 1];
            for (var i = 0; i < words.Length; i++)
            {
                words[i] = string.Create(starts[i + 1] - starts[i], _characters.Span[starts[i]..starts[i + 1]], static (word, characters) =>
                {
                    for (var c = 0; c < word.Length; c++)
                    {
                        word[c] = (char)characters[c];
                    }
                });
            }

            _lists[number] = list = new WordList(words);
        }

        return list;
    }

    // In the order in which a part names them.
    private static WordList[] ListsOf(PatternPart part) => [part.NotAfter, part.OnlyAfter, part.NotBefore, part.OnlyBefore];

    private static string NameOf(WordList list) => string.Join('\n', list.Words);
}
