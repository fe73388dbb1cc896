using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Sessions;

namespace AfterSalesCoach.Scenarios.Grading;

/// <summary>Looking back at a session, turn by turn. Turns that were taken back are not in it.</summary>
/// <param name="BestPossible">The best that could be made of the scenario from its start.</param>
public sealed record Debrief(Scenario Scenario, SessionState End, Grade Grade, ImmutableArray<DebriefTurn> Turns, BestBranch? BestPossible)
{
    public Ending? Ending => End.EndingId is { } id ? Scenario.Ending(id) : null;

    /// <summary>The same session gives the same debrief.</summary>
    public static Debrief Of(Session session)
    {
        var engine = session.Engine;
        var turns = session.Turns.Where(t => t.IsDecision || t.Shown.Length > 0 || t.Hint is not null)
            .Select((turn, index) => new DebriefTurn(
                index + 1, turn, engine.Scenario.Node(turn.NodeId), engine.MoodIn(turn.Before), engine.MoodIn(turn.After), turn.Hint is null ? BestBranch.From(engine, turn.Before) : null));
        return new Debrief(engine.Scenario, session.State, session.Grade, [.. turns], BestBranch.From(engine, engine.Start()));
    }
}
