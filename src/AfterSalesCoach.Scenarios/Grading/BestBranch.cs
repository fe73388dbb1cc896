using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Exploration;

namespace AfterSalesCoach.Scenarios.Grading;

/// <summary>The best that could still have been made of a state: the moves and what they end with.</summary>
/// <param name="Moves">From that state on.</param>
public sealed record BestBranch(ImmutableArray<Move> Moves, Grade Grade, SessionState End)
{
    private const int MostSteps = 20_000;

    /// <summary>Computed by exploring from <paramref name="state"/>; null when nothing leads to an ending.</summary>
    public static BestBranch? From(ScenarioEngine engine, SessionState state)
    {
        var explorer = new Explorer(engine, withViolations: false, MostSteps);
        explorer.Run(state);
        return ScoreSearch.ForBest(explorer).Found is { } best ? new BestBranch(best.Moves, Grade.Of(engine.Scenario, best.End), best.End) : null;
    }
}
