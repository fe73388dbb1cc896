namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>Ends of days, of service and of working days, in the shop's local time.</summary>
/// <remarks>Every member gives null instead of leaving the range of dates.</remarks>
internal sealed class WorkCalendar(ServiceHours hours, IReadOnlySet<DateOnly> publicHolidays)
{
    /// <summary>A time on a day; 24 hours and more run into the next day.</summary>
    public static DateTimeOffset? At(DateOnly day, TimeSpan ofDay, TimeSpan offset)
    {
        var ticks = day.ToDateTime(TimeOnly.MinValue).Ticks + ofDay.Ticks;
        return ticks - offset.Ticks > DateTime.MinValue.Ticks && ticks - offset.Ticks < DateTime.MaxValue.Ticks && ticks > 0 && ticks < DateTime.MaxValue.Ticks
            ? new DateTimeOffset(ticks, offset)
            : null;
    }

    public static DateTimeOffset? After(DateTimeOffset time, TimeSpan span) =>
        At(DateOnly.FromDateTime(time.DateTime), time.TimeOfDay + span, time.Offset);

    public static DateOnly? AddDays(DateOnly day, int days) =>
        day.DayNumber + days is var number && number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : null;

    /// <summary>The last moment of the day.</summary>
    public static DateTimeOffset? EndOfDay(DateOnly day, TimeSpan offset) => At(day, TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1), offset);

    /// <summary>When service that opens on <paramref name="day"/> closes; round-the-clock service with the day.</summary>
    public DateTimeOffset? EndOfService(DateOnly day, TimeSpan offset) =>
        hours.IsAllDay ? EndOfDay(day, offset) : At(day, hours.Close.ToTimeSpan() + (hours.Wraps ? TimeSpan.FromDays(1) : TimeSpan.Zero), offset);

    /// <summary>The day whose service is running or comes next: at one in the night of a shop open until two it is still yesterday.</summary>
    public DateOnly ServiceDay(DateTimeOffset time)
    {
        var today = DateOnly.FromDateTime(time.DateTime);
        if (hours.IsAllDay)
        {
            return today;
        }

        if (hours.Wraps && time.TimeOfDay < hours.Close.ToTimeSpan())
        {
            return AddDays(today, -1) ?? today;
        }

        return !hours.Wraps && time.TimeOfDay >= hours.Close.ToTimeSpan() ? AddDays(today, 1) ?? today : today;
    }

    /// <summary>The <paramref name="days"/>-th working day after <paramref name="day"/>; weekends and public holidays do not count.</summary>
    public DateOnly? AddWorkingDays(DateOnly day, int days)
    {
        DateOnly? current = day;
        while (days > 0 && current is { } from)
        {
            current = AddDays(from, 1);
            days -= current is { } next && IsWorkingDay(next) ? 1 : 0;
        }

        return current;
    }

    private bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !publicHolidays.Contains(day);
}
