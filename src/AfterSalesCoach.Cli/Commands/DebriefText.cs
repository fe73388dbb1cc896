using System.Globalization;
using System.Text;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Replays;
using AfterSalesCoach.Scenarios.Sessions;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>A finished session as text: the result, and turn by turn what was done and what it led to.</summary>
internal sealed class DebriefText(UserLanguage language)
{
    public string Write(Scenario scenario, Replay replay, Session session, bool brief)
    {
        var text = new StringBuilder();
        var grade = session.Grade;
        text.Append(CultureInfo.InvariantCulture, $"{scenario.Title.In(language)}｜{replay.Name}｜{grade.Total:0.#} {(grade.Passed ? Pick("通过", "passed") : Pick("未通过", "failed"))}\n");
        if (brief)
        {
            return text.ToString();
        }

        foreach (var turn in session.Turns)
        {
            WriteTurn(text, turn);
        }

        return text.Append('\n').ToString();
    }

    private void WriteTurn(StringBuilder text, Turn turn)
    {
        text.Append(CultureInfo.InvariantCulture, $"  [{turn.NodeId}] {turn.Reply}\n");
        foreach (var change in turn.Changes)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {change.Dimension.Title().In(language)} {change.Value:+0;-0} {change.Reason.In(language)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"    → {turn.After.EndingId ?? turn.After.NodeId} {Vocabulary.Of(turn.After.Liability)}\n");
    }

    private string Pick(string chinese, string english) => language == UserLanguage.English ? english : chinese;
}
