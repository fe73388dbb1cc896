using System.Text;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>What was left out of the input is told by the exit status too: a gate must not let through what nobody looked at.</summary>
public sealed class CutOffTests
{
    private const string Table = "会话ID,角色,内容\n1,客服,您好\n1,客服,在的\n2,客服,好的\n";

    [Theory]
    [InlineData("rows=2", "ASL4009")]
    [InlineData("messages-per-conversation=1", "ASL2004")]
    public async Task A_table_that_was_not_read_to_its_end_is_no_success(string limit, string code)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("log.csv", Table);

        var lint = await CommandHarness.RunAsync("lint", path, "--limit", limit, "--fail-on", "never");
        lint.ExitCode.Should().Be(ExitCode.BadInput);
        lint.Error.Should().Contain(code);

        (await CommandHarness.RunAsync("score", path, "--out", Path.Combine(folder.Path, "qa"), "--limit", limit)).ExitCode.Should().Be(ExitCode.BadInput);
        (await CommandHarness.RunAsync("lint", path, "--fail-on", "never")).ExitCode.Should().Be(ExitCode.Clean);
    }

    /// <summary>Problems are told one by one up to a number; that the rest is missing is told beyond it.</summary>
    [Fact]
    public async Task However_many_problems_there_were_before()
    {
        using var folder = new TemporaryFolder();
        var rows = string.Concat(Enumerable.Repeat("1,谁,您好\n", 300));

        var run = await CommandHarness.RunAsync("lint", folder.Write("log.csv", Table + rows + Table[Table.IndexOf('\n', StringComparison.Ordinal)..]), "--limit", "rows=303", "--fail-on", "never");

        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("ASL4009").And.Contain("还有 100 个问题没有逐条列出");
    }

    [SkippableFact]
    public void A_table_for_which_the_temporary_folder_has_no_room_is_called_so()
    {
        Skip.If(OperatingSystem.IsWindows(), "the temporary folder is named by other variables there");
        using var folder = new TemporaryFolder();
        var row = $"1,客服,{new string('好', 90_000)}\n";
        var path = folder.Write("log.csv", "会话ID,角色,内容\n" + string.Concat(Enumerable.Repeat(row, 150)));

        var run = CommandProcess.Run("", ("TMPDIR", Path.Combine(folder.Path, "missing")), "lint", path);

        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("ASL1013").And.Contain("TMPDIR").And.NotContain("   at ");
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("score")]
    public async Task A_file_of_a_folder_that_was_passed_over_is_told(string command)
    {
        using var folder = new TemporaryFolder();
        folder.Write("log.csv", Table);
        folder.Write("notes.txt", "明天早班交接\n记得带钥匙\n");
        folder.Write("last-week.zip", "PK");

        var run = await CommandHarness.RunAsync([command, folder.Path, .. command == "score" ? ["--out", Path.Combine(folder.Path, "qa")] : Array.Empty<string>()]);

        run.ExitCode.Should().Be(ExitCode.Clean, run.Error);
        run.Error.Should().Contain("notes.txt: ASL1011").And.Contain("ASL1015 有 1 个文件没有读：last-week.zip。");
    }

    [Fact]
    public async Task A_folder_without_recorded_answers_is_no_success()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandHarness.RunAsync("train", "--script", folder.Path);

        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("找不到演练文件");
    }

    [Fact]
    public async Task A_review_sheet_saved_as_unicode_text_is_read()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("log.jsonl", """{"conversation_id":"c1","messages":[{"role":"agent","text":"这么便宜你还要怎样"}]}""");
        await CommandHarness.RunAsync("score", log, "--out", Path.Combine(folder.Path, "qa"), "--sample", "5");
        var sheet = File.ReadAllText(Path.Combine(folder.Path, "qa", "review.csv"));

        var run = await CommandHarness.RunAsync("review", folder.Write("sheet.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(sheet)]));

        run.ExitCode.Should().Be(ExitCode.Clean, run.Error);
        run.Output.Should().Contain("未复核 1 行");
    }

    /// <summary>Whoever puts two samples into one file has conversations of the same number twice.</summary>
    [Fact]
    public async Task A_sample_that_holds_a_conversation_twice_is_used_all_the_same()
    {
        using var folder = new TemporaryFolder();
        var log = folder.Write("log.jsonl", """{"conversation_id":"c1","messages":[{"role":"agent","text":"这么便宜你还要怎样"}]}""");
        var qa = Path.Combine(folder.Path, "qa");
        await CommandHarness.RunAsync("score", log, "--out", qa, "--sample", "5");
        var sheet = Path.Combine(qa, "review.csv");
        File.WriteAllText(sheet, File.ReadAllText(sheet).Replace(",,\r\n", ",误判,\r\n", StringComparison.Ordinal));
        var sample = Path.Combine(qa, "review-sample.jsonl");
        File.AppendAllText(sample, File.ReadAllText(sample) + "nonsense\n");

        var run = await CommandHarness.RunAsync("review", sheet);

        run.ExitCode.Should().Be(ExitCode.Clean, run.Error);
        run.Error.Should().Contain("review-sample.jsonl:3").And.Contain("新写入 1 个认可例句");
    }
}
