using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Dialogue.Tests;

public sealed class ServiceHoursTests
{
    private static readonly ServiceHours _overnight = new(new TimeOnly(20, 0), new TimeOnly(2, 0));

    [Theory]
    [InlineData("2026-10-01T15:00:00+08:00", "2026-10-01T20:00:00+08:00")]
    [InlineData("2026-10-01T01:00:00+08:00", "2026-10-01T01:00:00+08:00")]
    [InlineData("2026-10-01T02:30:00+08:00", "2026-10-01T20:00:00+08:00")]
    public void Opens_next(string time, string open) => _overnight.NextOpen(Time(time)).Should().Be(Time(open));

    /// <summary>A log may hold any time that can be written down.</summary>
    [Fact]
    public void The_ends_of_the_calendar_have_hours_too()
    {
        _overnight.NextOpen(new DateTimeOffset(1, 1, 1, 15, 0, 0, TimeSpan.FromHours(14))).Hour.Should().Be(20);
        _overnight.NextOpen(new DateTimeOffset(9999, 12, 31, 9, 0, 0, TimeSpan.FromHours(-14))).Should().BeOnOrAfter(new DateTimeOffset(9999, 12, 31, 9, 0, 0, TimeSpan.FromHours(-14)));
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
