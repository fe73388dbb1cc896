using System.Text.Json;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Json.Schema;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

public sealed class SarifTests
{
    private static readonly string _samples = Path.Combine(Repository.Root, "corpora", "samples");

    /// <summary>The published schema is not ours to keep in the repository; the check script fetches it.</summary>
    private static readonly string _schema = Path.Combine(Repository.Root, ".ci", "cache", "sarif-2.1.0.json");

    [SkippableFact]
    public async Task Validates_against_the_published_schema()
    {
        Skip.IfNot(File.Exists(_schema), $"the SARIF 2.1.0 schema is not at {_schema}; .ci/run puts it there");
        var run = await CommandHarness.RunAsync("lint", _samples, "--format", "sarif", "--rewrite");

        // The schema is written in draft 4, which the validator does not read; draft 7 says the same with these two names.
        var schema = File.ReadAllText(_schema).Replace("draft-04", "draft-07", StringComparison.Ordinal).Replace("\"id\": \"https", "\"$id\": \"https", StringComparison.Ordinal);
        var result = JsonSchema.FromText(schema).Evaluate(
            JsonDocument.Parse(run.Output).RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });

        var errors = (result.Details ?? []).Where(d => d.Errors is not null).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}"));
        result.IsValid.Should().BeTrue(string.Join('\n', errors.Take(10)));
    }

    [Fact]
    public async Task Names_rule_level_place_and_words()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("回复 1.txt", "您好\n这么便宜你还要怎样\n");
        var run = await CommandHarness.RunAsync("lint", path, "--input", "replies", "--format", "sarif");

        var log = JsonDocument.Parse(run.Output).RootElement;
        log.GetProperty("version").GetString().Should().Be("2.1.0");
        var result = log.GetProperty("runs")[0].GetProperty("results")[0];
        result.GetProperty("ruleId").GetString().Should().Be("ASC1001");
        result.GetProperty("level").GetString().Should().Be("error");
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).Should().EndWith("回复 1.txt");
        place.GetProperty("region").GetProperty("startLine").GetInt32().Should().Be(2);
        place.GetProperty("region").GetProperty("snippet").GetProperty("text").GetString().Should().Be("这么便宜你还要怎样");
    }

    [Theory]
    [InlineData("github", "::error file=")]
    [InlineData("junit", "<testsuites>")]
    public async Task Other_formats_escape_hostile_text(string format, string expected)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("log.jsonl", """{"conversation_id":"<c>::error::&","messages":[{"role":"agent","text":"这么便宜你还要怎样<b>\u0000\u001b[31m\n::error::x"}]}""" + "\n");
        var run = await CommandHarness.RunAsync("lint", path, "--format", format);

        run.Output.Should().Contain(expected).And.NotContain("\u001b").And.NotContain("\n::error::x");
        if (format == "junit")
        {
            FluentActions.Invoking(() => System.Xml.Linq.XDocument.Parse(run.Output)).Should().NotThrow();
        }
    }
}
