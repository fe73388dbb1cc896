using System.Text;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>Malformed input gives one clear error with its place, and never a stack trace.</summary>
public sealed class BadInputTests
{
    private const string Good = """{"conversation_id":"c","messages":[{"role":"agent","text":"您好，抱歉久等"}]}""";

    [Fact]
    public async Task Wrong_JSON_is_named_by_line_and_the_rest_is_read()
    {
        using var folder = new TemporaryFolder();
        var lines = Enumerable.Repeat(Good, 6).Append("{\"conversation_id\": oops").Append(Good);
        var run = await CommandHarness.RunAsync("lint", folder.Write("log.jsonl", string.Join('\n', lines)));

        run.Error.Should().Contain("log.jsonl:7").And.NotContain("   at ");
        run.Output.Should().Contain("7 个会话");
    }

    [Fact]
    public async Task Missing_columns_are_named_with_the_way_out()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandHarness.RunAsync("lint", folder.Write("log.csv", "a,b\n1,2\n"));

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("log.csv").And.Contain("--map");
    }

    [Fact]
    public async Task Broken_UTF8_is_reported_and_read_on()
    {
        using var folder = new TemporaryFolder();
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Good + "\n", 30))).ToList();
        bytes.InsertRange(Good.Length + 60, [0xFF, 0xFE, 0xC3]);
        var run = await CommandHarness.RunAsync("lint", folder.Write("log.jsonl", bytes.ToArray()));

        run.Error.Should().Contain("log.jsonl:").And.NotContain("   at ");
        run.Output.Should().Contain("个会话");
    }

    [Fact]
    public async Task A_message_of_three_megabytes_is_refused_by_name_of_the_limit()
    {
        using var folder = new TemporaryFolder();
        var huge = $$"""{"conversation_id":"c","messages":[{"role":"agent","text":"{{new string('好', 3_000_000)}}"}]}""";
        var run = await CommandHarness.RunAsync("lint", folder.Write("log.jsonl", huge + "\n" + Good + "\n"));

        run.Error.Should().Contain("log.jsonl:1");
        run.ExitCode.Should().BeOneOf(0, 2);
    }

    public static TheoryData<string, byte[]> Unreadable => new()
    {
        { "empty.jsonl", [] },
        { "picture.csv", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1] },
        { "binary.txt", [0, 1, 2, 3, 0, 0, 0] },
        { "notzip.xlsx", "PK\u0003\u0004 not a workbook"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Unreadable_files_give_one_error_and_exit_2(string name, byte[] content)
    {
        using var folder = new TemporaryFolder();
        var run = await CommandHarness.RunAsync("lint", folder.Write(name, content));

        run.ExitCode.Should().Be(2);
        run.Error.Trim().Split('\n').Should().ContainSingle().Which.Should().Contain(name);
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var run = await CommandHarness.RunAsync("lint", "no-such-file.csv");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("no-such-file.csv").And.Contain("找不到");
    }

    [Fact]
    public async Task A_folder_without_logs_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("README.md", "# nothing");
        var run = await CommandHarness.RunAsync("lint", folder.Path);

        run.ExitCode.Should().Be(2);
        run.Error.Trim().Split('\n').Should().ContainSingle();
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("lint", "--reply", "x", "--format", "yaml")]
    [InlineData("lint", "--reply", "x", "--select", "ASC9")]
    [InlineData("lint", "--reply", "x", "--category", "3")]
    [InlineData("lint", "--reply", "x", "--category", "fresh,food")]
    [InlineData("lint", "--reply", "x", "--no-such-option")]
    [InlineData("lint", "--reply", "x", "--config", "missing.yml")]
    [InlineData("rules", "ASC0000")]
    [InlineData("nonsense")]
    public async Task Bad_arguments_exit_2_with_a_message_in_Chinese(params string[] arguments)
    {
        var run = await CommandHarness.RunAsync(arguments);

        run.ExitCode.Should().Be(2);
        run.Error.Should().MatchRegex("[\u4e00-\u9fff]").And.NotContain("   at ");
    }

    [Fact]
    public async Task Errors_speak_English_when_asked()
    {
        var run = await CommandHarness.RunAsync("rules", "ASC0000", "--lang", "en");

        run.Error.Should().Contain("There is no rule 'ASC0000'");
    }
}
