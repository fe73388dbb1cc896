using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Text.Patterns;

/// <summary>
/// Many patterns, found in one walk over a normalised text: a trie gives every literal part at every position,
/// then the parts of each pattern are joined over their gaps. No backtracking regular expression is involved;
/// the time is linear in the text times the longest literal, plus the joins of parts that occur.
/// </summary>
/// <remarks>Immutable after construction; may be shared between threads.</remarks>
public sealed class PatternSet
{
    /// <summary>Literals from this length on are read across a comma: so many characters do not meet there by chance.</summary>
    private const int LengthReadAcrossPauses = 5;

    private readonly PatternTrie _trie;
    private readonly SequenceTable _sequences;
    private readonly SequenceIndex _index;

    /// <param name="patterns">The patterns; a match names them by their index here.</param>
    /// <param name="wordSets">The named sets that patterns may use as <c>&lt;name&gt;</c>.</param>
    /// <exception cref="PatternSyntaxException">A pattern cannot be read.</exception>
    public PatternSet(IReadOnlyList<string> patterns, IReadOnlyDictionary<string, string[]>? wordSets = null)
    {
        wordSets ??= new Dictionary<string, string[]>();
        var trie = new PatternTrieBuilder();
        var sequences = new List<PatternSequence>();
        var literalSets = new Dictionary<string, int>();
        var partCount = 0;
        for (var id = 0; id < patterns.Count; id++)
        {
            foreach (var parts in PatternParser.Parse(patterns[id], wordSets))
            {
                sequences.Add(new PatternSequence(id, [.. parts.Select(Numbered)], partCount));
                partCount += parts.Count;
            }
        }

        var opening = sequences.Select(s => s.Parts[0].LiteralSet).ToHashSet();
        (PatternCount, _sequences, _trie, _index) = (patterns.Count, SequenceTable.Of(sequences), trie.Build(opening.Contains), SequenceIndex.Of(sequences));

        PatternPart Numbered(PatternPart part)
        {
            if (part.Kind == PartKind.Number)
            {
                return part;
            }

            var key = string.Join('\n', part.Literals);
            if (!literalSets.TryGetValue(key, out var set))
            {
                literalSets.Add(key, set = literalSets.Count);
                Array.ForEach(part.Literals, literal => trie.Add(literal, set));
            }

            return part with { LiteralSet = set };
        }
    }

    private PatternSet(BinaryReader reader)
    {
        try
        {
            PatternCount = reader.Read7BitEncodedInt();
            _sequences = SequenceTable.Read(reader);
            _index = SequenceIndex.Read(reader);
            _trie = PatternTrie.Read(reader);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("not a compiled pattern set", e);
        }
    }

    public int PatternCount { get; }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes end too early or hold no pattern set.</exception>
    public static PatternSet Read(BinaryReader reader) => new(reader);

