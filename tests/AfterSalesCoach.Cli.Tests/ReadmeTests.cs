using AfterSalesCoach.ChatLogs;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

public sealed class ReadmeTests
{
    private static readonly string _readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public async Task Shows_the_rule_table_as_the_command_prints_it() =>
        _readme.Should().Contain((await CommandHarness.RunAsync("rules", "--format", "markdown")).Output.Trim());

    /// <summary>Every line that the evaluation prints of the test split, but the parts that README leaves out, stands in README.</summary>
    [Fact]
    public async Task Shows_the_figures_of_the_test_split_as_the_command_prints_them()
    {
        var report = (await CommandHarness.RunAsync("model", "evaluate", "--corpus", Path.Combine(Repository.Root, "corpora", "replies"), "--worst", "0", "--lang", "en")).Output;
        var lines = report.Split('\n').TakeWhile(l => !l.StartsWith("| category", StringComparison.Ordinal)).Where(l => l.Length > 0).ToList();

        lines.Should().HaveCountGreaterThan(30);
        lines.Should().OnlyContain(l => _readme.Contains(l), "README shows the figures of this commit");
    }

    [Fact]
    public async Task Its_house_rules_load()
    {
        using var folder = new TemporaryFolder();
        var yaml = _readme[_readme.IndexOf("version: 1\nrules:", StringComparison.Ordinal)..];
        folder.Write("house.yml", yaml[..yaml.IndexOf("```", StringComparison.Ordinal)]);
        folder.Write(".aftersales.yml", "version: 1\nhouse_rules: [house.yml]\n");
        var run = await CommandHarness.RunAsync("lint", folder.Write("replies.txt", "亲亲，已经给您退款了\n"), "--input", "replies", "--format", "jsonl");

        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("SHOP001");
    }

    [Fact]
    public void Its_limits_are_those_of_the_program() =>
        _readme.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 3 && cells[1].StartsWith('`') && ReadLimits.Names.Contains(cells[1].Trim('`')))
            .Select(cells => (cells[1].Trim('`'), cells[2].Replace(",", "", StringComparison.Ordinal)))
            .Should().Equal(ReadLimits.Names.Select(name => (name, new ReadLimits()[name].ToString(System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public async Task Its_configuration_loads()
    {
        using var folder = new TemporaryFolder();
        var yaml = _readme[_readme.IndexOf("version: 1\nreply_limit", StringComparison.Ordinal)..];
        folder.Write(".aftersales.yml", yaml[..yaml.IndexOf("```", StringComparison.Ordinal)].Replace("house_rules: [house.yml]\n", "", StringComparison.Ordinal));
        var run = await CommandHarness.RunAsync("lint", folder.Write("replies.txt", "您好\n"), "--input", "replies");

        run.Error.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
    }
}
