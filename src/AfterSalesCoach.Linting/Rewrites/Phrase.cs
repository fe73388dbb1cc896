namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>A hand-written phrase, with what decides where it may be used.</summary>
internal sealed record Phrase(string Text)
{
    /// <summary>Whether it says the customer's own words back.</summary>
    public bool Echoes { get; } = Text.Contains(PhraseSlots.Echo, StringComparison.Ordinal);

    public bool NamesGoods { get; } = Text.Contains(PhraseSlots.Goods, StringComparison.Ordinal) || Text.Contains(PhraseSlots.One, StringComparison.Ordinal);

    /// <summary>Whether it takes the customer's question up.</summary>
    public bool TakesUpQuestion { get; } = Text.Contains(PhraseSlots.Question, StringComparison.Ordinal);

    /// <summary>The papers, parcels and people it speaks of.</summary>
    public UInt128 Things { get; } = PhraseGrounding.ThingsIn(Text);

    /// <summary>What it claims of the case.</summary>
    public Claims Claims { get; } = PhraseClaims.In(Text);

    public bool CanBeFilled(RewriteCase about) =>
        (about.Echo is not null || !Echoes) && (about.Goods is not null || !NamesGoods) && (about.Question is not null || !TakesUpQuestion);

    /// <summary>Whether the case bears out what it claims.</summary>
    public bool IsTrueOf(RewriteCase about) => (Claims & ~about.Known) == 0;

    /// <summary>Whether it speaks of nothing but <paramref name="mentioned"/>.</summary>
    public bool IsGrounded(UInt128 mentioned) => (Things & ~mentioned) == 0;
}
