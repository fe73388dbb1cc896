using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Linting.Timing;

/// <summary>How long a customer has waited, counted within service hours.</summary>
/// <remarks>
/// A message outside service hours is due within the limit after the next opening; one shortly before closing has what is left of its
/// limit after the next opening. Source: fruit guide 方案一(1).
/// </remarks>
public sealed record ReplyClock(ServiceHours Hours, TimeSpan Limit)
{
    /// <summary>A limit of more service days than this counts as that many.</summary>
    private const int MostDays = 400;

    /// <summary>The last moment at which an answer to a message of that time is on time.</summary>
    public DateTimeOffset DueAt(DateTimeOffset asked)
    {
        if (Hours.IsAllDay)
        {
            return CalendarEnd.Add(asked, Limit);
        }

        var (time, left) = (asked, Limit);
        for (var day = 0; day < MostDays && time < DateTimeOffset.MaxValue.AddDays(-3); day++)
        {
            var open = Hours.NextOpen(time);
            var close = CloseAfter(open);
            if (left <= close - open)
            {
                return CalendarEnd.Add(open, left);
            }

            left -= close - open;
            time = close;
        }

        return time;
    }

    /// <summary>Time within service hours between the question and the answer; zero when the answer comes first.</summary>
    public TimeSpan Waited(DateTimeOffset asked, DateTimeOffset answered)
    {
        var (time, waited) = (asked, TimeSpan.Zero);
        for (var day = 0; day < MostDays && time < answered && time < DateTimeOffset.MaxValue.AddDays(-3); day++)
        {
            var open = Hours.NextOpen(time);
            var close = Hours.IsAllDay ? answered : CloseAfter(open);
            var until = close < answered ? close : answered;
            waited += until > open ? until - open : TimeSpan.Zero;
            time = close;
        }

        return waited;
    }

    public bool IsLate(DateTimeOffset asked, DateTimeOffset answered) => answered > DueAt(asked);

    private DateTimeOffset CloseAfter(DateTimeOffset open)
    {
        var left = Hours.Close.ToTimeSpan() - open.TimeOfDay;
        return CalendarEnd.Add(open, left > TimeSpan.Zero ? left : left + TimeSpan.FromDays(1));
    }
}
