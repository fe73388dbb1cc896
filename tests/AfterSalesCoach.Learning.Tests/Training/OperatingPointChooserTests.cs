using AfterSalesCoach.Learning.Training;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Learning.Tests.Training;

public sealed class OperatingPointChooserTests
{
    private const double Half = 0.5;

    [Fact]
    public void What_is_always_told_apart_is_reported_from_where_the_odds_pay() =>
        OperatingPointChooser.Choose([(0.9, true), (0.8, true), (0.6, false), (0.1, false)], Half).Should().BeApproximately(1 / 1.25, 1e-9);

    [Fact]
    public void What_is_hard_to_tell_apart_is_reported_sooner() =>
        // Best with the first two: 1.25 * 2 / (2 + 0.25 * 3).
        OperatingPointChooser.Choose([(0.95, true), (0.9, true), (0.8, false), (0.75, false), (0.7, true)], Half).Should().BeApproximately(2 / 2.75, 1e-9);

    [Fact]
    public void A_missed_finding_that_weighs_more_lowers_it() =>
        OperatingPointChooser.Choose([(0.9, true), (0.8, false), (0.7, true)], 1).Should()
            .BeLessThan(OperatingPointChooser.Choose([(0.9, true), (0.8, false), (0.7, true)], Half));

    [Fact]
    public void Replies_that_look_the_same_are_reported_together() =>
        OperatingPointChooser.Choose([(0.9, true), (0.9, false)], 1).Should().BeApproximately(2.0 / 3 / 2, 1e-9);

    [Fact]
    public void Nothing_to_find_is_never_reported() => OperatingPointChooser.Choose([(0.9, false)], Half).Should().Be(1);
}
