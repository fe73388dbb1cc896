using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("train")]
    [InlineData("model")]
    [InlineData("model train")]
    [InlineData("model evaluate")]
    [InlineData("pack new")]
    [InlineData("pack check")]
    public async Task Every_example_is_of_the_command_that_was_asked_about(string command)
    {
        var help = await CommandHarness.RunAsync([.. command.Split(' '), "--help"]);
        var examples = help.Output[help.Output.IndexOf("例子：", StringComparison.Ordinal)..].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        examples.Should().NotBeEmpty().And.OnlyContain(line => $"{line} ".StartsWith($"  coach {command} "));
    }

    [Fact]
    public async Task A_command_without_examples_shows_none() => (await CommandHarness.RunAsync("pack", "stats", "--help")).Output.Should().NotContain("例子");
}
