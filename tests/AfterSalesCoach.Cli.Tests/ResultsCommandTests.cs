using System.Collections.Immutable;
using AfterSalesCoach.ChatLogs;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>Results of a class with a hostile name in it, exported and opened again.</summary>
public sealed class ResultsCommandTests : IAsyncLifetime, IDisposable
{
    private const string Formula = "=HYPERLINK(\"http://x\")";
    private const string Tag = "<script>alert(1)</script>";

    private static readonly string _pack = Path.Combine(Repository.Root, "tests", "AfterSalesCoach.Simulator.Tests", "Full", "Pack");

    private readonly TemporaryFolder _folder = new();

    public async Task InitializeAsync()
    {
        foreach (var (name, picks) in new[] { (Formula, "1\n1\n1\n"), (Tag, "2\n2\n1\n"), ("小王", "1\n1\n1\n") })
        {
            await CommandHarness.RunAsync("2\n" + picks + "/q\n", ["train", "fruit/oranges", "--pack", _pack, "--data", _folder.Path, "--trainee", name, "--seed", "1"]);
        }
    }

    [Fact]
    public async Task One_trainee_sees_every_session()
    {
        var run = await ResultsAsync("--trainee", "小王");
        run.ExitCode.Should().Be(ExitCode.Clean);
        run.Output.Should().Contain("橙子坏了几个").And.Contain("考核").And.Contain("通过").And.NotContain("HYPERLINK");
    }

    [Fact]
    public async Task A_class_is_one_line_a_trainee()
    {
        var run = await ResultsAsync("--all");
        run.Output.Should().Contain("完成次数").And.Contain("小王").And.Contain("ASC2001");
    }

    [Fact]
    public async Task Csv_opens_again_and_no_cell_is_a_formula()
    {
        var rows = Open(await ExportAsync("csv"));
        rows.Should().HaveCount(4, "a header and three trainees");
        var names = rows.Skip(1).Select(r => r.Cells[0]).ToList();
        names.Should().BeEquivalentTo("'" + Formula, Tag, "小王");
        rows.Skip(1).Select(r => r.Cells[1]).Should().AllBe("1");
    }

    [Fact]
    public async Task A_workbook_opens_again_and_no_cell_is_a_formula()
    {
        var file = await ExportAsync("xlsx");
        Open(file).Skip(1).Select(r => r.Cells[0]).Should().Contain(Formula, "it is kept as text");
        using var zip = System.IO.Compression.ZipFile.OpenRead(file);
        foreach (var entry in zip.Entries.Where(e => e.FullName.Contains("sheet", StringComparison.OrdinalIgnoreCase)))
        {
            using var reader = new StreamReader(entry.Open());
            (await reader.ReadToEndAsync()).Should().NotContain("<f>").And.NotContain("<x:f>");
        }
    }

    [Fact]
    public async Task A_page_shows_names_and_runs_none_of_them()
    {
        var html = await File.ReadAllTextAsync(await ExportAsync("html"));
        html.Should().NotContain("<script").And.Contain("&lt;script&gt;").And.Contain("Content-Security-Policy").And.Contain("<td>小王</td>");
    }

    [Fact]
    public async Task A_session_can_be_exported_and_watched_again()
    {
        var file = Path.Combine(_folder.Path, "1.jsonl");
        (await ResultsAsync("--journal", "1", "--out", file)).ExitCode.Should().Be(ExitCode.Clean);
        var replay = await CommandHarness.RunAsync("replay", file, "--pack", _pack);
        replay.Error.Should().BeEmpty();
        replay.Output.Should().Contain("[00:00] 客户：橙子坏了四五个").And.Contain("客服：实在抱歉").And.Contain("｜通过｜satisfied");
        (await CommandHarness.RunAsync("\n\nq\n", ["replay", file, "--pack", _pack, "--step"])).Output.Should().Contain("打算怎么赔").And.Contain("停在这里").And.NotContain("谢谢");
        (await CommandHarness.RunAsync("replay", file, "--pack", _pack, "--speed", "10000")).Output.Should().Be(replay.Output);
        (await CommandHarness.RunAsync(await File.ReadAllBytesAsync(file), ["replay", "-", "--pack", _pack])).Output.Should().Be(replay.Output);
    }

    [Fact]
    public async Task A_journal_of_a_scenario_that_is_gone_is_shown_without_a_score()
    {
        var file = Path.Combine(_folder.Path, "1.jsonl");
        await ResultsAsync("--journal", "1", "--out", file);
        var replay = await CommandHarness.RunAsync("replay", file, "--pack", Path.Combine(Repository.Root, "scenarios"));
        replay.ExitCode.Should().Be(ExitCode.Clean);
        replay.Output.Should().Contain("打算怎么赔").And.Contain("没有算成绩");
    }

    [Theory]
    [InlineData("这不是记录")]
    [InlineData("")]
    [InlineData("{\"format\":1,\"scenario\":\"a\",\"seed\":1,\"mode\":\"exam\",\"language\":\"chinese\"}\n{\"n\":1}\n")]
    [InlineData("{\"format\":9}")]
    public async Task What_is_no_journal_says_so(string text)
    {
        var run = await CommandHarness.RunAsync("replay", _folder.Write("x.jsonl", text), "--pack", _pack);
        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("x.jsonl:");
    }

    [Theory]
    [InlineData("--trainee", "小赵", "还没有完成过训练")]
    [InlineData("--journal", "99", "没有编号为 99")]
    [InlineData("--format", "pdf", "xlsx")]
    [InlineData("--format", "xlsx", "--out")]
    public async Task What_cannot_be_says_why(string option, string value, string why)
    {
        var run = await ResultsAsync(option == "--format" ? ["--all", option, value] : [option, value]);
        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain(why);
    }

    [Fact]
    public async Task Where_nobody_trained_nothing_is_made()
    {
        var empty = Path.Combine(_folder.Path, "empty");
        var run = await CommandHarness.RunAsync("results", "--data", empty);
        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("还没有训练记录");
        Directory.Exists(empty).Should().BeFalse();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    private Task<CommandHarness> ResultsAsync(params string[] arguments) => CommandHarness.RunAsync(["results", "--data", _folder.Path, .. arguments]);

    private async Task<string> ExportAsync(string format)
    {
        var file = Path.Combine(_folder.Path, "class." + format);
        (await ResultsAsync("--all", "--format", format, "--out", file)).ExitCode.Should().Be(ExitCode.Clean);
        return file;
    }

    private static ImmutableArray<(int Line, ImmutableArray<string> Cells)> Open(string file) =>
        SheetReader.Read(file, header => header.Contains("学员"), problem => throw new InvalidOperationException(problem.ToString()));
}
