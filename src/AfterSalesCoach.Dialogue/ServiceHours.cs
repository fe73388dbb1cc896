using System.Globalization;

namespace AfterSalesCoach.Dialogue;

/// <summary>Daily service hours in the shop's local time; may wrap midnight (<c>10:00-02:00</c>).</summary>
/// <remarks>Equal open and close means round the clock.</remarks>
public readonly record struct ServiceHours(TimeOnly Open, TimeOnly Close)
{
    public static readonly ServiceHours AllDay = new(TimeOnly.MinValue, TimeOnly.MinValue);

    public bool IsAllDay => Open == Close;

    public bool Wraps => Close < Open;

    public bool Contains(DateTimeOffset time) =>
        IsAllDay || TimeOnly.FromTimeSpan(time.TimeOfDay).IsBetween(Open, Close);

    /// <summary><paramref name="time"/> itself when the shop is open, otherwise the next opening.</summary>
    public DateTimeOffset NextOpen(DateTimeOffset time)
    {
        if (Contains(time))
        {
            return time;
        }

        // Midnight of the first day of the calendar cannot be had in every zone, nor the day after the last.
        var wait = Open.ToTimeSpan() - time.TimeOfDay;
        wait += wait < TimeSpan.Zero ? TimeSpan.FromDays(1) : TimeSpan.Zero;
        return CalendarEnd.Add(time, wait);
    }

    /// <summary>Parses <c>HH:mm-HH:mm</c>; <c>24:00</c> is accepted as the end of the day.</summary>
    public static bool TryParse(string? text, out ServiceHours hours)
    {
        hours = AllDay;
        var parts = text?.Replace('：', ':').Split('-', '–', '~', '～');
        if (parts is not { Length: 2 } || !TryTime(parts[0], out var open) || !TryTime(parts[1], out var close))
        {
            return false;
        }

        hours = new ServiceHours(open, close);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Open:HH\\:mm}-{Close:HH\\:mm}");

    private static bool TryTime(string text, out TimeOnly time)
    {
        text = text.Trim();
        if (text == "24:00")
        {
            time = TimeOnly.MinValue;
            return true;
        }

        return TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }
}
