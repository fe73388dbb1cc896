using System.Text.Json;
using AfterSalesCoach.Scenarios.Authoring;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Json.Schema;
using Xunit;

namespace AfterSalesCoach.Scenarios.Tests.Authoring;

/// <summary>What an editor says by the published schema agrees with what loading says.</summary>
public sealed class PackSchemaTests
{
    private static readonly JsonSchema _schema = JsonSchema.FromText(PackSchema.Write());

    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "scenarios"), "*.yaml", SearchOption.AllDirectories)
        .Select(p => Path.GetRelativePath(Path.Combine(Repository.Root, "scenarios"), p).Replace('\\', '/'))
        .Where(p => !p.EndsWith(".replay.yaml", StringComparison.Ordinal) && !p.StartsWith("shared/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_scenario_is_valid(string file) => Errors(File.ReadAllText(Path.Combine(Repository.Root, "scenarios", file))).Should().BeEmpty();

    [Fact]
    public void The_sound_pack_is_valid() => Errors(SoundPack.Yaml).Should().BeEmpty();

    [Theory]
    [InlineData("no title", "title: 少发一瓶\n", "")]
    [InlineData("score out of range", "score: { care: 8, compensation: 8 }", "score: { care: 800 }")]
    [InlineData("score of an unknown dimension", "score: { care: 8, compensation: 8 }", "score: { courage: 8 }")]
    [InlineData("unknown act", "acts: [apologise, offer-resend, ask-consent]", "acts: [apologize]")]
    [InlineData("unknown key", "goto: angry\n", "goto: angry\n        coahc: 别这样\n")]
    [InlineData("unknown rule", "breaks: [ASC1005]\n", "breaks: [ASC9999]\n")]
    [InlineData("unknown section", "guide: seller-guide 一.2", "guide: seller-guide 九.9")]
    [InlineData("unknown operation", "do: reject", "do: shout")]
    [InlineData("patience beyond 10", "patience: 4 }", "patience: 40 }")]
    [InlineData("mood without calm", "says: { calm: 您看着办吧。, angry: 我要投诉你们！ }", "says: { angry: 我要投诉你们！ }")]
    [InlineData("option without goto", "        score: { care: 8, compensation: 8 }\n        goto: settle\n", "        score: { care: 8, compensation: 8 }\n")]
    [InlineData("ending without kind", "happy: { kind: resolved, ", "happy: { ")]
    [InlineData("a name with capitals", "goto: complaint\n", "goto: Complaint\n")]
    [InlineData("another format", "format: 1", "format: 2")]
    [InlineData("route without condition", "{ when: { acts: [offer-resend] }, effects", "{ effects")]
    public void A_broken_one_is_not(string fault, string what, string with)
    {
        SoundPack.Yaml.Should().Contain(what);

        Errors(SoundPack.Yaml.Replace(what, with, StringComparison.Ordinal)).Should().NotBeEmpty(fault);
    }

    private static IEnumerable<string> Errors(string yaml)
    {
        var result = _schema.Evaluate(JsonSerializer.SerializeToElement(YamlAsJson.Read(yaml)), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid ? [] : result.Details!.Where(d => d.Errors is not null).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}"));
    }
}
