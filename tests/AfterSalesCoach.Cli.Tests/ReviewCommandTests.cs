using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

public sealed class ReviewCommandTests
{
    private const string Log =
        """
        {"conversation_id":"c1","category":"fresh","messages":[{"role":"customer","text":"苹果烂了三个，电话13812345678"},{"role":"agent","agent":"小王","text":"抱歉，这么便宜你还要怎样"}]}
        {"conversation_id":"c2","category":"fresh","messages":[{"role":"customer","text":"苹果烂了三个"},{"role":"agent","agent":"小李","text":"非常抱歉，坏的三个给您全额退款"}]}

        """;

    [Theory]
    [InlineData("review.csv")]
    [InlineData("scorecard.xlsx")]
    public async Task A_sheet_comes_back_in_either_form(string name)
    {
        using var folder = new TemporaryFolder();
        await ScoreAsync(folder);

        var run = await CommandHarness.RunAsync("review", Path.Combine(folder.Path, "qa", name));

        run.ExitCode.Should().Be(ExitCode.Clean, run.Error);
        run.Output.Should().Contain("已复核 0 行，未复核 2 行");
    }

    /// <summary>Whoever fills it in reads what to write, and a sheet of before the hint is read back as well.</summary>
    [Theory]
    [InlineData("zh", "复核结果（同意／不同意）", "复核结果")]
    [InlineData("en", "Verdict (agree / disagree)", "Verdict")]
    public async Task The_header_says_what_to_write(string language, string header, string before)
    {
        using var folder = new TemporaryFolder();
        await CommandHarness.RunAsync("score", folder.Write("log.jsonl", Log), "--out", Path.Combine(folder.Path, "qa"), "--sample", "5", "--lang", language);
        var sheet = Path.Combine(folder.Path, "qa", "review.csv");
        var text = File.ReadAllText(sheet);
        text.Should().Contain(header);
        File.WriteAllText(sheet, text.Replace(header, before, StringComparison.Ordinal).Replace(",,\r\n", ",成立,\r\n", StringComparison.Ordinal));

        (await CommandHarness.RunAsync("review", sheet)).Output.Should().Contain("已复核 2 行");
    }

    [Fact]
    public async Task A_granted_appeal_becomes_a_masked_example_that_later_runs_check()
    {
        using var folder = new TemporaryFolder();
        await ScoreAsync(folder);
        var sheet = Path.Combine(folder.Path, "qa", "review.csv");
        var lines = File.ReadAllLines(sheet);
        lines[1].Should().Contain("ASC1001").And.EndWith(",,");
        lines[1] = lines[1][..^1] + "不同意,客户在开玩笑";
        lines[2] = lines[2][..^1] + "同意,";
        File.WriteAllLines(sheet, lines);

        var review = await CommandHarness.RunAsync("review", sheet);
        review.Output.Should().Contain("申诉成立 1 处", review.Error);
        var accepted = Path.Combine(folder.Path, "qa", "accepted-examples.jsonl");
        File.ReadAllText(accepted).Should().Contain("\"accepted_rule\":\"ASC1001\"").And.NotContain("13812345678");

        var check = await CommandHarness.RunAsync("lint", "--regressions", accepted);
        check.ExitCode.Should().Be(ExitCode.Findings);
        check.Error.Should().Contain("ASF2301").And.Contain(":1:");
    }

    [Fact]
    public async Task Granting_the_same_appeal_twice_writes_one_example()
    {
        using var folder = new TemporaryFolder();
        await ScoreAsync(folder);
        var sheet = Path.Combine(folder.Path, "qa", "review.csv");
        File.WriteAllText(sheet, File.ReadAllText(sheet).Replace(",,\r\n", ",误判,\r\n", StringComparison.Ordinal));
        await CommandHarness.RunAsync("review", sheet);
        await CommandHarness.RunAsync("review", sheet);

        File.ReadAllLines(Path.Combine(folder.Path, "qa", "accepted-examples.jsonl")).Should().HaveCount(1);
    }

    [Fact]
    public async Task A_verdict_that_is_not_understood_is_told_with_its_message()
    {
        using var folder = new TemporaryFolder();
        await ScoreAsync(folder);
        var sheet = Path.Combine(folder.Path, "qa", "review.csv");
        File.WriteAllText(sheet, File.ReadAllText(sheet).Replace(",,\r\n", ",再看看吧,\r\n", StringComparison.Ordinal));

        var run = await CommandHarness.RunAsync("review", sheet);

        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("ASF2402").And.Contain("c1");
    }

    [Fact]
    public async Task A_file_without_a_review_sheet_names_the_columns()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandHarness.RunAsync("review", folder.Write("x.csv", "a,b\n1,2\n"));

        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("复核结果");
    }

    [Fact]
    public async Task The_trend_shows_the_runs_that_were_kept()
    {
        using var folder = new TemporaryFolder();
        await ScoreAsync(folder, "--store", Path.Combine(folder.Path, "qa.db"));
        await ScoreAsync(folder, "--store", Path.Combine(folder.Path, "qa.db"));

        var run = await CommandHarness.RunAsync("trend", "--store", Path.Combine(folder.Path, "qa.db"));

        run.ExitCode.Should().Be(ExitCode.Clean, run.Error);
        run.Output.Should().Contain("小王").And.Contain("ASC1001").And.Contain("▄▄");
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_refused()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandHarness.RunAsync("trend", "--store", folder.Write("qa.db", new string('x', 5000)));

        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().EndWith("用不了：它不是 coach score --store 写的历史库。检查 --store。\n");
    }

    [Fact]
    public async Task A_store_in_a_folder_that_is_missing_is_refused_when_all_else_is_written()
    {
        using var folder = new TemporaryFolder();
        var store = Path.Combine(folder.Path, "none", "qa.db");
        var run = await CommandHarness.RunAsync("score", folder.Write("log.jsonl", Log), "--out", Path.Combine(folder.Path, "qa"), "--store", store);

        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain($"历史库“{store}”用不了：打不开，所在的文件夹不存在或没有权限。其他结果已写好").And.NotContain("SQLite").And.NotContain(".。");
        File.Exists(Path.Combine(folder.Path, "qa", "summary.json")).Should().BeTrue();
    }

    private static async Task ScoreAsync(TemporaryFolder folder, params string[] more)
    {
        var run = await CommandHarness.RunAsync("", ["score", folder.Write("log.jsonl", Log), "--out", Path.Combine(folder.Path, "qa"), "--sample", "9", .. more]);
        run.ExitCode.Should().Be(ExitCode.Clean, run.Error);
    }
}
