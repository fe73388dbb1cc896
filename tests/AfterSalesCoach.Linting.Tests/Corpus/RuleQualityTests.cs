using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting.Confidence;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Corpus;

public sealed class RuleQualityTests
{
    /// <summary>A few findings more or less are no reason to stop; a rule that has become worse is.</summary>
    private const double Tolerance = 0.05;

    [Fact]
    public void The_figures_that_ship_are_those_of_the_corpora()
    {
        foreach (var count in RuleMeasurement.OutsideTest(DialogueTagger.Default))
        {
            var measured = new RuleQuality(count.RuleId, count.TruePositives, count.FalsePositives, count.FalseNegatives);
            var shipped = RuleQuality.Of(count.RuleId);
            shipped.Should().NotBeNull("{0} is measured; write the figures anew with the corpus report", count.RuleId);
            shipped!.Precision.Should().BeApproximately(measured.Precision, Tolerance, count.RuleId);
            shipped.Recall.Should().BeApproximately(measured.Recall, Tolerance, count.RuleId);
        }
    }

    [Fact]
    public void Few_cases_prove_little()
    {
        new RuleQuality("X", Found: 1, Wrong: 0, Missed: 0).Precision.Should().BeApproximately(2 / 3.0, 1e-9);
        new RuleQuality("X", Found: 98, Wrong: 0, Missed: 0).Precision.Should().Be(0.99);
    }

    [Fact]
    public void A_house_rule_is_not_measured() => RuleQuality.Of("SHOP001").Should().BeNull();
}