    /// <summary>Writes the set in compiled form, made when the product is built so that no pattern is read at start.</summary>
    /// <remarks>
    /// Little endian: number of patterns, sequences, index and trie, each in blocks that are used where they lie in the resource. Read only from resources
    /// of the same build, so there is no version of its own.
    /// </remarks>
    public void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(PatternCount);
        _sequences.Write(writer);
        _index.Write(writer);
        _trie.Write(writer);
    }

    /// <summary>Expands one entry of a word set, e.g. <c>(坏|烂)果?</c>.</summary>
    /// <exception cref="PatternSyntaxException">The entry holds more than plain words and alternatives.</exception>
    public static string[] ExpandWords(string entry, IReadOnlyDictionary<string, string[]> wordSets) =>
        PatternParser.ExpandWords(entry, wordSets);

    /// <summary>Adds every match in <paramref name="text"/> to <paramref name="into"/>, in an order that depends on nothing but the text and the patterns.</summary>
    public void Match(NormalizedText text, List<PatternMatch> into)
    {
        var hits = HitTable.Rent(_index.SetCount);
        try
        {
            for (var start = 0; start < text.Length; start++)
            {
                _trie.Walk(text, start, hits);
            }

            Numbers.Find(text, hits.Numbers);
            Join(text, hits, into);
        }
        finally
        {
            hits.Return();
        }
    }

    /// <summary>Joins the sequences of which every part occurs.</summary>
    private void Join(NormalizedText text, HitTable hits, List<PatternMatch> into)
    {
        FindCandidates(hits);
        ListPlaces(hits);
        foreach (var candidate in hits.Candidates)
        {
            var sequence = _sequences[candidate];
            if (sequence.Parts[0].Kind == PartKind.Number)
            {
                foreach (var number in hits.Numbers)
                {
                    Extend(text, hits, sequence, 0, number, number.Start, into);
                }

                continue;
            }

            for (var hit = hits.First(sequence.Parts[0].LiteralSet); hit >= 0; hit = hits.Next(hit))
            {
                Extend(text, hits, sequence, 0, hits.SpanOf(hit), hits.SpanOf(hit).Start, into);
            }
        }
    }

    /// <summary>
    /// Finds the sequences of which every part occurs: in the order of the literals that open them, those of one literal ascending; last those that
    /// numbers open.
    /// </summary>
    private void FindCandidates(HitTable hits)
    {
        foreach (ref readonly var literal in hits.Literals)
        {
            hits.Meet(_trie.SetsOf(literal.List));
        }

        foreach (ref readonly var literal in hits.Literals)
        {
            var first = hits.Candidates.Count;
            foreach (var set in _trie.Opening(literal.List))
            {
                if (hits.Open(set))
                {
                    AddCandidates(_index.OpenedBy(set), hits);
                }
            }

            if (hits.Candidates.Count > first + 1)
            {
                hits.Candidates.Sort(first, hits.Candidates.Count - first, null);
            }
        }

        if (hits.Numbers.Count > 0)
        {
            AddCandidates(_index.OpenedByNumbers, hits);
        }
    }

    private void AddCandidates(ReadOnlySpan<Opening> openings, HitTable hits)
    {
        foreach (ref readonly var opening in openings)
        {
            if (Occurs(opening.Second, hits) && (opening.Rest < 0 || AllOccur(_index.RestAt(opening.Rest), hits)))
            {
                hits.Candidates.Add(opening.Sequence);
            }
        }
    }

    private static bool AllOccur(ReadOnlySpan<int> parts, HitTable hits)
    {
        foreach (var part in parts)
        {
            if (!Occurs(part, hits))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Occurs(int part, HitTable hits) => part >= 0 ? hits.IsMet(part) : part == Opening.Nothing || hits.Numbers.Count > 0;

    private void ListPlaces(HitTable hits)
    {
        if (hits.Candidates.Count == 0)
        {
            return;
        }

        foreach (var candidate in hits.Candidates)
        {
            foreach (var part in _sequences[candidate].Parts)
            {
                if (part.Kind == PartKind.Literal)
                {
                    hits.List(part.LiteralSet);
                }
            }
        }

        foreach (ref readonly var literal in hits.Literals)
        {
            hits.AddToLists(_trie.SetsOf(literal.List), literal.Span);
        }
    }

    /// <summary>Part <paramref name="p"/> stands at <paramref name="at"/>; looks for the rest. One match per start is enough.</summary>
    private static bool Extend(NormalizedText text, HitTable hits, PatternSequence sequence, int p, TextSpan at, int start, List<PatternMatch> into)
    {
        if (!Allowed(text, sequence.Parts[p], at))
        {
            return false;
        }

        if (p == sequence.Parts.Length - 1)
        {
            into.Add(new PatternMatch(sequence.Pattern, new TextSpan(start, at.End)));
            return true;
        }

        return sequence.Parts[p + 1].Kind == PartKind.Number
            ? ExtendByNumber(text, hits, sequence, p + 1, at, start, into)
            : ExtendByLiteral(text, hits, sequence, p + 1, at, start, into);
    }

    /// <remarks>
    /// Wherever the sequence starts, what was looked for behind this part in vain is not looked for again, so the work does not multiply from part to part.
    /// </remarks>
    private static bool ExtendByNumber(NormalizedText text, HitTable hits, PatternSequence sequence, int p, TextSpan before, int start, List<PatternMatch> into)
    {
        var part = sequence.Parts[p];
        for (var i = hits.FirstNumberFrom(before.End); i < hits.Numbers.Count && hits.Numbers[i].Start - before.End <= part.GapMax; i++)
        {
            if (!WithinGap(text, part, before.End, hits.Numbers[i].Start) || hits.IsVain(sequence.FirstPart + p, i))
            {
                continue;
            }

            if (Extend(text, hits, sequence, p, hits.Numbers[i], start, into))
            {
                return true;
            }

            MarkVain(hits, sequence, p, i);
        }

        return false;
    }

    /// <inheritdoc cref="ExtendByNumber"/>
    private static bool ExtendByLiteral(NormalizedText text, HitTable hits, PatternSequence sequence, int p, TextSpan before, int start, List<PatternMatch> into)
    {
        var part = sequence.Parts[p];
        for (var hit = hits.FirstFrom(part.LiteralSet, before.End); hit >= 0 && hits.SpanOf(hit).Start - before.End <= part.GapMax; hit = hits.Next(hit))
        {
            if (!WithinGap(text, part, before.End, hits.SpanOf(hit).Start) || hits.IsVain(sequence.FirstPart + p, hit))
            {
                continue;
            }

            if (Extend(text, hits, sequence, p, hits.SpanOf(hit), start, into))
            {
                return true;
            }

            MarkVain(hits, sequence, p, hit);
        }

        return false;
    }

    private static void MarkVain(HitTable hits, PatternSequence sequence, int p, int hit)
    {
        // Behind the last part nothing is looked for.
        if (p < sequence.Parts.Length - 1)
        {
            hits.MarkVain(sequence.FirstPart + p, hit);
        }
    }

    private static bool WithinGap(NormalizedText text, PatternPart part, int end, int start)
    {
        if (start < end || start - end > part.GapMax)
        {
            return false;
        }

        for (var i = end; i <= start; i++)
        {
            if (text.BoundaryBefore(i) > part.GapCrosses)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Allowed(NormalizedText text, PatternPart part, TextSpan span)
    {
        var inside = part.Kind == PartKind.Number ? Boundary.None : text.StrongestInside(span);
        return (inside < Boundary.Pause || (inside == Boundary.Pause && span.Length >= LengthReadAcrossPauses))
            && !part.NotAfter.EndsAt(text, span.Start)
            && (part.OnlyAfter.IsEmpty || part.OnlyAfter.EndsAt(text, span.Start))
            && !part.NotBefore.StartsAt(text, span.End)
            && (part.OnlyBefore.IsEmpty || part.OnlyBefore.StartsAt(text, span.End))
            && (!part.AtClauseStart || ClauseEdges.StartsClause(text, span.Start))
            && (!part.AtClauseEnd || ClauseEdges.EndsClause(text, span.End));
    }
}
