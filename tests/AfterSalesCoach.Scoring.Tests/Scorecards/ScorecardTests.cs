using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Configuration;
using AfterSalesCoach.Scoring.Scorecards;
using FluentAssertions;
using Json.Schema;
using Xunit;

namespace AfterSalesCoach.Scoring.Tests.Scorecards;

public sealed class ScorecardTests
{
    [Fact]
    public void Every_rule_of_the_catalogue_costs_points_in_the_default_scorecard() =>
        RuleCatalog.All.Where(r => Price(r.Descriptor) <= 0).Select(r => r.Descriptor.Id).Should().BeEmpty();

    [Fact]
    public void Weights_of_the_default_scorecard_add_up_to_a_hundred() => Scorecard.Default.Criteria.Sum(c => c.WeightTenths).Should().Be(1000);

    [Theory]
    [InlineData("ASC1006", "care")] // ASC1006 is longer than ASC1
    [InlineData("ASC1001", "wording")]
    [InlineData("ASC3003", "compensation")]
    [InlineData("ASC3001", "compliance")]
    [InlineData("HOUSE1", "compliance")] // *
    public void The_longest_fitting_beginning_decides(string rule, string criterion) =>
        Scorecard.Default.Criteria[Scorecard.Default.CriterionOf(rule)].Id.Should().Be(criterion);

    [Fact]
    public void The_schema_accepts_what_the_reader_accepts()
    {
        var json = JsonNode.Parse("""{"id":"x","criteria":[{"id":"a","title":"甲","weight":10.5,"applies":"timed","rules":["ASC4"],"points":{"error":3}}]}""")!;

        Schema.Evaluate(JsonSerializer.SerializeToElement(json)).IsValid.Should().BeTrue();
        ScorecardReader.Parse("x.yml", json.ToJsonString()).Criteria[0].WeightTenths.Should().Be(105);
    }

    [Theory]
    [InlineData("criteria: []", "x.yml:1:1: ASF2102")]
    [InlineData("id: x\ncriteria:\n  - { id: a, weight: 1.25 }", "x.yml:3:22: ASF2111")]
    [InlineData("id: x\ncriteria:\n  - { id: a, weight: 1, applies: sometimes }", "x.yml:3:34: ASF2106")]
    [InlineData("id: x\nauto_fail: [ASC9999]\ncriteria: [{ id: a, weight: 1 }]", "x.yml:2:13: ASF2112")]
    [InlineData("id: x\ncriteria: [{ id: a, weight: 1 }, { id: a, weight: 1 }]", "x.yml:1:1: ASF2104")]
    [InlineData("id: x\ncriteria: [{ id: a, weight: 1, colour: red }]", "x.yml:2:32: ASF1004")]
    public void A_wrong_file_is_told_where(string content, string start)
    {
        var parse = () => ScorecardReader.Parse("x.yml", content);

        parse.Should().Throw<ConfigurationException>().Which.Problems[0].Describe(UserLanguage.Chinese).Should().StartWith(start);
    }

    [Fact]
    public void The_fingerprint_of_a_price_changes_with_the_price_only()
    {
        var dearer = ScorecardReader.Parse("x.yml", Scorecard.DefaultText.Replace("points: { error: 8, warning: 4, info: 2 }", "points: { error: 9, warning: 4, info: 2 }", StringComparison.Ordinal));

        dearer.Fingerprint.Should().NotBe(Scorecard.Default.Fingerprint);
        dearer.PointsFingerprint("ASC2001", Severity.Error).Should().NotBe(Scorecard.Default.PointsFingerprint("ASC2001", Severity.Error));
        dearer.PointsFingerprint("ASC1001", Severity.Error).Should().Be(Scorecard.Default.PointsFingerprint("ASC1001", Severity.Error));
    }

    private static JsonSchema Schema => JsonSchema.FromText(Scorecard.Schema);

    private static int Price(RuleDescriptor rule)
    {
        var criterion = Scorecard.Default.CriterionOf(rule.Id);
        return criterion < 0 ? 0 : Scorecard.Default.Criteria[criterion].PointTenths(rule.Id, rule.Severity);
    }
}
