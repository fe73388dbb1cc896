using AfterSalesCoach.Scenarios.Grading;
using AfterSalesCoach.Simulator.Records;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Simulator.Tests.Records;

/// <summary>Figures worked out by hand from the formulas of the source.</summary>
public sealed class Sm2Tests
{
    private static readonly DateOnly _day = new(2026, 10, 12);

    [Fact]
    public void Intervals_grow_by_the_ease()
    {
        // q = 4 leaves the ease at 2.5: 0.1 - 1 x (0.08 + 1 x 0.02) = 0. So 1, 6, 15, 38 (37.5 rounded up), 95.
        var (card, today, intervals) = ((ReviewCard?)null, _day, new List<int>());
        for (var i = 0; i < 5; i++)
        {
            card = Sm2.Review(card, 4, today);
            intervals.Add(card.Interval);
            today = card.Due;
        }

        intervals.Should().Equal(1, 6, 15, 38, 95);
        card!.Ease.Should().BeApproximately(2.5, 1e-9);
    }

    [Theory]
    [InlineData(5, 2.6)] // 2.5 + 0.1
    [InlineData(4, 2.5)]
    [InlineData(3, 2.36)] // 2.5 + 0.1 - 2 x (0.08 + 2 x 0.02)
    public void A_success_moves_the_ease_by_its_quality(int quality, double ease) =>
        Sm2.Review(null, quality, _day).Ease.Should().BeApproximately(ease, 1e-9);

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    [InlineData(0)]
    public void A_failure_starts_over_tomorrow_and_leaves_the_ease(int quality) =>
        Sm2.Review(new ReviewCard(4, 38, 2.2, _day), quality, _day).Should().Be(new ReviewCard(0, 1, 2.2, _day.AddDays(1)));

    [Fact]
    public void The_ease_does_not_fall_below_its_least_value()
    {
        var card = new ReviewCard(2, 6, 1.35, _day);
        Sm2.Review(card, 3, _day).Should().Be(new ReviewCard(3, 8, Sm2.LeastEase, _day.AddDays(8)), "6 x 1.3 = 7.8, rounded up");
    }

    [Fact]
    public void Passing_before_the_day_changes_nothing_but_failing_does()
    {
        var card = new ReviewCard(2, 6, 2.5, _day.AddDays(3));
        Sm2.Review(card, 5, _day).Should().Be(card);
        Sm2.Review(card, 1, _day).Due.Should().Be(_day.AddDays(1));
    }

    [Fact]
    public void Passing_late_counts_from_the_day_it_was_passed() =>
        Sm2.Review(new ReviewCard(1, 1, 2.5, _day.AddDays(-20)), 4, _day).Due.Should().Be(_day.AddDays(6));

    [Fact]
    public void Nothing_is_put_off_for_ever() =>
        Sm2.Review(new ReviewCard(40, 3_000, 2.6, _day), 5, _day).Interval.Should().Be(Sm2.LongestInterval);

    [Theory]
    [InlineData(100, true, 5)]
    [InlineData(95, true, 5)]
    [InlineData(94.9, true, 4)]
    [InlineData(85, true, 4)]
    [InlineData(84.9, true, 3)]
    [InlineData(99, false, 2)]
    [InlineData(60, false, 2)]
    [InlineData(59.9, false, 1)]
    [InlineData(40, false, 1)]
    [InlineData(39.9, false, 0)]
    public void Quality_follows_from_the_score(decimal total, bool passed, int quality) =>
        Sm2.QualityOf(new Grade(total, default, passed, [])).Should().Be(quality);
}
