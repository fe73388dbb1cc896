using System.Globalization;
using AfterSalesCoach.Simulator.Home;

namespace AfterSalesCoach.Simulator.Shells;

/// <summary>A scenario in words.</summary>
internal static class CardText
{
    /// <summary>未开始, 进行中, 未通过 62, 已通过 88 · 该复习.</summary>
    public static string State(ScenarioCard card, Words words)
    {
        var state = card.Progress switch
        {
            ScenarioProgress.NotStarted => words["未开始", "not started"],
            ScenarioProgress.InProgress => words["进行中", "in progress"],
            ScenarioProgress.NotPassed => words["未通过", "not passed"],
            _ => words["已通过", "passed"],
        };
        var score = card.BestScore is { } best ? " " + Points(best) : "";
        return state + score + (card.IsDue ? words[" · 该复习", " · due"] : "");
    }

    public static string Points(decimal score) => score.ToString("0.#", CultureInfo.InvariantCulture);

    public static string Limit(TimeSpan limit, Words words) => limit.Seconds == 0
        ? words[$"{(int)limit.TotalMinutes} 分钟", $"{(int)limit.TotalMinutes} min"]
        : words[$"{(int)limit.TotalMinutes} 分 {limit.Seconds} 秒", $"{(int)limit.TotalMinutes} min {limit.Seconds} s"];
}
