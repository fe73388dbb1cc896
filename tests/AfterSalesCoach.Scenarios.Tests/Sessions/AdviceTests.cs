using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Grading;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Sessions;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scenarios.Tests.Sessions;

public sealed class AdviceTests
{
    private const string Good = "        score: { care: 8, compensation: 8 }\n        goto: settle\n";

    [Fact]
    public void The_best_reply_is_advised() => Advised().Should().Be(("good", "settle"));

    [Theory]
    [InlineData("        breaks: [ASC1004]\n")]
    [InlineData("        breaks: [ASC3003]\n")]
    public void A_reply_that_breaks_a_rule_is_not_however_many_points_it_has(string breaks) => Advised(
        Good, Good + $"      - id: rich\n        reply: 好的。\n{breaks}        score: {{ care: 60, compensation: 60 }}\n        goto: settle\n").Should().Be(("good", "settle"));

    [Fact]
    public void Nor_one_that_the_linter_faults_though_the_pack_does_not_say_so() => Advised(
        Good, Good + "      - id: rich\n        reply: 就这点事你还要怎样？爱买不买，随便你投诉。\n        score: { care: 60, compensation: 60 }\n        goto: settle\n").Should().Be(("good", "settle"));

    /// <summary>The detour has a node more, where points are to be had.</summary>
    [Fact]
    public void Nor_one_that_costs_patience_to_win_a_point_more() => Advised(
        Good, Good + "      - id: detour\n        reply: 请您稍等，我十分钟内给您答复，您看可以吗？\n        effects: { patience: -1 }\n        score: { care: 12, compensation: 8 }\n        goto: angry\n").Should().Be(("good", "settle"));

    [Fact]
    public void Where_every_move_breaks_a_rule_nothing_is_advised() => Advised(
        "        acts: [offer-resend]\n", "", "acts: [apologise, offer-resend, ask-consent]", "breaks: [ASC1004]", "acts: [offer-resend] }, effects", "acts: [refuse] }, effects").Should().BeNull();

    private static (string Option, string Node)? Advised(params string[] changes)
    {
        using var folder = new TemporaryFolder();
        folder.Write("shared/people.yaml", SoundPack.People);
        var yaml = changes.Chunk(2).Aggregate(SoundPack.Yaml, (text, change) => text.Replace(change[0], change[1], StringComparison.Ordinal));
        folder.Write("base.yaml", yaml);
        var engine = new ScenarioEngine(PackLoader.Load(folder.Path).OrThrow().Scenarios.Single(), Judges.Rules, 1);
        var session = new Session(engine, new SessionSetup(SoundPack.Id, 1));
        session.Apply(new Move.Pick(TimeSpan.FromSeconds(30), "bad"));
        return Debrief.Of(session).Turns[0].Advised is { Moves: [var first, ..] }
            ? (first is Move.Pick pick ? pick.Option : first is Move.Write write ? write.Text : "", engine.Step(engine.Start(), first).After.NodeId)
            : null;
    }
}
