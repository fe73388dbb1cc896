using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Exploration;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Grading;

/// <summary>Looks for what could have been made of a state.</summary>
internal sealed class BranchSearch
{
    private const int MostSteps = 20_000;

    private readonly ScenarioEngine _engine;
    private readonly SessionState _state;
    private readonly Explorer _explorer;

    public BranchSearch(ScenarioEngine engine, SessionState state)
    {
        (_engine, _state, _explorer) = (engine, state, new Explorer(engine, withViolations: false, MostSteps));
        _explorer.Run(state);
        Best = Branch(ScoreSearch.ForBest(_explorer));
    }

    /// <summary>Null when nothing leads to an ending.</summary>
    public BestBranch? Best { get; }

    /// <summary>
    /// The branch to recommend: it starts with a move that no rule faults. Ways that end nearly as well differ by how many nodes they have; of
    /// those, one that costs the customer no patience goes first. Null when there is none.
    /// </summary>
    public BestBranch? Advised()
    {
        var sound = new List<(BestBranch Branch, bool IsSmooth, int Points)>();
        foreach (var way in _explorer.Situations[0].Ways.Where(w => !w.IsSilence))
        {
            var turn = _engine.Step(_state, way.Move);
            if (!turn.IsUnclear && !IsFaulty(turn) && Branch(ScoreSearch.ForBest(_explorer, way)) is { } branch)
            {
                var points = turn.Changes.Aggregate(default(Points), (sum, c) => sum + Points.Of(c.Dimension, c.Value));
                sound.Add((branch, turn.After.Patience >= _state.Patience, _engine.Scenario.Rubric.WeightedSum(points)));
            }
        }

        var best = sound.Select(s => s.Branch.Grade).OrderByDescending(g => g.Passed).ThenByDescending(g => g.Uncapped).FirstOrDefault();
        return best is null ? null : sound.Where(s => s.Branch.Grade.Passed == best.Passed && s.Branch.Grade.Uncapped > best.Uncapped - Debrief.Noticeable)
            .OrderByDescending(s => s.IsSmooth).ThenByDescending(s => s.Branch.Grade.Uncapped).ThenByDescending(s => s.Points).First().Branch;
    }

    private BestBranch? Branch(ScoreSearch search) =>
        search.Found is { } found ? new BestBranch(found.Moves, Grade.Of(_engine.Scenario, found.End), found.End) : null;

    /// <summary>Whether pack or linter finds an error or a warning; a chosen reply is read too, in the place where it would stand.</summary>
    private bool IsFaulty(Turn turn) =>
        turn.Broken.Concat(turn is { Move: Move.Pick, Reply: { } reply } ? _engine.FaultsOf(_state, reply, turn.Move.At) : []).Any(id => RuleCatalog.Find(id)?.Descriptor is { Severity: not Severity.Info });
}
