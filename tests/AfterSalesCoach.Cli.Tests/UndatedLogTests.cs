using AfterSalesCoach.Scoring.Summary;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>A log with times of day alone: waits are measured, days are not made up.</summary>
public sealed class UndatedLogTests
{
    private const string Log = """
        会话ID,时间,角色,内容
        A,10:03:22,买家,苹果烂了三个
        A,10:14:22,客服,抱歉，两小时内给您回复
        A,14:14:22,买家,两小时过了，人呢
        A,14:15:22,客服,抱歉，给您退款10元，今天到账
        B,23:59:00,买家,苹果烂了三个
        B,00:01:00,客服,抱歉，给您退款10元，今天到账
        """;

    [Fact]
    public async Task Its_waits_are_measured_and_its_days_are_told_to_be_unknown()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandHarness.RunAsync("lint", folder.Write("log.csv", Log), "--select", "ASC4");

        run.ExitCode.Should().Be(ExitCode.Findings);
        run.Output.Should().Contain("买家 10:03:22（第 2 行）").And.Contain("等了11分钟才有人工回复").And.Contain("说的是12:14前").And.NotContain("会话 B");
        run.Error.Trim().Split('\n').Should().ContainSingle().Which.Should().Contain("log.csv:2: ASL2008");
    }

    [Fact]
    public async Task No_day_that_was_made_up_appears_in_a_report_or_in_the_trend()
    {
        using var folder = new TemporaryFolder();
        var (qa, store) = (Path.Combine(folder.Path, "qa"), Path.Combine(folder.Path, "qa.db"));
        var run = await CommandHarness.RunAsync("score", folder.Write("log.csv", Log), "--out", qa, "--store", store);

        run.ExitCode.Should().Be(ExitCode.Clean, run.Error);
        var summary = SummaryJson.Read(Path.Combine(qa, "summary.json"));
        summary.Totals.Should().Match<RunTotals>(t => t.From == null && t.To == null && t.WithoutDates == 2 && t.WithoutTimes == 0);
        summary.Days.Select(d => d.Name).Should().Equal("");
        summary.ServiceLevels.ByRounds.Cases.Should().Be(3);
        foreach (var file in new[] { "findings.jsonl", "summary.json", "report.html" })
        {
            File.ReadAllText(Path.Combine(qa, file)).Should().NotContain("0004-").And.NotContain("2000-").And.NotContain("01-01");
        }

        File.ReadAllText(Path.Combine(qa, "report.html")).Should().Contain("没法按天看").And.Contain("2 个会话的时间没有日期");
        (await CommandHarness.RunAsync("trend", "--store", store)).Output.Should().Contain("–").And.NotContain("01-01");
    }
}
