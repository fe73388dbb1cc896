using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

public sealed class RepeatedInputTests
{
    [Theory]
    [InlineData("lint")]
    [InlineData("score")]
    public async Task Files_that_overlap_are_told_and_counted_all_the_same(string command)
    {
        using var folder = new TemporaryFolder();
        const string Log = "会话ID,时间,角色,内容\n13812345678,2026-10-01 10:00:00,客服,您好\n";
        var (first, second, qa) = (folder.Write("a.csv", Log), folder.Write("b.csv", Log), Path.Combine(folder.Path, "qa"));

        var run = await CommandHarness.RunAsync([command, first, second, .. command == "score" ? ["--out", qa] : Array.Empty<string>()]);

        run.ExitCode.Should().Be(ExitCode.Clean, run.Error);
        run.Error.Should().Contain("b.csv: ASL1014").And.Contain("a.csv").And.Contain("多算了 1 个").And.NotContain("13812345678", "an id may be a phone number");
        run.Output.Should().Contain("2 个会话");
    }
}
