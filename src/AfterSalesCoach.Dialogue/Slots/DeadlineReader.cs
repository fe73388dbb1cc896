using System.Text.RegularExpressions;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>Finds times in a message and resolves them against the moment it was sent.</summary>
/// <remarks>
/// 中午 is 12:00, 下班前 the end of service hours, a bare day its end (of service hours), working days exclude weekends and public holidays;
/// 一会儿, 马上, 尽快 are no times. Source: labelling policy, "Conversation rules".
/// </remarks>
public sealed partial class DeadlineReader(ServiceHours hours, IReadOnlySet<DateOnly> publicHolidays)
{
    private const string Numeral = "(?:[0-9]{1,3}(?:\\.[0-9])?|[一二两三四五六七八九十半]{1,3})";
    private const int LongestDays = 60;

    /// <summary>All times of <paramref name="text"/> (normalised), from left to right.</summary>
    public IReadOnlyList<Deadline> Read(string text, DateTimeOffset sent)
    {
        var found = new List<Deadline>();
        foreach (Match match in Time().Matches(text))
        {
            if (Resolve(match, sent) is { } due)
            {
                found.Add(new Deadline(new TextSpan(match.Index, match.Index + match.Length), due));
            }
        }

        return found;
    }

    private DateTimeOffset? Resolve(Match match, DateTimeOffset sent)
    {
        if (match.Groups["span"] is { Success: true } span)
        {
            return ChineseNumbers.TryParse(span.Value, out var number, out _) ? After(sent, number, match.Groups["unit"].Value, match.Groups["half"].Success) : null;
        }

        if (match.Groups["close"].Success)
        {
            return EndOfService(DayOf(match, sent) ?? DateOnly.FromDateTime(sent.DateTime), sent);
        }

        return AtClock(match, sent);
    }

    private DateTimeOffset? After(DateTimeOffset sent, decimal number, string unit, bool half)
    {
        number += half ? 0.5m : 0;
        return unit switch
        {
            _ when number > 1000 => null,
            "分钟" => sent.AddMinutes((double)number),
            "小时" or "钟头" or "个小时" or "个钟头" or "个半小时" or "个半钟头" => sent.AddHours((double)number),
            "工作日" or "个工作日" => EndOfService(AddWorkingDays(DateOnly.FromDateTime(sent.DateTime), (int)Math.Min(number, LongestDays)), sent),
            _ when number <= LongestDays => sent.AddDays((double)number),
            _ => null,
        };
    }

    private DateOnly AddWorkingDays(DateOnly day, int days)
    {
        while (days > 0)
        {
            day = day.AddDays(1);
            days -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || publicHolidays.Contains(day) ? 0 : 1;
        }

        return day;
    }

    private static DateTimeOffset? AtClock(Match match, DateTimeOffset sent)
    {
        var day = DayOf(match, sent);
        var part = match.Groups["part"].Value;
        if (!match.Groups["hour"].Success)
        {
            return day is null && part.Length == 0 ? null : EndOfPart(day ?? DateOnly.FromDateTime(sent.DateTime), part, match.Groups["day"].Value, sent);
        }

        if (!ChineseNumbers.TryParse(match.Groups["hour"].Value, out var hour, out _) || hour is < 0 or > 24)
        {
            return null;
        }

        var minute = match.Groups["minute"] is { Success: true } m
            ? m.Value is "半" ? 30 : ChineseNumbers.TryParse(m.Value, out var parsed, out _) && parsed < 60 ? (int)parsed : 0
            : 0;
        var evening = part is "下午" or "晚上" or "晚" or "傍晚" or "夜里" || match.Groups["day"].Value is "今晚" or "明晚";
        var noon = part is "中午" && hour < 6;
        if ((evening || noon) && hour < 12)
        {
            hour += 12;
        }

        var date = day ?? DateOnly.FromDateTime(sent.DateTime);
        var due = At(date, sent, TimeSpan.FromHours((double)hour) + TimeSpan.FromMinutes(minute));

        // 三点前, said at two in the afternoon, is three in the afternoon.
        if (day is null && part.Length == 0 && due <= sent && hour < 12)
        {
            due = due.AddHours(12);
        }

        return day is null && due <= sent ? due.AddDays(1) : due;
    }

