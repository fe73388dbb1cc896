using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Phrases for one step and the cases they fit. An empty set fits every case.</summary>
internal sealed record PhraseSection(
    RewriteStep Step,
    ImmutableHashSet<Situation> Situations,
    ImmutableHashSet<ProductCategory> Categories,
    ImmutableHashSet<Manner> Manners,
    ImmutableHashSet<Wish> Wishes,
    ImmutableHashSet<string> Rules,
    CaseState State,
    ImmutableArray<Phrase> Phrases)
{
    /// <summary>The greatest <see cref="Closeness"/> there is.</summary>
    public const int Closest = 63;

    /// <summary>How closely the section was written for a case like this; more is closer.</summary>
    public int Closeness { get; } =
        (Rules.IsEmpty ? 0 : 32) + (State == CaseState.None ? 0 : 16) + (Situations.IsEmpty ? 0 : 8) + (Wishes.IsEmpty ? 0 : 2) + (Categories.IsEmpty ? 0 : 1);

    /// <param name="rule">The finding that the step answers; null for other steps.</param>
    public bool Fits(RewriteCase about, Manner manner, string? rule) =>
        (Manners.IsEmpty || Manners.Contains(manner))
        && (Rules.IsEmpty ? rule is null : rule is not null && Rules.Contains(rule))
        && (Situations.IsEmpty || Situations.Contains(about.Situation))
        && (State == CaseState.None || (State & about.State) != 0)
        && (Wishes.IsEmpty || Wishes.Contains(about.Wish))
        && (Categories.IsEmpty || Categories.Contains(about.Category));
}
