using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>Whoever starts the command may have closed its standard streams; their numbers then belong to files of the runtime.</summary>
public sealed class ClosedStreamTests
{
    private const string Log = """{"conversation_id":"c","messages":[{"role":"agent","text":"这么便宜你还要怎样"}]}""";

    [SkippableFact]
    public void A_closed_standard_input_is_told_and_not_waited_for()
    {
        var run = Run("<&-", "lint", "-", "--input", "replies");

        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("standard input is closed").And.NotContain("   at ");
    }

    [SkippableFact]
    public void Findings_that_nobody_gets_are_no_success()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("log.jsonl", Log);

        Run(">&-", "lint", path).Should().Match<CommandHarness>(r => r.ExitCode == ExitCode.BadInput && r.Error.Contains("standard output is closed", StringComparison.Ordinal));
        Run("<&- >&-", "lint", path).ExitCode.Should().Be(ExitCode.BadInput);
    }

    [SkippableFact]
    public void A_file_is_written_all_the_same()
    {
        using var folder = new TemporaryFolder();
        var output = Path.Combine(folder.Path, "findings.jsonl");

        Run("<&- >&- 2>&-", "lint", folder.Write("log.jsonl", Log), "--format", "jsonl", "--output", output).ExitCode.Should().Be(ExitCode.Findings);

        File.ReadAllText(output).Should().Contain("ASC1001").And.EndWith("\n");
    }

    private static CommandHarness Run(string closing, params string[] arguments)
    {
        Skip.If(OperatingSystem.IsWindows(), "a program is always started with all three streams");
        return CommandProcess.Run(closing, null, arguments);
    }
}
