using AfterSalesCoach.Learning.Training;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Learning.Tests.Training;

public sealed class OperatingPointChooserTests
{
    [Fact]
    public void Lies_between_the_last_right_and_the_first_wrong_finding() =>
        OperatingPointChooser.Choose([(0.9, true), (0.8, true), (0.6, false), (0.1, false)], 0.5, 0.5).Should().BeApproximately(0.7, 1e-9);

    [Fact]
    public void A_wrong_finding_weighs_more_than_a_missed_one() =>
        OperatingPointChooser.Choose([(0.95, true), (0.9, true), (0.8, false), (0.75, false), (0.7, true)], 0.5, 0.5).Should().BeApproximately(0.85, 1e-9);

    [Fact]
    public void Is_never_below_the_lowest_allowed() => OperatingPointChooser.Choose([(0.3, true), (0.2, false)], 0.5, 0.5).Should().Be(0.5);

    [Fact]
    public void Nothing_to_find_is_never_reported() => OperatingPointChooser.Choose([(0.9, false)], 0.5, 0.5).Should().Be(1);
}
