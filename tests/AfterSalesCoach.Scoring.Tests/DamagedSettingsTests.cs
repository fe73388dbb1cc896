using AfterSalesCoach.Linting.Configuration;
using AfterSalesCoach.Scoring.Reviews;
using AfterSalesCoach.Scoring.Scorecards;
using AfterSalesCoach.Scoring.ServiceLevels;
using AfterSalesCoach.Testing.Hostile;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scoring.Tests;

[Trait("Category", "Hostile")]
public sealed class DamagedSettingsTests
{
    [Fact]
    public void A_damaged_scorecard_is_refused_with_reasons_or_read() => HostileCheck.ForAll(
        "scorecard", DamagedFile.Of(DamagedFile.Samples("src/AfterSalesCoach.Scoring/Scorecards/default-scorecard.yaml")),
        file => RefusesOrReads(() => ScorecardReader.Parse(file.Name, System.Text.Encoding.UTF8.GetString(file.Content)).Criteria.Length));

    [Fact]
    public void Damaged_service_level_profiles_are_refused_with_reasons_or_read() => HostileCheck.ForAll(
        "service-level profiles", DamagedFile.Of(DamagedFile.Samples("src/AfterSalesCoach.Scoring/ServiceLevels/service-levels.yml")),
        file => RefusesOrReads(() => ServiceLevelProfileReader.Parse(file.Name, System.Text.Encoding.UTF8.GetString(file.Content)).Length));

    [Fact]
    public void A_verdict_is_understood_or_not() => HostileCheck.ForAll(
        "verdicts of a review", HostileText.Arbitrary, text => (Verdict.Parse(text)?.Rules.IsDefault ?? false).Should().BeFalse(), 500);

    private static void RefusesOrReads(Func<int> read)
    {
        try
        {
            read().Should().BePositive();
        }
        catch (ConfigurationException refusal)
        {
            refusal.Problems.Should().NotBeEmpty().And.OnlyContain(p => p.Text.Chinese.Length > 0 && p.Text.English.Length > 0 && p.Line >= 0);
        }
    }
}
