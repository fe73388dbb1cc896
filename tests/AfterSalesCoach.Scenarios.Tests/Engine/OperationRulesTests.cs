using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scenarios.Tests.Engine;

/// <summary>What the platform makes of operations, as the guides have it, and what that does to a session.</summary>
public sealed class OperationRulesTests
{
    private static readonly Scenario _scenario = SoundPack.Scenario();

    [Theory]
    [InlineData(OperationKind.Reject, "", "", Dimension.Compliance, -40, true)]
    [InlineData(OperationKind.Reject, "negotiated", "", Dimension.Compliance, -20, true)]
    [InlineData(OperationKind.PartialRefund, "", "", Dimension.Compensation, -20, true)]
    [InlineData(OperationKind.PartialRefund, "agreed", "", Dimension.Compensation, 8, false)]
    [InlineData(OperationKind.SmallPayment, "", "", Dimension.Compensation, -10, false)]
    [InlineData(OperationKind.SmallPayment, "agreed", "", Dimension.Compensation, 8, false)]
    [InlineData(OperationKind.RefundOnly, "", "", Dimension.Compensation, 8, false)]
    [InlineData(OperationKind.ReturnRefund, "", "", Dimension.Compensation, 8, false)]
    [InlineData(OperationKind.Resend, "", "", Dimension.Compensation, 8, false)]
    [InlineData(OperationKind.Exchange, "", "", Dimension.Compensation, 8, false)]
    [InlineData(OperationKind.Visit, "", "", Dimension.Compensation, 8, false)]
    [InlineData(OperationKind.ContactCarrier, "", "", Dimension.Promises, 4, false)]
    [InlineData(OperationKind.Escalate, "", "", Dimension.Promises, 4, false)]
    [InlineData(OperationKind.Negotiate, "", "modify-claim", Dimension.Compensation, -20, true)]
    [InlineData(OperationKind.Negotiate, "agreed", "modify-claim", Dimension.Compliance, 8, false)]
    [InlineData(OperationKind.Negotiate, "", "cancel-claim", Dimension.Compliance, -20, false)]
    [InlineData(OperationKind.Negotiate, "agreed", "cancel-claim", Dimension.Compliance, 8, false)]
    [InlineData(OperationKind.Negotiate, "", "add-evidence", Dimension.Compliance, 8, false)]
    [InlineData(OperationKind.Negotiate, "evidence-given", "add-evidence", Dimension.Evidence, -20, false)]
    public void The_platform_counts(OperationKind kind, string before, string type, Dimension dimension, int points, bool merchantIsLiable)
    {
        var consequence = OperationRules.Of(new Operation(kind) { Type = TypeOf(type) }, StateAfter(before), _scenario.Case);

        consequence.Changes.Should().ContainSingle();
        (consequence.Changes[0].Dimension, consequence.Changes[0].Value).Should().Be((dimension, points));
        consequence.Liability.Should().Be(merchantIsLiable ? Liability.Merchant : null);
        consequence.Notes.Should().HaveCount(merchantIsLiable ? 1 : 0, "liability is explained in the debrief");
    }

    [Fact]
    public void A_rejection_after_negotiating_with_proof_is_within_the_rules() =>
        OperationRules.Of(new Operation(OperationKind.Reject) { Evidence = "聊天截图" }, StateAfter("negotiated"), _scenario.Case).Should().BeEquivalentTo(new { Liability = (Liability?)null, Cost = 0m, Changes = Array.Empty<PointChange>() });

    [Theory]
    [InlineData(OperationKind.PartialRefund, 12.5, 12.5)]
    [InlineData(OperationKind.SmallPayment, 5.0, 5.0)]
    [InlineData(OperationKind.RefundOnly, null, 60)]
    [InlineData(OperationKind.RefundOnly, 30.0, 30.0)]
    [InlineData(OperationKind.ReturnRefund, null, 60)]
    [InlineData(OperationKind.Resend, null, 0)]
    public void What_is_paid_is_a_cost(OperationKind kind, double? amount, double cost) =>
        OperationRules.Of(new Operation(kind) { Amount = (decimal?)amount }, StateAfter("agreed"), _scenario.Case).Cost.Should().Be((decimal)cost);

    [Fact]
    public void The_flags_that_it_asks_for_are_those_it_names()
    {
        foreach (var kind in Enum.GetValues<OperationKind>())
        {
            foreach (var flag in new[] { OperationRules.Agreed, OperationRules.EvidenceGiven })
            {
                var matters = Enum.GetValues<NegotiationType>().Cast<NegotiationType?>().Append(null).Any(type =>
                    !Equals(PointsOf(new Operation(kind) { Type = type }, ""), PointsOf(new Operation(kind) { Type = type }, flag)));
                OperationRules.FlagsAsked(kind).Contains(flag).Should().Be(matters, $"{kind} and {flag}");
            }
        }
    }

    [Fact]
    public void A_session_bears_the_consequences()
    {
        var engine = new ScenarioEngine(_scenario, Judges.Rules, 1);
        var settled = engine.Step(engine.Start(), new Move.Pick(TimeSpan.FromSeconds(30), "good")).After;

        var turn = engine.Step(settled, new Move.Operate(TimeSpan.FromSeconds(60), new Operation(OperationKind.Reject) { Note = "按规定处理" }));

        turn.After.EndingId.Should().Be("complaint");
        turn.After.Liability.Should().Be(Liability.Merchant);
        turn.Notes.Single().Chinese.Should().Contain("没有先用售后协商就拒绝");
        turn.Shown.Select(m => m.Text).Should().StartWith(["【拒绝申请】", "按规定处理"]);
    }

    [Fact]
    public void A_rejection_that_no_author_thought_of_is_taken_to_the_platform()
    {
        var engine = new ScenarioEngine(_scenario, Judges.Rules, 1);

        engine.Step(engine.Start(), new Move.Operate(TimeSpan.FromSeconds(30), new Operation(OperationKind.Reject))).After.EndingId.Should().Be("complaint");
    }

    [Fact]
    public void Another_operation_that_no_author_thought_of_puzzles_the_customer()
    {
        var engine = new ScenarioEngine(_scenario, Judges.Rules, 1);

        var turn = engine.Step(engine.Start(), new Move.Operate(TimeSpan.FromSeconds(30), new Operation(OperationKind.Escalate)));

        turn.IsUnclear.Should().BeTrue();
        (turn.After.NodeId, turn.After.Patience).Should().Be(("opening", 3));
        turn.Shown[^1].Text.Should().Contain("您这是在做什么");
    }

    private static SessionState StateAfter(string before) => new ScenarioEngine(_scenario, Judges.Rules, 1).Start() with
    {
        Flags = before is OperationRules.Agreed or OperationRules.EvidenceGiven ? [before] : [],
        Done = before == "negotiated" ? [OperationKind.Negotiate] : [],
    };

    private static NegotiationType? TypeOf(string type) => type switch
    {
        "modify-claim" => NegotiationType.ModifyClaim,
        "cancel-claim" => NegotiationType.CancelClaim,
        "add-evidence" => NegotiationType.AddEvidence,
        _ => null,
    };

    private static (Dimension Dimension, int Value) PointsOf(Operation operation, string flag) =>
        OperationRules.Of(operation, StateAfter(flag), _scenario.Case).Changes.Select(c => (c.Dimension, c.Value)).SingleOrDefault();
}