    private static DateTimeOffset EndOfPart(DateOnly day, string part, string dayWord, DateTimeOffset sent)
    {
        part = part.Length > 0 ? part : dayWord switch { "今晚" or "明晚" => "晚上", "今早" or "明早" => "上午", _ => "" };
        return part switch
        {
            "中午" => At(day, sent, TimeSpan.FromHours(12)),
            "凌晨" => At(day, sent, TimeSpan.FromHours(6)),
            "早上" or "上午" => At(day, sent, TimeSpan.FromHours(12)),
            "下午" or "傍晚" => At(day, sent, TimeSpan.FromHours(18)),
            _ => At(day, sent, TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1)),
        };
    }

    private DateTimeOffset EndOfService(DateOnly day, DateTimeOffset sent) =>
        hours.IsAllDay ? At(day, sent, TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1))
        : At(hours.Wraps ? day.AddDays(1) : day, sent, hours.Close.ToTimeSpan());

    private static DateOnly? DayOf(Match match, DateTimeOffset sent)
    {
        var today = DateOnly.FromDateTime(sent.DateTime);
        if (match.Groups["weekday"] is { Success: true } weekday)
        {
            var target = "日一二三四五六".IndexOf(weekday.Value is "天" ? "日" : weekday.Value, StringComparison.Ordinal);
            var ahead = (target - (int)today.DayOfWeek + 7) % 7;
            var thisWeek = today.AddDays(ahead);
            return match.Groups["next"].Success && ahead + ((int)today.DayOfWeek + 6) % 7 < 7 ? thisWeek.AddDays(7) : thisWeek;
        }

        if (match.Groups["date"] is { Success: true } date && int.TryParse(date.Value, out var number) && number is >= 1 and <= 31)
        {
            return NextDate(match, today, number);
        }

        return match.Groups["day"].Value switch
        {
            "今天" or "今日" or "今晚" or "今早" or "当天" => today,
            "明天" or "明日" or "明晚" or "明早" => today.AddDays(1),
            "后天" => today.AddDays(2),
            "大后天" => today.AddDays(3),
            _ => null,
        };
    }

    private static DateOnly? NextDate(Match match, DateOnly today, int day)
    {
        var month = match.Groups["month"] is { Success: true } m && int.TryParse(m.Value, out var given) ? given : today.Month;
        if (month is < 1 or > 12 || day > DateTime.DaysInMonth(today.Year, month))
        {
            return null;
        }

        var date = new DateOnly(today.Year, month, day);
        return date >= today ? date : match.Groups["month"].Success ? date.AddYears(1) : date.AddMonths(1);
    }

    private static DateTimeOffset At(DateOnly day, DateTimeOffset sent, TimeSpan ofDay) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), sent.Offset) + ofDay;

    [GeneratedRegex(
        $"(?<!满|超过|了|过去|前)(?<span>{Numeral})(?<unit>分钟|个半小时|个半钟头|个小时|个钟头|小时|钟头|个工作日|工作日|天)(?<half>半)?(?:之内|以内|内|左右|之后|后)?"
        + $"|(?<day>今天|今日|今晚|今早|当天|明天|明日|明晚|明早|大后天|后天|(?<next>下)?(?:本|这)?(?:周|礼拜|星期)(?<weekday>[一二三四五六日天])|(?:(?<month>[0-9]{{1,2}})月)?(?<date>[0-9]{{1,2}})[号日])?"
        + $"(?:(?<close>下班(?:之)?前)|(?<part>凌晨|早上|上午|中午|下午|傍晚|晚上|晚|夜里)?(?:(?<hour>[0-9]{{1,2}}|[一二两三四五六七八九十]{{1,2}})(?:点钟?|:)(?<minute>半|[0-9]{{1,2}}|[一二三四五]?十[一二三四五六七八九]?)?分?)?)(?:之前|以前|前)?")]
    private static partial Regex Time();
}
