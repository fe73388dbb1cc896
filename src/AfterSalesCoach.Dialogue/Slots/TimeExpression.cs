using System.Text.RegularExpressions;

namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>What a time looks like in a message: a span (三天内), a day, a part of it, a time of day (明天下午三点前), the end of work.</summary>
internal static partial class TimeExpression
{
    private const string Number = "(?:[0-9]{1,4}(?:\\.[0-9])?|[一二两三四五六七八九十半]{1,3})";
    private const string Clock = "[0-9]{1,2}|[一二两三四五六七八九十]{1,3}";
    private const string Minute = "半|整|一刻|三刻|[0-9]{1,2}(?=分|前|之前|以前|左右|-|到|至|$|[^0-9])|[一二三四五]?十[一二三四五六七八九]?(?=分|前|之前|以前|左右)|零?[一二三四五六七八九]分";

    // How long something has been going on, guarantees and opening times are no deadlines.
    private const string NotBeforeSpan = "(?<!满|超过|过去|过了|等了|用了|买了|拖了|都|前|最近|这|每|第|[0-9.])";
    private const string NotAfterSpan = "(?!无理由|在线|客服|营业|值班|不打烊|质保|保修|保质|前|以前|之前|没|不|了|多)";

    /// <summary>The expression. Where no time stands it may match nothing at all.</summary>
    /// <remarks>Every quantifier is bounded, so the time is linear in the text; a time limit would count pauses of the machine against it and end a run.</remarks>
    [GeneratedRegex(
        $"{NotBeforeSpan}(?:(?<number>{Number}(?:[-到至]{Number})?)个?(?<half>半)?(?<unit>刻钟|分钟|小时|钟头|hour|h|工作日|天|星期|礼拜|周)(?<half>半)?|(?<number>{Number})(?<unit>分)(?=内|之内|以内|后))"
        + $"(?:的?时间)?(?:之内|以内|内|之后|以后|后|左右)?{NotAfterSpan}"
        + "|(?<daynamed>(?<day>今天|今日|今晚|今早|今儿|当天|当日|明后天|今明两天|明天|明日|明晚|明早|明儿|次日|第二天|大后天|后天|后日|本周内|这周内|下周内|周内|月底前|月底|周末)"
        + "|(?<next>下)?个?(?:本|这)?(?:周|礼拜|星期)(?<weekday>[一二三四五六日天])|(?:(?<month>[0-9]{1,2})月)?(?<date>[0-9]{1,2}|(?<=月)[一二三十]{1,3})[号日](?!店|楼|仓|线|码|机|床|柜)"
        + "|(?<day>下个星期|下周|本周|这周))?"
        + $"(?:(?<close>(?:下班|收班|打烊|关店|收工)(?:之前|以前|前))|(?:(?<part>凌晨|早上|上午|中午|下午|傍晚|晚上|夜里|(?<!最)晚|早(?!上))(?!好|安|餐|饭|班|点|了))?(?:(?<hour>{Clock})(?:点钟?|:)(?!儿|击|个)(?<minute>{Minute})?分?"
        + $"(?:[-到至](?<part2>凌晨|早上|上午|中午|下午|傍晚|晚上|晚)?(?<hour2>{Clock})(?:点钟?|:)(?<minute2>{Minute})?分?)?)?)(?:之前|以前|前|之内|以内|内|左右)?",
        RegexOptions.CultureInvariant)]
    public static partial Regex Instance { get; }
}
