using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Simulator.Sessions;
using FluentAssertions;
using Microsoft.Extensions.Time.Testing;
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

    /// <summary>An id says nothing to a trainee; a short name of a guide neither.</summary>
    [Theory]
    [InlineData(UserLanguage.Chinese, "以低价推责：", "ASC1001 以低价推责：", "水果生鲜售后指引 方案四")]
    [InlineData(UserLanguage.English, "low price used as an excuse: ", "ASC1001 low price used as an excuse: ", "guide on fresh food, 方案四")]
    public void Rules_are_called_by_their_titles_and_guides_by_their_names(UserLanguage language, string inChat, string inDebrief, string guide)
    {
        var played = TestScenarios.Start("fruit/rotten-third", language: language);
        using var session = new TrainingSession(played, TestScenarios.Judge, new FakeTimeProvider());

        session.Send(new Intent.SubmitReply("这么便宜您还要怎样"));

        session.View.Coach.Should().Contain(line => line.StartsWith(inChat, StringComparison.Ordinal)).And.NotContain(line => line.Contains("ASC", StringComparison.Ordinal));
        var turn = DebriefWriter.Of(played).Turns.Single();
        turn.Findings.Should().Contain(line => line.StartsWith(inDebrief, StringComparison.Ordinal));
        turn.Guide.Should().Be(guide);
    }
}
