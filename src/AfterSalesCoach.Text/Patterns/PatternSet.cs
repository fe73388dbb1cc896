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
    private readonly int[] _startWithNumber;

    /// <summary>For each part, the sequence it opens, or -1.</summary>
    private readonly int[] _opens;

    /// <param name="patterns">The patterns; a match names them by their index here.</param>
    /// <param name="wordSets">The named sets that patterns may use as <c>&lt;name&gt;</c>.</param>
    /// <exception cref="PatternSyntaxException">A pattern cannot be read.</exception>
    public PatternSet(IReadOnlyList<string> patterns, IReadOnlyDictionary<string, string[]>? wordSets = null)
    {
        wordSets ??= new Dictionary<string, string[]>();
        var trie = new PatternTrieBuilder();
        var sequences = new List<PatternSequence>();
        var partCount = 0;
        for (var id = 0; id < patterns.Count; id++)
        {
            foreach (var parts in PatternParser.Parse(patterns[id], wordSets))
            {
                sequences.Add(new PatternSequence(id, [.. parts], partCount));
                foreach (var part in parts)
                {
                    foreach (var literal in part.Literals)
                    {
                        trie.Add(literal, partCount);
                    }

                    partCount++;
                }
            }
        }

        (PatternCount, _sequences, _trie) = (patterns.Count, [.. sequences], trie.Build());
        (_opens, _startWithNumber) = Index(_sequences);
    }

    private PatternSet(BinaryReader reader)
    {
        (PatternCount, _sequences, _trie) = CompiledPatterns.Read(reader);
        (_opens, _startWithNumber) = Index(_sequences);
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

    /// <summary>Adds every match in <paramref name="text"/> to <paramref name="into"/>, in no particular order.</summary>
    public void Match(NormalizedText text, List<PatternMatch> into)
    {
        var hits = HitTable.Rent(_opens.Length);
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

    internal static bool EndsWith(NormalizedText text, int end, string literal)
    {
        var start = end - literal.Length;
        if (start < 0 || string.CompareOrdinal(text.Text, start, literal, 0, literal.Length) != 0)
        {
            return false;
        }

        // A boundary directly before `end` separates the literal from what follows it.
        return (end >= text.Length || text.BoundaryBefore(end) < Boundary.Pause)
            && text.StrongestInside(new TextSpan(start, end)) < Boundary.Pause;
    }

    private static bool StartsWith(NormalizedText text, int start, string literal) =>
        string.CompareOrdinal(text.Text, start, literal, 0, literal.Length) == 0
        && start + literal.Length <= text.Length
        && text.BoundaryBefore(start) < Boundary.Pause
        && text.StrongestInside(new TextSpan(start, start + literal.Length)) < Boundary.Pause;

    private static (int[] Opens, int[] StartWithNumber) Index(PatternSequence[] sequences)
    {
        var opens = new int[sequences.Sum(s => s.Parts.Length)];
        Array.Fill(opens, -1);
        var startWithNumber = new List<int>();
        for (var i = 0; i < sequences.Length; i++)
        {
            opens[sequences[i].FirstPart] = i;
            if (sequences[i].Parts[0].Kind == PartKind.Number)
            {
                startWithNumber.Add(i);
            }
        }

        return (opens, [.. startWithNumber]);
    }

    private void Join(NormalizedText text, HitTable hits, List<PatternMatch> into)
    {
        foreach (var part in hits.Parts)
        {
            if (_opens[part] < 0)
            {
                continue;
            }

            var sequence = _sequences[_opens[part]];
            for (var hit = hits.First(sequence.FirstPart); hit >= 0; hit = hits.Next(hit))
            {
                Extend(text, hits, sequence, 0, hits.SpanOf(hit), hits.SpanOf(hit).Start, into);
            }
        }

        if (hits.Numbers.Count == 0)
        {
            return;
        }

        foreach (var index in _startWithNumber)
        {
            var sequence = _sequences[index];
            if (sequence.Parts.Length > 1 && sequence.Parts[1].Kind == PartKind.Literal && hits.First(sequence.FirstPart + 1) < 0)
            {
                continue;
            }

            foreach (var number in hits.Numbers)
            {
                Extend(text, hits, sequence, 0, number, number.Start, into);
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

    /// <remarks>What was looked for in vain is not looked for again, so the work does not multiply from part to part.</remarks>
    private static bool ExtendByNumber(NormalizedText text, HitTable hits, PatternSequence sequence, int p, TextSpan before, int start, List<PatternMatch> into)
    {
        var part = sequence.Parts[p];
        for (var i = hits.FirstNumberFrom(before.End); i < hits.Numbers.Count && hits.Numbers[i].Start - before.End <= part.GapMax; i++)
        {
            if (!WithinGap(text, part, before.End, hits.Numbers[i].Start) || hits.IsVainNumber(sequence.FirstPart + p, i))
            {
                continue;
            }

            if (Extend(text, hits, sequence, p, hits.Numbers[i], start, into))
            {
                return true;
            }

            hits.MarkVainNumber(sequence.FirstPart + p, i);
        }

        return false;
    }

    /// <inheritdoc cref="ExtendByNumber"/>
    private static bool ExtendByLiteral(NormalizedText text, HitTable hits, PatternSequence sequence, int p, TextSpan before, int start, List<PatternMatch> into)
    {
        var part = sequence.Parts[p];
        for (var hit = hits.FirstFrom(sequence.FirstPart + p, before.End); hit >= 0 && hits.SpanOf(hit).Start - before.End <= part.GapMax; hit = hits.Next(hit))
        {
            if (hits.IsVain(hit) || !WithinGap(text, part, before.End, hits.SpanOf(hit).Start))
            {
                continue;
            }

            if (Extend(text, hits, sequence, p, hits.SpanOf(hit), start, into))
            {
                return true;
            }

            hits.MarkVain(hit);
        }

        return false;
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

    // Plain loops: a lambda here would be an allocation for every part that occurs.
    private static bool AnyBefore(NormalizedText text, int end, string[] literals)
    {
        foreach (var literal in literals)
        {
            if (EndsWith(text, end, literal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyAfter(NormalizedText text, int start, string[] literals)
    {
        foreach (var literal in literals)
        {
            if (StartsWith(text, start, literal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Allowed(NormalizedText text, PatternPart part, TextSpan span)
    {
        var inside = part.Kind == PartKind.Number ? Boundary.None : text.StrongestInside(span);
        return (inside < Boundary.Pause || (inside == Boundary.Pause && span.Length >= LengthReadAcrossPauses))
            && !AnyBefore(text, span.Start, part.NotAfter)
            && (part.OnlyAfter.Length == 0 || AnyBefore(text, span.Start, part.OnlyAfter))
            && !AnyAfter(text, span.End, part.NotBefore)
            && (part.OnlyBefore.Length == 0 || AnyAfter(text, span.End, part.OnlyBefore))
            && (!part.AtClauseStart || ClauseEdges.StartsClause(text, span.Start))
            && (!part.AtClauseEnd || ClauseEdges.EndsClause(text, span.End));
    }
}
