using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AfterSalesCoach.Text;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>Finds times in a message and resolves them against the moment it was sent.</summary>
/// <remarks>
/// 中午 is 12:00, 下班前 the end of service hours, a bare day its end, a range its later end; working days exclude weekends and public
/// holidays; 一会儿, 马上, 尽快 are no times. Source: labelling policy, "Conversation rules". Immutable; never throws, whatever the text.
/// </remarks>
public sealed class DeadlineReader(ServiceHours hours, IReadOnlySet<DateOnly> publicHolidays)
{
    private const int LongestDays = 90;

    /// <summary>In every time that can be resolved stands one of these: a unit, a day, a part of a day, a clock or the end of work.</summary>
    private static readonly SearchValues<char> _timeSigns = SearchValues.Create("钟分时h天日期拜周今明当次后底号晨早午晚傍夜点:班烊店工");

    private static readonly TimeSpan _noon = TimeSpan.FromHours(12);

    private readonly WorkCalendar _calendar = new(hours, publicHolidays);

    /// <summary>All times of <paramref name="text"/>, from left to right.</summary>
    public IReadOnlyList<Deadline> Read(NormalizedText text, DateTimeOffset sent) =>
        [.. PlacesIn(text).Select(place => Resolve(text, place, sent)).OfType<Deadline>()];

    /// <summary>The time that stands at one of <see cref="PlacesIn"/>; null when it is none after all.</summary>
    public Deadline? Resolve(NormalizedText text, TextSpan place, DateTimeOffset sent)
    {
        var start = place.Start;
        while (start > 0 && text.BoundaryBefore(start) < Boundary.Pause)
        {
            start--;
        }

        var stretch = text.Text[start..EndOfStretch(text, start)];
        return Resolve(TimeExpression.Instance.Match(stretch, place.Start - start), sent) is { } due ? new Deadline(place, due) : null;
    }

    /// <summary>Where a text names what, said at the right moment, may be a time; from left to right.</summary>
    public static ImmutableArray<TextSpan> PlacesIn(NormalizedText text)
    {
        var places = ImmutableArray.CreateBuilder<TextSpan>();
        for (var (start, end) = (0, 0); start < text.Length; start = end)
        {
            end = EndOfStretch(text, start);
            var stretch = text.Text.AsSpan(start, end - start);
            if (!stretch.ContainsAny(_timeSigns))
            {
                continue;
            }

            foreach (var place in TimeExpression.Instance.EnumerateMatches(stretch))
            {
                // Where no time stands the expression matches nothing at all.
                var span = new TextSpan(start + place.Index, start + place.Index + place.Length);
                if (place.Length > 0 && !SplitsDigits(text, span))
                {
                    places.Add(span);
                }
            }
        }

        return places.DrainToImmutable();
    }

    private static int EndOfStretch(NormalizedText text, int start)
    {
        var end = start + 1;
        while (end < text.Length && text.BoundaryBefore(end) < Boundary.Pause)
        {
            end++;
        }

        return end;
    }

