using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Sessions;

namespace AfterSalesCoach.Scenarios.Grading;

/// <summary>Looking back at a session, turn by turn. Turns that were taken back are not in it.</summary>
/// <param name="BestPossible">The best that could be made of the scenario from its start.</param>
public sealed record Debrief(Scenario Scenario, SessionState End, Grade Grade, ImmutableArray<DebriefTurn> Turns, BestBranch? BestPossible)
{
    /// <summary>Differences below this many points come from how many nodes a way has; they teach nothing.</summary>
    internal const decimal Noticeable = 3;

    public Ending? Ending => End.EndingId is { } id ? Scenario.Ending(id) : null;

    /// <summary>Whether there is something to say about a turn; those turns are numbered.</summary>
    public static bool Tells(Turn turn) => turn.IsDecision || turn.Shown.Length > 0 || turn.Hint is not null;

    /// <summary>The same session gives the same debrief.</summary>
    public static Debrief Of(Session session)
    {
        var engine = session.Engine;
        var told = session.Turns.Where(Tells).ToList();
        var turns = new DebriefTurn[told.Count];
        var afterwards = session.State.HasEnded ? session.Grade : BestBranch.From(engine, session.State)?.Grade ?? session.Grade;
        for (var i = told.Count - 1; i >= 0; i--)
        {
            var search = new BranchSearch(engine, told[i].Before);
            var best = search.Best;

            // A fault that leads into a detour where points are to be had is a fault nevertheless.
            var wasAsGood = told[i].Broken.IsEmpty && best is not null && afterwards.Uncapped > best.Grade.Uncapped - Noticeable && afterwards.Passed == best.Grade.Passed;
            turns[i] = new DebriefTurn(i + 1, told[i], engine.Scenario.Node(told[i].NodeId), engine.MoodIn(told[i].Before), engine.MoodIn(told[i].After), told[i].Hint is null ? best : null)
            {
                WasAsGood = wasAsGood,
                Advised = wasAsGood || told[i].Hint is not null ? null : search.Advised(),
            };
            afterwards = best?.Grade ?? afterwards;
        }

        return new Debrief(engine.Scenario, session.State, session.Grade, [.. turns], BestBranch.From(engine, engine.Start()));
    }
}
