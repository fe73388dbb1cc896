using System.Globalization;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Html;

/// <summary>Figures as a report shows them.</summary>
internal sealed class ReportFormat(UserLanguage language)
{
    public const string None = "–";

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Points(double points) => points.ToString("0.#", CultureInfo.InvariantCulture);

    public static string Signed(double points) => points switch
    {
        > 0 => string.Create(CultureInfo.InvariantCulture, $"+{points:0.0}"),
        < 0 => string.Create(CultureInfo.InvariantCulture, $"−{-points:0.0}"),
        _ => "±0",
    };

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0}%");

    public static string Percent(Share share) => share.Cases == 0 ? None : Percent(share.Value);

    public static string Score(MeanScore score) => score.Cases == 0 ? None : score.Value.ToString("0.0", CultureInfo.InvariantCulture);

    public static string Score(ConversationBrief brief) => brief.Unscored ? None : Points(brief.Score);

    /// <summary>How many, where there was anything to count among.</summary>
    public static string Hits(Share share) => share.Cases == 0 ? None : Count(share.Hits);

    /// <summary>A number to sort by; nothing comes last.</summary>
    public static string Key(double? value) => value is { } number ? number.ToString("0.####", CultureInfo.InvariantCulture) : "";

    public static string Key(Share share) => Key(share.Cases == 0 ? null : share.Value);

    public string Interval(Share share) => share.Cases == 0
        ? (language == UserLanguage.English ? "no cases" : "没有样本")
        : string.Create(CultureInfo.InvariantCulture, $"{share.Hits:N0} / {share.Cases:N0}{(language == UserLanguage.English ? ", 95% " : "，95% 区间 ")}{share.Low * 100:0.0}–{share.High * 100:0.0}%");

    public string Interval(MeanScore score) => score.Cases == 0
        ? (language == UserLanguage.English ? "no cases" : "没有样本")
        : string.Create(CultureInfo.InvariantCulture, $"{(language == UserLanguage.English ? "95% " : "95% 区间 ")}{score.Low:0.0}–{score.High:0.0}");

    public string Seconds(double? seconds) => seconds switch
    {
        null => None,
        < 60 => Text($"{seconds:0.#} 秒", $"{seconds:0.#} s"),
        < 3_600 when seconds % 60 == 0 => Text($"{seconds / 60:0} 分钟", $"{seconds / 60:0} min"),
        < 3_600 => Text($"{(int)(seconds / 60)} 分 {seconds % 60:0} 秒", $"{(int)(seconds / 60)} min {seconds % 60:0} s"),
        _ => Text($"{seconds / 3_600:0.#} 小时", $"{seconds / 3_600:0.#} h"),
    };

    /// <summary>A day as an axis shows it: <c>10/12</c>.</summary>
    public static string ShortDay(string day) => day.Length == 10 ? $"{day[5..7]}/{day[8..]}" : day;

    public static string Moment(DateTimeOffset? time) =>
        time?.ToString(Dialogue.Message.IsDate(time) ? "MM-dd HH:mm:ss" : "HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    private string Text(FormattableString chinese, FormattableString english) => FormattableString.Invariant(language == UserLanguage.English ? english : chinese);
}
