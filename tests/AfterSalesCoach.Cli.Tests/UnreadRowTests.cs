using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>A row that was not read is no silence of the shop, and no success of the run.</summary>
public sealed class UnreadRowTests
{
    private const string Header = "会话ID,时间,角色,内容\n";

    private const string Unanswered = Header + "A,2026-10-01 10:00:00,买家,苹果烂了三个\nA,2026-10-01 10:01:00,{0},非常抱歉，给您退款10元，今天到账\n";

    private const string Slow = Unanswered + "A,2026-10-01 10:11:00,客服,退款已经到账了\n";

    private const string Promise = Header
        + "A,2026-10-01 10:00:00,买家,灯不亮\nA,2026-10-01 10:01:00,客服,抱歉，两小时内给您回复\nA,2026-10-01 11:00:00,{0},查到了，给您补发一个\nA,2026-10-01 13:00:00,买家,两小时过了，人呢\nA,2026-10-01 13:01:00,客服,抱歉，刚查到\n";

    [Theory]
    [InlineData("ASC4002")]
    [InlineData("ASC4001")]
    [InlineData("ASC4004")]
    public async Task Nobody_is_accused_of_what_a_row_that_was_not_read_may_have_done(string rule)
    {
        using var folder = new TemporaryFolder();
        var log = rule switch { "ASC4002" => Unanswered, "ASC4001" => Slow, _ => Promise };
        var path = folder.Write("log.csv", log.Replace("{0}", "甲乙丙", StringComparison.Ordinal));
        var whole = folder.Write("whole.csv", string.Join('\n', log.Split('\n').Where(l => !l.Contains("{0}", StringComparison.Ordinal))));

        (await CommandHarness.RunAsync("lint", whole, "--select", rule)).Output.Should().Contain(rule, "without the row it is a finding");
        var lint = await CommandHarness.RunAsync("lint", path, "--select", rule);

        lint.Output.Should().NotContain(rule);
        lint.Error.Should().Contain("ASL4002");
        lint.ExitCode.Should().Be(ExitCode.BadInput);
    }

    [Fact]
    public async Task Neither_by_a_score_nor_by_its_rates()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("log.csv", Slow.Replace("{0}", "甲乙丙", StringComparison.Ordinal));
        var qa = Path.Combine(folder.Path, "qa");

        (await CommandHarness.RunAsync("score", path, "--out", qa)).ExitCode.Should().Be(ExitCode.BadInput);

        var summary = Scoring.Summary.SummaryJson.Read(Path.Combine(qa, "summary.json"));
        summary.Totals.WithGaps.Should().Be(1);
        File.ReadAllText(Path.Combine(qa, "report.html")).Should().Contain("1 个会话有消息没读成");
        var levels = summary.ServiceLevels;
        levels.ByRounds.Cases.Should().Be(0);
        levels.Untimed.Should().Be(1);
        levels.Unanswered.Hits.Should().Be(0);
    }

    /// <summary>A gate that lets pass what nobody could read is none; that the row is the 300th problem changes nothing.</summary>
    [Theory]
    [InlineData("log.csv", Header + "A,2026-10-01 10:00:00,客服,您好\nA,2026-10-01 10:00:00,甲乙丙,您好\n")]
    [InlineData("log.jsonl", "{\"conversation_id\":\"c\",\"messages\":[{\"role\":\"agent\",\"text\":\"您好\"}]}\n{oops\n")]
    public async Task A_row_that_was_not_read_is_no_success(string name, string text)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(name, text);

        (await CommandHarness.RunAsync("lint", path, "--fail-on", "never")).ExitCode.Should().Be(ExitCode.BadInput);
        (await CommandHarness.RunAsync("score", path, "--out", Path.Combine(folder.Path, "qa"))).ExitCode.Should().Be(ExitCode.BadInput);
    }

    [Fact]
    public async Task However_many_lesser_problems_stand_before_it()
    {
        using var folder = new TemporaryFolder();
        var times = string.Concat(Enumerable.Repeat("A,下午,客服,您好\n", 250));

        (await CommandHarness.RunAsync("lint", folder.Write("a.csv", Header + times), "--fail-on", "never")).ExitCode.Should().Be(ExitCode.Clean);
        (await CommandHarness.RunAsync("lint", folder.Write("b.csv", Header + times + "A,,甲乙丙,您好\n"), "--fail-on", "never")).ExitCode.Should().Be(ExitCode.BadInput);
    }
}
