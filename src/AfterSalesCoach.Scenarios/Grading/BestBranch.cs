using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Engine;

namespace AfterSalesCoach.Scenarios.Grading;

/// <summary>The best that could still have been made of a state: the moves and what they end with.</summary>
/// <param name="Moves">From that state on.</param>
public sealed record BestBranch(ImmutableArray<Move> Moves, Grade Grade, SessionState End)
{
    /// <summary>Computed by exploring from <paramref name="state"/>; null when nothing leads to an ending.</summary>
    public static BestBranch? From(ScenarioEngine engine, SessionState state) => new BranchSearch(engine, state).Best;
}
