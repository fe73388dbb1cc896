using AfterSalesCoach.Scoring.ServiceLevels;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scoring.Tests.ServiceLevels;

public sealed class WaitHistogramTests
{
    // 10, 20, 30, 40 s: mean 25; the median by nearest rank is the second, 20; nine tenths need the fourth, 40.
    [Fact]
    public void Mean_and_quantiles_are_exact_below_ten_minutes()
    {
        var waits = Of(10, 20, 30, 40);

        (waits.Cases, waits.Mean, waits.Quantile(0.5), waits.Quantile(0.9)).Should().Be((4, 25, 20, 40));
    }

    // 605 s falls into (600, 610], 3,601 s into (3,600, 3,660], 90,001 s into (90,000, 93,600]; 100 days count as 30.
    [Theory]
    [InlineData(605, 610)]
    [InlineData(3_601, 3_660)]
    [InlineData(90_001, 93_600)]
    [InlineData(8_640_000, 2_592_000)]
    public void Longer_waits_are_counted_more_coarsely(int wait, int bucket) => Of(wait).Quantile(1).Should().Be(bucket);

    [Fact]
    public void Merging_in_any_order_gives_the_same()
    {
        var (a, b, c) = (Of(1, 2, 700), Of(2, 9_000), Of(5));

        Figures(a.Merge(b).Merge(c)).Should().Equal(Figures(c.Merge(a.Merge(b)))).And.Equal(Figures(Of(1, 2, 700, 2, 9_000, 5)));
    }

    // 180 s belongs to the bar that ends at three minutes, 181 s to the next.
    [Fact]
    public void Bars_hold_their_upper_end()
    {
        var waits = Of(120, 180, 181);

        (waits.Between(120, 180), waits.Between(180, 300), waits.Between(180, null)).Should().Be((1, 1, 1));
    }

    [Fact]
    public void Nothing_has_no_figures() =>
        (WaitHistogram.Empty.Mean, WaitHistogram.Empty.Quantile(0.5)).Should().Be((null, null));

    private static WaitHistogram Of(params int[] seconds) => seconds.Aggregate(WaitHistogram.Empty, (waits, s) => waits.Add(TimeSpan.FromSeconds(s)));

    private static double?[] Figures(WaitHistogram waits) => [waits.Cases, waits.Mean, waits.Quantile(0.1), waits.Quantile(0.5), waits.Quantile(0.9)];
}
