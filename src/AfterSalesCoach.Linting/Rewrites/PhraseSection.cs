using System.Collections.Immutable;
using System.Globalization;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Phrases for one step and the cases they fit. An empty set fits every case.</summary>
internal sealed record PhraseSection(
    RewriteStep Step,
    ImmutableHashSet<Situation> Situations,
    ImmutableHashSet<ProductCategory> Categories,
    ImmutableHashSet<Manner> Manners,
    ImmutableHashSet<Wish> Wishes,
    ImmutableHashSet<Asked> Questions,
    ImmutableHashSet<string> Rules,
    CaseState State,
    ImmutableArray<Phrase> Phrases)
{
    /// <summary>The greatest <see cref="Closeness"/> there is.</summary>
    public const int Closest = 127;

    /// <summary>How closely the section was written for a case like this; more is closer.</summary>
    public int Closeness { get; } =
        (Rules.IsEmpty ? 0 : 64) + (State == CaseState.None ? 0 : 32) + (Situations.IsEmpty ? 0 : 16) + (Questions.IsEmpty ? 0 : 4) + (Wishes.IsEmpty ? 0 : 2) + (Categories.IsEmpty ? 0 : 1);

    private readonly ulong _situations = Bits(Situations);
    private readonly ulong _categories = Bits(Categories);
    private readonly ulong _manners = Bits(Manners);
    private readonly ulong _wishes = Bits(Wishes);
    private readonly ulong _questions = Bits(Questions);

    public bool IsFor(Manner manner, Situation situation) => (_situations >> (int)situation & 1) != 0 && (_manners >> (int)manner & 1) != 0;

    /// <param name="rule">The finding that the step answers; null for other steps.</param>
    public bool Fits(RewriteCase about, Manner manner, string? rule) =>
        IsFor(manner, about.Situation)
        && (Rules.IsEmpty ? rule is null : rule is not null && Rules.Contains(rule))
        && (State == CaseState.None || (State & about.State) != 0)
        && (_wishes >> (int)about.Wish & 1) != 0
        && (_questions >> (int)(about.Question?.Asked ?? Asked.None) & 1) != 0
        && (_categories >> (int)about.Category & 1) != 0;

    /// <summary>A bit for each value, all of them where none is named; enumerations here have fewer than 64.</summary>
    private static ulong Bits<T>(ImmutableHashSet<T> values)
        where T : struct, Enum =>
        values.IsEmpty ? ulong.MaxValue : values.Aggregate(0ul, (bits, value) => bits | (1ul << Convert.ToInt32(value, CultureInfo.InvariantCulture)));
}
