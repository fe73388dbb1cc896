using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>What surrounds the process: its culture, and whoever reads its output.</summary>
public sealed class EnvironmentTests
{
    private static readonly string[] _results = ["summary.json", "findings.jsonl", "report.html"];

    private static string Samples => Path.Combine(Repository.Root, "corpora", "samples");

    [SkippableTheory]
    [InlineData("de_DE.UTF-8")]
    [InlineData("tr_TR.UTF-8")]
    public void A_culture_does_not_reach_the_output(string culture)
    {
        Skip.If(OperatingSystem.IsWindows(), "the culture is set elsewhere there");
        using var folder = new TemporaryFolder();
        var plain = Score(folder, "plain", "");
        Skip.If(CommandProcess.Run("", ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0"), "--version").ExitCode != 0, "the cultures (ICU) are not installed");

        // The shell sets the second variable, so that both reach the process.
        var other = Score(folder, "other", culture);

        other.Should().Equal(plain);
    }

    /// <summary>The reader of endless output leaves: lint | head -1.</summary>
    [SkippableFact]
    public void A_run_for_nobody_ends()
    {
        Skip.If(OperatingSystem.IsWindows(), "there is no such shell there");

        var run = CommandProcess.Shell("yes 这是正常的 2>/dev/null | dotnet \"$0\" lint - --input replies | head -n 1", null);

        run.ExitCode.Should().Be(ExitCode.Clean);
        run.Output.Should().EndWith("\n").And.NotBe("\n");
        run.Error.Should().BeEmpty();
    }

    private static List<string> Score(TemporaryFolder folder, string name, string culture)
    {
        var output = Path.Combine(folder.Path, name);
        var run = CommandProcess.Shell(
            $"{(culture.Length > 0 ? $"LC_ALL={culture} LANG={culture} " : "LC_ALL=C ")} exec dotnet \"$0\" score \"$1\" --out \"$2\"",
            ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", culture.Length > 0 ? "0" : "1"), Samples, output);
        run.ExitCode.Should().Be(ExitCode.Clean, run.Error);
        return [.. _results.Select(f => File.ReadAllText(Path.Combine(output, f))), run.Output.Replace(output, "OUT", StringComparison.Ordinal)];
    }
}
