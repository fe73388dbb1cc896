using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Shells;

namespace AfterSalesCoach.Simulator.Full.Pages;

/// <summary>How a scenario looks.</summary>
internal static class CardFlow
{
    private const int LabelColumns = 10;

    public static Role RoleOf(ScenarioCard card) => card.Progress switch
    {
        ScenarioProgress.Passed => card.IsDue ? Role.Warning : Role.Good,
        ScenarioProgress.InProgress or ScenarioProgress.NotPassed => Role.Warning,
        _ => Role.Quiet,
    };

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
