using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting.Timing;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Timing;

public sealed class ReplyClockTests
{
    private static readonly ServiceHours[] _hours = [ServiceHours.AllDay, new(new TimeOnly(9, 0), new TimeOnly(18, 0)), new(new TimeOnly(20, 0), new TimeOnly(2, 0))];

    public static TheoryData<DateTimeOffset> Ends =>
    [
        DateTimeOffset.MinValue,
        DateTimeOffset.MaxValue,
        new DateTimeOffset(1, 1, 1, 15, 0, 0, TimeSpan.FromHours(14)),
        new DateTimeOffset(1, 1, 1, 0, 0, 0, TimeSpan.FromHours(-14)),
        new DateTimeOffset(9999, 12, 31, 9, 0, 0, TimeSpan.FromHours(-14)),
        new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.FromHours(14)),
    ];

    /// <summary>A log may hold any time that can be written down.</summary>
    [Theory]
    [MemberData(nameof(Ends))]
    public void The_ends_of_the_calendar_have_a_due_time_too(DateTimeOffset asked)
    {
        foreach (var hours in _hours)
        {
            var clock = new ReplyClock(hours, TimeSpan.FromMinutes(3));

            clock.DueAt(asked).Should().BeOnOrAfter(asked);
            clock.Waited(asked, DateTimeOffset.MaxValue).Should().BeGreaterThanOrEqualTo(TimeSpan.Zero);
            clock.Waited(DateTimeOffset.MinValue, asked).Should().BeGreaterThanOrEqualTo(TimeSpan.Zero);
            clock.IsLate(asked, asked).Should().BeFalse();
        }
    }

    [Fact]
    public void A_message_shortly_before_closing_has_the_rest_of_its_limit_after_opening() =>
        new ReplyClock(_hours[1], TimeSpan.FromMinutes(3)).DueAt(new DateTimeOffset(2026, 10, 1, 17, 59, 0, TimeSpan.FromHours(8)))
            .Should().Be(new DateTimeOffset(2026, 10, 2, 9, 2, 0, TimeSpan.FromHours(8)));
}
