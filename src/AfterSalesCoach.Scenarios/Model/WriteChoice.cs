using System.Collections.Immutable;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scenarios.Model;

/// <summary>A node where the trainee may type a reply.</summary>
/// <param name="Routes">Tried from top to bottom; the first that holds is taken.</param>
public sealed record WriteChoice(ImmutableArray<WriteRoute> Routes)
{
    /// <summary>What the customer says to a reply that fits no route.</summary>
    public MoodText? Unclear { get; init; }

    /// <summary>Further replies with which the pack is explored.</summary>
    public ImmutableArray<LocalizedText> Samples { get; init; } = [];
}
