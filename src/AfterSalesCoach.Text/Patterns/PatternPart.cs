using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Text.Patterns;

/// <summary>What one step of a pattern consumes.</summary>
internal enum PartKind
{
    /// <summary>One of <see cref="PatternPart.Literals"/>.</summary>
    Literal,

    /// <summary>A number: Arabic digits with an optional fraction, or a run of Chinese numerals.</summary>
    Number,
}

/// <summary>One step of a pattern: what it consumes, and how far it may stand from the step before.</summary>
/// <param name="Literals">The words it may be; none in a compiled set, where the trie holds them.</param>
internal sealed record PatternPart(PartKind Kind, string[] Literals)
{
    /// <summary>In a compiled set the number of its literals: parts with the same literals share it. -1 for a number.</summary>
    public int LiteralSet { get; init; } = -1;

    /// <summary>At most this many characters lie between this part and the one before.</summary>
    public int GapMax { get; init; }

    /// <summary>The strongest boundary that the gap may cross.</summary>
    public Boundary GapCrosses { get; init; } = Boundary.Soft;

    public WordList NotAfter { get; init; } = WordList.Empty;

    public WordList OnlyAfter { get; init; } = WordList.Empty;

    public WordList NotBefore { get; init; } = WordList.Empty;

    public WordList OnlyBefore { get; init; } = WordList.Empty;

    public bool AtClauseStart { get; init; }

    public bool AtClauseEnd { get; init; }
}
