using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Scenarios.Engine;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scenarios.Tests.Sessions;

/// <summary>A sentence gets the same verdict in training as in a log.</summary>
public sealed class OneVerdictTests
{
    [Theory]
    [InlineData("随便你投诉，爱买不买")]
    [InlineData("嗯")]
    [InlineData("少发一瓶而已，这么便宜你还要怎样")]
    [InlineData("您拍一下开箱的完整视频，没有视频我们不受理")]
    [InlineData("非常抱歉给您少发了，我今天就给您补发一瓶")]
    [InlineData("您找快递去，这是快递的问题")]
    public void In_training_and_in_a_log(string reply)
    {
        var scenario = SoundPack.Scenario();
        var engine = new ScenarioEngine(scenario, Judges.Shipped, 1);
        var start = engine.Start();

        var inTraining = engine.Step(start, new Move.Write(TimeSpan.FromSeconds(40), reply)).Verdict!.Findings;

        var asked = start.Transcript.ToArray().Single();
        var log = new Conversation("log", [asked, new Message(Speaker.Agent, reply) { Time = asked.Time + TimeSpan.FromSeconds(40) }]) { Category = scenario.Case.Category };
        var inLog = Judges.ShippedLinter.Lint(log).Diagnostics.Where(d => d.MessageIndex == 1);
        inTraining.Select(f => (f.RuleId, f.Span)).Should().Equal(inLog.Select(d => (d.RuleId, d.Span)));
    }
}
