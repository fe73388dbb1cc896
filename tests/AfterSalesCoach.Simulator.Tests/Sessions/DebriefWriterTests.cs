using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Simulator.Sessions;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Simulator.Tests.Sessions;

public sealed class DebriefWriterTests
{
    private static readonly string[] _picks = ["absolute", "take-back", "first-in-line", "scare", "both-ways"];

    /// <summary>An over-promise that is taken back and a threat that is apologised for lead through more turns, with points to be had in them.</summary>
    [Fact]
    public void A_fault_is_not_called_well_done_nor_recommended()
    {
        var session = TestScenarios.Start("parcels/urged-shipment");
        var absolute = session.Engine.TextOf(session.State, session.Engine.Scenario.Node(session.State.NodeId).Picks.Single(p => p.Id == "absolute").Reply);
        foreach (var pick in _picks)
        {
            session.Apply(new Move.Pick(session.State.At + TimeSpan.FromSeconds(20), pick));
        }

        var turns = DebriefWriter.Of(session).Turns;
        turns.Where(t => !t.Findings.IsEmpty).Select(t => t.Number).Should().Equal(1, 4);
        turns.Where(t => t.IsDecision && !t.WasAsGood).Select(t => t.Number).Should().Contain([1, 4]);
        turns.Where(t => !t.Findings.IsEmpty).Should().OnlyContain(t => t.Otherwise != null || t.Model != null, "who did wrong is told what would have been right");
        turns.Should().OnlyContain(t => t.Otherwise == null || !t.Otherwise.Contains(absolute));
    }
}
