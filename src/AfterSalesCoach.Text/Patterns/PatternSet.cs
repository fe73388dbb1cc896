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
    private readonly PatternSequence[] _sequences;
    /// <summary>The sequences that start with a literal, by literal set and ascending; where those of each set start.</summary>
    private readonly Opening[] _openings;
    private readonly int[] _firstOpenings;

    /// <summary>The sequences that start with a number, ascending, and the literal sets that they ask for.</summary>
    private readonly Opening[] _openedByNumbers;
    private readonly int[] _setsAfterNumbers;

    /// <summary>Literal sets of the parts from the third on, each list after its length.</summary>
    private readonly int[] _rests;

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
        (PatternCount, _sequences, _trie) = (patterns.Count, [.. sequences], trie.Build(opening.Contains));
        (_openings, _firstOpenings, _openedByNumbers, _rests) = Index(_sequences);
        _setsAfterNumbers = [.. _openedByNumbers.SelectMany(o => LaterSets(_sequences[o.Sequence])).Distinct()];

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
        (PatternCount, _sequences, _trie) = CompiledPatterns.Read(reader);
        (_openings, _firstOpenings, _openedByNumbers, _rests) = Index(_sequences);
        _setsAfterNumbers = [.. _openedByNumbers.SelectMany(o => LaterSets(_sequences[o.Sequence])).Distinct()];
    }

    public int PatternCount { get; }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes end too early or hold no pattern set.</exception>
    public static PatternSet Read(BinaryReader reader) => new(reader);

    /// <summary>Writes the set in compiled form, which loads without reading a pattern.</summary>
    public void Write(BinaryWriter writer) => CompiledPatterns.Write(writer, PatternCount, _sequences, _trie);

    /// <summary>Expands one entry of a word set, e.g. <c>(坏|烂)果?</c>.</summary>
    /// <exception cref="PatternSyntaxException">The entry holds more than plain words and alternatives.</exception>
    public static string[] ExpandWords(string entry, IReadOnlyDictionary<string, string[]> wordSets) =>
        PatternParser.ExpandWords(entry, wordSets);

    /// <summary>Adds every match in <paramref name="text"/> to <paramref name="into"/>, in an order that depends on nothing but the text and the patterns.</summary>
    public void Match(NormalizedText text, List<PatternMatch> into)
    {
        var hits = HitTable.Rent(_firstOpenings.Length);
        try
        {
            for (var start = 0; start < text.Length; start++)
            {
                _trie.Walk(text, start, hits);
            }

            Numbers.Find(text, hits.Numbers);
            Place(hits);
            Join(text, hits, into);
        }
        finally
        {
            hits.Return();
        }
    }

    private static (Opening[] Openings, int[] FirstOpenings, Opening[] OpenedByNumbers, int[] Rests) Index(PatternSequence[] sequences)
    {
        var sets = sequences.SelectMany(s => s.Parts).Select(p => p.LiteralSet + 1).DefaultIfEmpty().Max();
        var bySet = new List<Opening>[sets];
        var byNumbers = new List<Opening>();
        var rests = new List<int>();
        for (var i = 0; i < sequences.Length; i++)
        {
            var parts = sequences[i].Parts;
            var opening = new Opening(i, parts.Length == 1 ? Opening.Nothing : parts[1].LiteralSet, parts.Length > 2 ? rests.Count : Opening.Nothing);
            if (parts.Length > 2)
            {
                var rest = LaterSets(sequences[i]).ToList();
                rests.AddRange([rest.Count, .. rest]);
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

        return ([.. openings], first, [.. byNumbers], [.. rests]);
    }

    private static IEnumerable<int> LaterSets(PatternSequence sequence) =>
        sequence.Parts.Skip(1).Where(p => p.Kind == PartKind.Literal).Select(p => p.LiteralSet);

    private ReadOnlySpan<Opening> OpenedBy(int set) => _openings.AsSpan(_firstOpenings[set].._firstOpenings[set + 1]);

    /// <summary>Finds the places of every set that opens a sequence or that an opened one asks for.</summary>
    private void Place(HitTable hits)
    {
        foreach (ref readonly var literal in hits.Literals)
        {
            foreach (var set in _trie.Opening(literal.List))
            {
                if (hits.Want(set))
                {
                    hits.OpeningSets.Add(set);
                }

                hits.Add(set, literal);
            }
        }

        foreach (var set in hits.OpeningSets)
        {
            foreach (var opening in OpenedBy(set))
            {
                if (opening.Second >= 0)
                {
                    hits.Want(opening.Second);
                }

                if (opening.Rest >= 0)
                {
                    WantAll(hits, _rests.AsSpan(opening.Rest + 1, _rests[opening.Rest]));
                }
            }
        }

        if (hits.Numbers.Count > 0)
        {
            WantAll(hits, _setsAfterNumbers);
        }

        foreach (ref readonly var literal in hits.Literals)
        {
            foreach (var set in _trie.Following(literal.List))
            {
                if (hits.IsWanted(set))
                {
                    hits.Add(set, literal);
                }
            }
        }
    }

    private static void WantAll(HitTable hits, ReadOnlySpan<int> sets)
    {
        foreach (var set in sets)
        {
            hits.Want(set);
        }
    }

    private void Join(NormalizedText text, HitTable hits, List<PatternMatch> into)
    {
        var sets = hits.OpeningSets;
        for (var i = 0; i < sets.Count;)
        {
            // All sets whose first literal is this one; their sequences are tried in order.
            var first = hits.SpanOf(hits.First(sets[i]));
            for (; i < sets.Count && hits.SpanOf(hits.First(sets[i])) == first; i++)
            {
                AddCandidates(sets[i], hits);
            }

            hits.Candidates.Sort();
            foreach (var candidate in hits.Candidates)
            {
                var sequence = _sequences[candidate.Sequence];
                for (var hit = hits.First(sequence.Parts[0].LiteralSet); hit >= 0; hit = hits.Next(hit))
                {
                    Extend(text, hits, sequence, 0, hits.SpanOf(hit), hits.SpanOf(hit).Start, into);
                }
            }

            hits.Candidates.Clear();
        }

        if (hits.Numbers.Count == 0)
        {
            return;
        }

        foreach (ref readonly var opening in _openedByNumbers.AsSpan())
        {
            if (opening.Second >= 0 && hits.First(opening.Second) < 0)
            {
                continue;
            }

            var sequence = _sequences[opening.Sequence];
            foreach (var number in hits.Numbers)
            {
                Extend(text, hits, sequence, 0, number, number.Start, into);
            }
        }
    }

    private void AddCandidates(int set, HitTable hits)
    {
        foreach (var opening in OpenedBy(set))
        {
            if (opening.Second == Opening.Nothing || (opening.Second == Opening.Number ? hits.Numbers.Count > 0 : hits.First(opening.Second) >= 0))
            {
                hits.Candidates.Add(opening);
            }
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
