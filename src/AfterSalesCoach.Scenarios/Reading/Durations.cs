using System.Globalization;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>Lengths of time as packs write them: <c>40s</c>, <c>3m</c>, <c>2h</c>, <c>1d</c>.</summary>
public static class Durations
{
    /// <summary>At most 30 days.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 2_592_000)
        {
            return false;
        }

        duration = text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => TimeSpan.FromDays(-1),
        };
        return duration >= TimeSpan.Zero && duration <= TimeSpan.FromDays(30);
    }

    public static string Write(TimeSpan duration) =>
        duration.Ticks % TimeSpan.TicksPerDay == 0 && duration > TimeSpan.Zero ? $"{duration.Days}d"
        : duration.Ticks % TimeSpan.TicksPerHour == 0 && duration > TimeSpan.Zero ? $"{(int)duration.TotalHours}h"
        : duration.Ticks % TimeSpan.TicksPerMinute == 0 && duration > TimeSpan.Zero ? $"{(int)duration.TotalMinutes}m"
        : $"{(long)duration.TotalSeconds}s";
}
