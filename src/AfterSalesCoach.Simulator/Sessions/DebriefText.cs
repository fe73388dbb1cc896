using System.Text;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Sessions;

namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>A debrief as lines of plain text.</summary>
public sealed class DebriefText(UserLanguage language)
{
    private readonly StringBuilder _text = new();

    /// <summary>The result in one line: title, name, total, passed or not, ending.</summary>
    public static string WriteResult(Scenario scenario, string name, Session session, UserLanguage language)
    {
        var grade = session.Grade;
        var passed = (grade.Passed ? new LocalizedText("通过", "passed") : new LocalizedText("未通过", "failed")).In(language);
        return FormattableString.Invariant($"{scenario.Title.In(language)}｜{name}｜{grade.Total:0.#}｜{passed}｜{session.State.EndingId ?? "-"}\n");
    }

    public string Write(DebriefView debrief)
    {
        Line("  " + string.Join("  ", debrief.Dimensions.Select(d => FormattableString.Invariant($"{d.Title} {d.Score}"))));
        if (!debrief.Critical.IsEmpty)
        {
            Line($"  {Pick("致命错误", "critical faults")}：{string.Join('、', debrief.Critical)}");
        }

        foreach (var turn in debrief.Turns)
        {
            WriteTurn(turn);
        }

        Line($"  {Pick("结局", "ending")}：{debrief.Outcome}");
        Optional(Pick("总结", "summary"), debrief.Summary);
        Optional(Pick("客户想要的", "what the customer wanted"), debrief.SatisfiedBy);
        Optional(Pick("最好可以做到", "the best possible"), debrief.BestPossible);
        return _text.Append('\n').ToString();
    }

    private void WriteTurn(DebriefTurnView turn)
    {
        Line(FormattableString.Invariant($"  {turn.Number}. {turn.Done}"));
        foreach (var line in turn.Findings)
        {
            Line($"     {line}");
        }

        Line($"     {turn.Effect}");
        foreach (var line in turn.Notes)
        {
            Line($"     {line}");
        }

        Optional(Pick("点评", "coach"), turn.Coach);
        Optional(Pick("要点", "lesson") + (turn.Guide is { } guide ? $"（{guide}）" : ""), turn.Lesson);
        Optional(Pick("如果这样做", "otherwise"), turn.Otherwise);
        Optional(Pick("示范", "model"), turn.Model);
    }

    private void Optional(string heading, string? words)
    {
        if (words is not null)
        {
            Line($"     {heading}：{words}");
        }
    }

    private void Line(string text) => _text.Append(text).Append('\n');

    private string Pick(string chinese, string english) => language == UserLanguage.English ? english : chinese;
}
