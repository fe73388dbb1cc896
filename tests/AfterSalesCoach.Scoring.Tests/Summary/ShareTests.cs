using AfterSalesCoach.Scoring.Summary;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scoring.Tests.Summary;

public sealed class ShareTests
{
    // Wilson with z = 1.959964: for 8 of 10 the published interval is 0.4902 to 0.9433.
    [Fact]
    public void Eight_of_ten_has_the_published_interval() =>
        Share.Of(8, 10).Should().Be(new Share(8, 10, 0.8, 0.4902, 0.9433, Small: true));

    [Fact]
    public void Nothing_counted_says_nothing() => Share.Of(0, 0).Should().Be(new Share(0, 0, 0, 0, 1, Small: true));

    // Scores 90 and 100: mean 95, sample deviation 7.0711, standard error 5, half width 9.8, cut at 100.
    [Fact]
    public void Two_scores_have_a_wide_interval() =>
        MeanScore.Of(900 + 1000, (900 * 900) + (1000 * 1000), 2).Should().Be(new MeanScore(95, 85.2, 100, 2, Small: true));
}
