using System.Text;
using AfterSalesCoach.ChatLogs;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>What is refused for its size is told with the name of the limit and the option that sets it.</summary>
public sealed class LimitTests
{
    private const string Good = """{"conversation_id":"c","messages":[{"role":"customer","text":"少了一瓶"},{"role":"agent","text":"您好，抱歉久等"}]}""";

    public static TheoryData<string, string, string> Refusals => new()
    {
        { "message", "log.jsonl", Good },
        { "line", "log.jsonl", Good },
        { "messages-per-conversation", "log.jsonl", Good },
        { "json-depth", "log.jsonl", Good },
        { "name", "log.csv", "会话ID,角色,内容\n10,客服,您好\n" },
        { "rows", "log.csv", "会话ID,角色,内容\n1,客服,您好\n1,客服,在的\n1,客服,抱歉\n" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_names_the_limit_and_its_option(string limit, string name, string content)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(name, content + "\n");
        var refused = await CommandHarness.RunAsync("lint", path, "--limit", $"{limit}=1");
        refused.Error.Should().Contain($"--limit {limit}=").And.NotContain("   at ");

        var english = await CommandHarness.RunAsync("lint", path, "--limit", $"{limit}=1", "--lang", "en");
        english.Error.Should().Contain($"--limit {limit}=NUMBER");

        (await CommandHarness.RunAsync("lint", path, "--limit", $"{limit}=1000")).Error.Should().BeEmpty();
    }

    [Fact]
    public async Task Files_and_folders_have_limits_too()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "a", "b"));
        File.WriteAllText(Path.Combine(folder.Path, "a", "b", "1.jsonl"), Good);
        folder.Write("2.jsonl", Good);

        (await CommandHarness.RunAsync("lint", folder.Path, "--limit", "files=1")).Error.Should().Contain("--limit files=");
        (await CommandHarness.RunAsync("lint", folder.Path, "--limit", "folder-depth=1")).Error.Should().Contain("--limit folder-depth=");
    }

    [Theory]
    [InlineData("message")]
    [InlineData("message=0")]
    [InlineData("message=-1")]
    [InlineData("message=99999999999999999999")]
    [InlineData("colour=1")]
    [InlineData("line=4294967296")]
    public async Task Nonsense_is_refused_with_the_names(string setting)
    {
        var run = await CommandHarness.RunAsync("lint", "--reply", "好", "--limit", setting);

        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain(setting).And.ContainAll(ReadLimits.Names);
    }

    [Fact]
    public async Task A_line_to_segment_has_an_end()
    {
        var run = await CommandHarness.RunAsync(Encoding.ASCII.GetBytes("a\n" + new string('x', 5 << 20)), ["segment"]);

        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("第 2 行");
    }

    [Fact]
    public async Task Json_that_nests_without_end_is_called_so()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandHarness.RunAsync("lint", folder.Write("log.jsonl", "{\"a\":" + new string('[', 100_000) + "\n" + Good + "\n"));

        run.Error.Should().Contain("ASL3009").And.Contain("log.jsonl:1");
        run.Output.Should().Contain("1 个会话");
    }
}
