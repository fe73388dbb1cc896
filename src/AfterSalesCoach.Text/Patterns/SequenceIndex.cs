namespace AfterSalesCoach.Text.Patterns;

/// <summary>Which sequences the literals and numbers of a text open, and what else these ask for. Immutable; may be shared between threads.</summary>
internal sealed class SequenceIndex
{
    private readonly FixedBlock<int> _openings;
    private readonly FixedBlock<int> _firstOpenings;
    private readonly FixedBlock<int> _openedByNumbers;
    private readonly FixedBlock<int> _rests;

    /// <param name="openings">The sequences that start with a literal, by literal set and ascending.</param>
    /// <param name="firstOpenings">Where those of each set start, and after the last where they end.</param>
    /// <param name="openedByNumbers">The sequences that start with a number, ascending.</param>
    /// <param name="rests">The parts of sequences from the third on, each list after its length: literal sets or <see cref="Opening.Number"/>.</param>
    private SequenceIndex(FixedBlock<int> openings, FixedBlock<int> firstOpenings, FixedBlock<int> openedByNumbers, FixedBlock<int> rests) =>
        (_openings, _firstOpenings, _openedByNumbers, _rests) = (openings, firstOpenings, openedByNumbers, rests);

    /// <summary>Literal sets are numbered below this.</summary>
    public int SetCount => _firstOpenings.Length - 1;

    public ReadOnlySpan<Opening> OpenedByNumbers => Opening.In(_openedByNumbers.Span);

    public static SequenceIndex Of(IReadOnlyList<PatternSequence> sequences)
    {
        var sets = sequences.SelectMany(s => s.Parts).Select(p => p.LiteralSet + 1).DefaultIfEmpty().Max();
        var bySet = new List<Opening>[sets];
        var byNumbers = new List<Opening>();
        var rests = new List<int>();
        for (var i = 0; i < sequences.Count; i++)
        {
            var parts = sequences[i].Parts;
            var opening = new Opening(i, parts.Length == 1 ? Opening.Nothing : parts[1].LiteralSet, parts.Length > 2 ? rests.Count : Opening.Nothing);
            if (parts.Length > 2)
            {
                rests.AddRange([parts.Length - 2, .. parts.Skip(2).Select(p => p.LiteralSet)]);
            }

            (parts[0].Kind == PartKind.Number ? byNumbers : bySet[parts[0].LiteralSet] ??= []).Add(opening);
        }

        var openings = new List<Opening>();
        var first = new int[sets + 1];
        for (var set = 0; set < sets; set++)
        {
            openings.AddRange(bySet[set] ?? []);
            first[set + 1] = openings.Count;
        }

        return new SequenceIndex(Opening.ToBlock(openings), FixedBlock<int>.CopyOf(first), Opening.ToBlock(byNumbers), FixedBlock<int>.CopyOf(rests.ToArray()));
    }

    public static SequenceIndex Read(BinaryReader reader) =>
        new(FixedBlock<int>.Read(reader), FixedBlock<int>.Read(reader), FixedBlock<int>.Read(reader), FixedBlock<int>.Read(reader));

    public void Write(BinaryWriter writer)
    {
        foreach (var block in (FixedBlock<int>[])[_openings, _firstOpenings, _openedByNumbers, _rests])
        {
            FixedBlock<int>.Write(writer, block.Span);
        }
    }

    public ReadOnlySpan<Opening> OpenedBy(int set) => Opening.In(_openings.Span)[_firstOpenings.Span[set].._firstOpenings.Span[set + 1]];

    /// <summary>What the sequence asks for from its third part on.</summary>
    public ReadOnlySpan<int> RestAt(int rest) => _rests.Span.Slice(rest + 1, _rests.Span[rest]);
}