    // 订单12 5点前: the normalised text reads 125.
    private static bool SplitsDigits(NormalizedText text, TextSpan span)
    {
        for (var i = span.Start + 1; i < span.End; i++)
        {
            if (text.BoundaryBefore(i) >= Boundary.Soft && char.IsAsciiDigit(text.Text[i]) && char.IsAsciiDigit(text.Text[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private DateTimeOffset? Resolve(Match match, DateTimeOffset sent)
    {
        if (match.Groups["unit"].Success)
        {
            return AfterSpan(match, sent);
        }

        var today = DateOnly.FromDateTime(sent.DateTime);
        var day = DayOf(match, today);
        if (match.Groups["daynamed"].Success && day is null)
        {
            return null;
        }

        if (match.Groups["close"].Success)
        {
            return match.Groups["day"].Value is "今天" or "今日" or "当天" || day is null
                ? _calendar.EndOfService(_calendar.ServiceDay(sent), sent.Offset)
                : _calendar.EndOfService(day.Value, sent.Offset);
        }

        return match.Groups["hour"].Success ? AtClock(match, sent, day) : EndOfPart(match, sent, day);
    }

    private DateTimeOffset? AfterSpan(Match match, DateTimeOffset sent)
    {
        var number = 0m;
        if (match.Groups["number"] is { Success: true, Value: var numeral } && !TryUpperEnd(numeral, out number))
        {
            return null;
        }

        number += match.Groups["half"].Success ? 0.5m : 0;
        var today = DateOnly.FromDateTime(sent.DateTime);
        return match.Groups["unit"].Value switch
        {
            _ when number is <= 0 or > 10_000 => null,
            "刻钟" => WorkCalendar.After(sent, TimeSpan.FromMinutes((double)(number * 15))),
            "分钟" or "分" => WorkCalendar.After(sent, TimeSpan.FromMinutes((double)number)),
            "小时" or "钟头" or "h" or "hour" => WorkCalendar.After(sent, TimeSpan.FromHours((double)number)),
            _ when number > LongestDays => null,
            "工作日" => _calendar.AddWorkingDays(today, (int)Math.Ceiling(number)) is { } day ? _calendar.EndOfService(day, sent.Offset) : null,
            "周" or "星期" or "礼拜" => WorkCalendar.After(sent, TimeSpan.FromDays((double)number * 7)),
            "天" or "日" => WorkCalendar.After(sent, TimeSpan.FromDays((double)number)),
            _ => null,
        };
    }

    /// <summary>一两天, 3-5天, 两到三天: the later end still keeps the word.</summary>
    private static bool TryUpperEnd(string numeral, out decimal number)
    {
        var last = numeral.AsSpan()[(numeral.LastIndexOfAny(['-', '到', '至']) + 1)..];
        return ChineseNumbers.Read(last, out _, out number) == last.Length && last.Length > 0;
    }

    private static DateTimeOffset? AtClock(Match match, DateTimeOffset sent, DateOnly? day)
    {
        var part = PartOf(match);
        if (match.Value == "一点")
        {
            // 有一点破损, 快一点.
            return null;
        }

        var endPart = match.Groups["part2"] is { Success: true, Value: var later } ? later : part;
        var hourGroup = match.Groups["hour2"].Success ? "2" : "";
        if (!TryClock(match.Groups["hour" + hourGroup].Value, match.Groups["minute" + hourGroup], out var ofDay))
        {
            return null;
        }

        var date = day ?? DateOnly.FromDateTime(sent.DateTime);
        ofDay = InPart(ofDay, endPart);
        if (endPart.Length == 0 && day is not null && ofDay < TimeSpan.FromHours(7) && ofDay > TimeSpan.Zero)
        {
            // 明天三点前 is the afternoon: nobody promises for three in the night.
            ofDay += _noon;
        }

        var due = WorkCalendar.At(date, ofDay, sent.Offset);
        if (due > sent || day is not null)
        {
            return due;
        }

        // 三点前, said at two in the afternoon, is three in the afternoon; said in the evening, tomorrow's.
        var afternoon = endPart.Length == 0 && ofDay < _noon ? WorkCalendar.At(date, ofDay + _noon, sent.Offset) : null;
        return afternoon > sent ? afternoon : WorkCalendar.At(date, ofDay + TimeSpan.FromDays(1), sent.Offset);
    }

    private static bool TryClock(string hourText, Group minuteGroup, out TimeSpan ofDay)
    {
        ofDay = default;
        if (!ChineseNumbers.TryParse(hourText, out var hour, out var approximate) || approximate || hour > 24 || hour != decimal.Truncate(hour))
        {
            return false;
        }

        var minute = 0m;
        if (minuteGroup.Success && minuteGroup.Value is not ("整" or ""))
        {
            minute = minuteGroup.Value switch { "半" => 30, "一刻" => 15, "三刻" => 45, _ => -1 };
            if (minute < 0 && (!ChineseNumbers.TryParse(minuteGroup.Value, out minute, out approximate) || approximate || minute >= 60))
            {
                return false;
            }
        }

        ofDay = TimeSpan.FromHours((int)hour) + TimeSpan.FromMinutes((int)minute);
        return true;
    }

    private static TimeSpan InPart(TimeSpan ofDay, string part) => part switch
    {
        "下午" or "傍晚" or "晚上" or "晚" or "夜里" or "今晚" or "明晚" => ofDay <= _noon && (ofDay < _noon || part is not "下午") && ofDay > TimeSpan.Zero
            ? ofDay + _noon : ofDay == TimeSpan.Zero && part is not "下午" ? TimeSpan.FromDays(1) : ofDay,
        "中午" when ofDay < TimeSpan.FromHours(6) => ofDay + _noon,
        _ => ofDay,
    };

    /// <summary>A day or a part of a day without an hour ends with it.</summary>
    private static DateTimeOffset? EndOfPart(Match match, DateTimeOffset sent, DateOnly? day)
    {
        var part = PartOf(match);
        var hasDay = match.Groups["daynamed"].Success;
        if (!hasDay && part.Length == 0)
        {
            return null;
        }

        var date = day ?? DateOnly.FromDateTime(sent.DateTime);
        var due = part switch
        {
            "中午" or "早上" or "早" or "上午" or "今早" or "明早" => WorkCalendar.At(date, _noon, sent.Offset),
            "凌晨" => WorkCalendar.At(date, TimeSpan.FromHours(6), sent.Offset),
            "下午" or "傍晚" => WorkCalendar.At(date, TimeSpan.FromHours(18), sent.Offset),
            _ => WorkCalendar.EndOfDay(date, sent.Offset),
        };

        // 上午, said in the afternoon, looks back.
        return due > sent ? due : null;
    }

    private static string PartOf(Match match) =>
        match.Groups["part"] is { Success: true, Value: var part } ? part
        : match.Groups["day"].Value is ("今晚" or "明晚" or "今早" or "明早") and var day ? day
        : "";

    private static DateOnly? DayOf(Match match, DateOnly today)
    {
        if (match.Groups["weekday"] is { Success: true } weekday)
        {
            return Weekday(match, weekday.Value, today);
        }

        if (match.Groups["date"] is { Success: true, Value: var date })
        {
            return NextDate(match.Groups["month"].Value, date, today);
        }

        var ahead = match.Groups["day"].Value switch
        {
            "今天" or "今日" or "今晚" or "今早" or "今儿" or "当天" or "当日" => 0,
            "明天" or "明日" or "明晚" or "明早" or "明儿" or "次日" or "第二天" or "今明两天" => 1,
            "后天" or "明后天" or "后日" => 2,
            "大后天" => 3,
            "本周内" or "这周内" or "本周" or "这周" or "周内" => DaysToSunday(today),
            "下周内" or "下周" or "下个星期" => DaysToSunday(today) + 7,
            "周末" => DaysToSunday(today),
            "月底" or "月底前" => DateTime.DaysInMonth(today.Year, today.Month) - today.Day,
            _ => -1,
        };
        return ahead < 0 ? null : WorkCalendar.AddDays(today, ahead);
    }

    private static int DaysToSunday(DateOnly day) => (7 - (int)day.DayOfWeek) % 7;

    /// <summary>周五 is the next Friday, today included; 下周五 the Friday of the week after this one. Weeks start on Monday.</summary>
    private static DateOnly? Weekday(Match match, string name, DateOnly today)
    {
        var target = name is "日" or "天" ? 7 : "一二三四五六".IndexOf(name, StringComparison.Ordinal) + 1;
        var current = today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)today.DayOfWeek;
        return WorkCalendar.AddDays(today, match.Groups["next"].Success ? target - current + 7 : (target - current + 7) % 7);
    }

    /// <summary>The next 10月10日 or 10号, today included.</summary>
    private static DateOnly? NextDate(string monthText, string dayText, DateOnly today)
    {
        var hasMonth = int.TryParse(monthText, NumberStyles.None, CultureInfo.InvariantCulture, out var month);
        if (!ChineseNumbers.TryParse(dayText, out var number, out _) || number is < 1 or > 31)
        {
            return null;
        }

        var (year, day) = (today.Year, (int)number);
        month = hasMonth ? month : today.Month;
        for (var i = 0; i < 2 && year <= DateOnly.MaxValue.Year && month is >= 1 and <= 12; i++)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) >= today)
            {
                return new DateOnly(year, month, day);
            }

            (year, month) = hasMonth || month == 12 ? (year + 1, hasMonth ? month : 1) : (year, month + 1);
        }

        return null;
    }
}
