namespace AfterSalesCoach.Dialogue;

/// <summary>Reckons with times that a log may hold, up to the last moment of the calendar.</summary>
public static class CalendarEnd
{
    /// <returns><see cref="DateTimeOffset.MaxValue"/> where the sum lies beyond the calendar, here or at UTC.</returns>
    public static DateTimeOffset Add(DateTimeOffset time, TimeSpan span) =>
        span < DateTimeOffset.MaxValue - time && span < DateTime.MaxValue - time.DateTime ? time + span : DateTimeOffset.MaxValue;
}
