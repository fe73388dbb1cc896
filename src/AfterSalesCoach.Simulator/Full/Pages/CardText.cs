using System.Globalization;
using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Home;

namespace AfterSalesCoach.Simulator.Full.Pages;

/// <summary>A scenario in words.</summary>
internal static class CardText
{
    private const int LabelColumns = 10;

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

    public static Role RoleOf(ScenarioCard card) => card.Progress switch
    {
        ScenarioProgress.Passed => card.IsDue ? Role.Warning : Role.Good,
        ScenarioProgress.InProgress or ScenarioProgress.NotPassed => Role.Warning,
        _ => Role.Quiet,
    };

    public static string Points(decimal score) => score.ToString("0.#", CultureInfo.InvariantCulture);

    public static string Limit(TimeSpan limit, Words words) => limit.Seconds == 0
        ? words[$"{(int)limit.TotalMinutes} 分钟", $"{(int)limit.TotalMinutes} min"]
        : words[$"{(int)limit.TotalMinutes} 分 {limit.Seconds} 秒", $"{(int)limit.TotalMinutes} min {limit.Seconds} s"];

    /// <summary>What the customer is like and says, and the facts of the case.</summary>
    public static void Write(TextFlow flow, ScenarioCard card, Theme theme, Words words)
    {
        if (card.Summary.Length > 0)
        {
            flow.Paragraph(card.Summary, theme[Role.Text]).Blank();
        }

        var customer = card.CustomerName + (card.Temperament.Length > 0 ? words[$"（{card.Temperament}）", $" ({card.Temperament})"] : "");
        Row(words["客户", "Customer"], customer);
        Row(words["开场白", "Opens"], words[$"“{card.Opening}”", $"“{card.Opening}”"]);
        flow.Blank();
        foreach (var fact in card.Facts)
        {
            Row(fact.Label, fact.Value);
        }

        void Row(string label, string text) => flow.Labelled(label, theme[Role.Quiet], text, theme[Role.Text], column: LabelColumns);
    }
}
