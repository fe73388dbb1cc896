using System.Collections.Immutable;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scenarios.Model;

/// <summary>Who is on the other side.</summary>
/// <param name="Patience">From 1 to 10; at 0 the session ends.</param>
public sealed record Customer(LocalizedText Name, int Patience)
{
    public LocalizedText? Temperament { get; init; }

    /// <summary>What would satisfy the customer; shown in the debrief only.</summary>
    public LocalizedText? SatisfiedBy { get; init; }

    /// <summary>Sent when no answer comes in time, one after the other; the last is repeated.</summary>
    public ImmutableArray<LocalizedText> FollowUps { get; init; } = [];

    /// <summary>Put in front of words that do not vary with the mood; one is drawn.</summary>
    public ImmutableArray<LocalizedText> AnnoyedLeads { get; init; } = [];

    /// <inheritdoc cref="AnnoyedLeads"/>
    public ImmutableArray<LocalizedText> AngryLeads { get; init; } = [];
}
