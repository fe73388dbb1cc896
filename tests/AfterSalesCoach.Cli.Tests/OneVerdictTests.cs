using System.Text.Json.Nodes;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>A sentence gets the same verdict by <c>coach lint</c>, by <c>coach score</c> and in training.</summary>
public sealed class OneVerdictTests
{
    private static readonly TimeSpan _answered = TimeSpan.FromSeconds(40);

    [Theory]
    [InlineData("随便你投诉，爱买不买", "ASC1005", "ASC1006")]
    [InlineData("嗯", "ASC1007")]
    [InlineData("亲，这么便宜你还要怎样", "ASC1001", "ASC1006")]
    [InlineData("您把每个坏果都切开拍照，再逐个称重，缺一个都不受理", "ASC2001")]
    [InlineData("没有外包装和面单，没办法核实是不是本店的商品，这个赔不了", "ASC2002")]
    [InlineData("真的很抱歉，橙子烂成这样给您添堵了，麻烦您拍一张照片发我，我马上给您处理")]
    public async Task A_sentence_is_judged_alike_by_all_three_entries(string reply, params string[] expected)
    {
        var scenario = PackLoader.Load(Path.Combine(Repository.Root, "scenarios", "fruit", "rotten-third.yaml")).OrThrow().Scenarios.Single();
        var engine = new ScenarioEngine(scenario, ReplyJudge.Shipped, seed: 1);
        var asked = engine.Start().Transcript.ToArray().Single();
        using var folder = new TemporaryFolder();
        var log = folder.Write("log.jsonl", new JsonObject
        {
            ["conversation_id"] = "c1",
            ["category"] = "fresh",
            ["messages"] = new JsonArray(Message("customer", asked.Time!.Value, asked.Text), Message("agent", asked.Time.Value + _answered, reply)),
        }.ToJsonString());

        var training = engine.Step(engine.Start(), new Move.Write(_answered, reply)).Verdict!.Findings.Select(f => (f.RuleId, f.Span.Start, f.Span.End)).ToList();
        var lint = await CommandHarness.RunAsync("lint", log, "--format", "jsonl");
        var score = await CommandHarness.RunAsync("score", log, "--out", Path.Combine(folder.Path, "out"));

        score.ExitCode.Should().Be(ExitCode.Clean, score.Error);
        expected.Except(training.Select(f => f.RuleId)).Should().BeEmpty();
        (training.Count == 0).Should().Be(expected.Length == 0);
        Findings(lint.Output).Should().Equal(training);
        Findings(await File.ReadAllTextAsync(Path.Combine(folder.Path, "out", "findings.jsonl"))).Should().Equal(training);
    }

    private static JsonObject Message(string role, DateTimeOffset time, string text) => new() { ["role"] = role, ["time"] = time, ["text"] = text };

    private static IEnumerable<(string RuleId, int Start, int End)> Findings(string jsonLines) => jsonLines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonNode.Parse(line)!).Where(f => (int)f["message_index"]! == 1)
        .Select(f => ((string)f["rule_id"]!, (int)f["start"]!, (int)f["end"]!));
}
