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
        var explorer = new Explorer(engine, width: 2, withViolations: false, MostSteps);
        explorer.Run(state);
        var best = explorer.Ends.Select(e => (Step: e, Grade: explorer.GradeOf(e))).OrderBy(e => e.Step.Depth).MaxBy(e => (e.Grade.Passed, e.Grade.Total, -e.Step.State.Cost));
        return best.Step is { } step ? new BestBranch(step.Moves, best.Grade, step.State) : null;
    }
}
