using System.Text;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Grading;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Sessions;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>A finished session as text: the result, and turn by turn what was done, what it led to, and what would have been better.</summary>
internal sealed class DebriefText(UserLanguage language)
{
    private readonly StringBuilder _text = new();

    public static string WriteResult(Scenario scenario, string name, Session session, UserLanguage language)
    {
        var grade = session.Grade;
        var passed = (grade.Passed ? new LocalizedText("通过", "passed") : new LocalizedText("未通过", "failed")).In(language);
        return FormattableString.Invariant($"{scenario.Title.In(language)}｜{name}｜{grade.Total:0.#}｜{passed}｜{session.State.EndingId ?? "-"}\n");
    }

    public string Write(string name, Session session)
    {
        var debrief = Debrief.Of(session);
        _text.Append(WriteResult(debrief.Scenario, name, session, language));
        WriteDimensions(debrief);
        foreach (var turn in debrief.Turns)
        {
            WriteTurn(session.Engine, turn);
        }

        WriteOutcome(debrief);
        return _text.Append('\n').ToString();
    }

    private void WriteDimensions(Debrief debrief)
    {
        var weights = debrief.Scenario.Rubric.Weights;
        Line("  " + string.Join("  ", DimensionNames.All.Where(d => weights[d] > 0).Select(d => FormattableString.Invariant($"{d.Title().In(language)} {debrief.Grade.Dimensions[d]}"))));
        if (!debrief.Grade.Critical.IsEmpty)
        {
            Line($"  {Pick("致命错误", "critical faults")}：{string.Join('、', debrief.Grade.Critical)}");
        }
    }

    private void WriteTurn(ScenarioEngine engine, DebriefTurn turn)
    {
        Line(FormattableString.Invariant($"  {turn.Number}. {Done(engine, turn.Turn)}"));
        foreach (var finding in turn.Turn.Verdict?.Findings ?? [])
        {
            Line($"     {finding.RuleId} {finding.Text.In(language)}");
        }

        foreach (var rule in turn.Turn.Broken.Except((turn.Turn.Verdict?.Findings ?? []).Select(f => f.RuleId)).Select(id => RuleCatalog.Find(id)?.Descriptor).OfType<RuleDescriptor>())
        {
            Line($"     {rule.Id} {rule.Title.In(language)}：{rule.Why.In(language)}");
        }

        Line("     " + Effect(turn));
        foreach (var note in turn.Turn.Notes)
        {
            Line($"     {note.In(language)}");
        }

        Optional(Pick("点评", "coach"), turn.Turn.Coach);
        if (!turn.Turn.IsUnclear && turn.Turn.IsDecision)
        {
            Optional(Pick("要点", "lesson") + (turn.Guide is { } guide ? $"（{GuideSections.Write(guide)}）" : ""), turn.Node.Lesson);
        }

        WriteOtherwise(engine, turn);
    }

    private void WriteOtherwise(ScenarioEngine engine, DebriefTurn turn)
    {
        if (turn.WasAsGood)
        {
            return;
        }

        if (turn.Best is { } branch && branch.Moves.Length > 0)
        {
            var first = engine.Step(turn.Turn.Before, branch.Moves[0]);
            Line(FormattableString.Invariant($"     {Pick("如果这样做", "otherwise")}：{Done(engine, first)} → {Ending(engine.Scenario, branch.End)}，{branch.Grade.Total:0.#} {Pick("分", "points")}，{Pick("成本", "cost")} {branch.End.Cost:0.##}，{Pick("评分", "rating")} {branch.End.Rating:0.#}"));
        }

        if (turn.Turn.IsDecision && turn.Model is { } model && engine.TextOf(turn.Turn.Before, model) != turn.Turn.Reply)
        {
            Line($"     {Pick("示范", "model")}：{engine.TextOf(turn.Turn.Before, model)}");
        }
    }

    private void WriteOutcome(Debrief debrief)
    {
        var end = debrief.End;
        Line(FormattableString.Invariant($"  {Pick("结局", "ending")}：{Ending(debrief.Scenario, end)}，{Pick("成本", "cost")} {end.Cost:0.##} {Pick("元", "yuan")}，{Pick("评分", "rating")} {end.Rating:0.#}，{Pick("判责", "liability")} {LiabilityName(end.Liability)}"));
        Optional(Pick("总结", "summary"), debrief.Ending?.Summary);
        Optional(Pick("客户想要的", "what the customer wanted"), debrief.Scenario.Customer.SatisfiedBy);
        if (debrief.BestPossible is { } best)
        {
            Line(FormattableString.Invariant($"     {Pick("最好可以做到", "the best possible")}：{best.Grade.Total:0.#} {Pick("分", "points")}，{Ending(debrief.Scenario, best.End)}，{Pick("成本", "cost")} {best.End.Cost:0.##} {Pick("元", "yuan")}，{Pick("评分", "rating")} {best.End.Rating:0.#}"));
        }
    }

    private string Done(ScenarioEngine engine, Turn turn) => turn.Move switch
    {
        Move.Operate operate => OperationNames.Describe(operate.Operation).In(language) + (operate.Operation.Note is { } note ? $" {note}" : ""),
        Move.Wait => Pick("没有回复客户", "left the customer without an answer"),
        Move.Hint => $"{Pick("看了提示", "looked at the hint")}：{turn.Hint?.Text.In(language)}",
        _ => turn.Reply ?? Pick("回复没有赶上", "came too late"),
    };

    private string Effect(DebriefTurn turn)
    {
        var points = string.Join(' ', turn.PointsChange.NonZero().Select(p => FormattableString.Invariant($"{p.Dimension.Title().In(language)}{p.Value:+0;-0}")));
        var parts = new List<string> { points };
        if (turn.PatienceChange != 0)
        {
            parts.Add(FormattableString.Invariant($"{Pick("耐心", "patience")}{turn.PatienceChange:+0;-0}"));
        }

        if (turn.MoodAfter != turn.MoodBefore)
        {
            parts.Add($"{Pick("客户", "the customer is ")}{MoodName(turn.MoodAfter)}");
        }

        if (turn.CostChange != 0)
        {
            parts.Add(FormattableString.Invariant($"{Pick("成本", "cost")}{turn.CostChange:+0.##;-0.##}{Pick("元", " yuan")}"));
        }

        if (turn.RatingChange != 0)
        {
            parts.Add(FormattableString.Invariant($"{Pick("评分", "rating")}{turn.RatingChange:+0.#;-0.#}"));
        }

        return string.Join('，', parts.Where(p => p.Length > 0));
    }

    private void Optional(string heading, LocalizedText? text)
    {
        if (text is { } words)
        {
            Line($"     {heading}：{words.In(language)}");
        }
    }

    private void Line(string text) => _text.Append(text).Append('\n');

    private string Ending(Scenario scenario, SessionState end) => end.EndingId is { } id ? $"“{scenario.Ending(id)!.Title.In(language)}”" : Pick("没有结束", "not finished");

    private string MoodName(Mood mood) => mood switch { Mood.Calm => Pick("平静了", "calm"), Mood.Annoyed => Pick("不耐烦了", "annoyed"), _ => Pick("生气了", "angry") };

    private string LiabilityName(Liability liability) => liability switch { Liability.Merchant => Pick("商家", "merchant"), Liability.Customer => Pick("买家", "customer"), _ => Pick("无", "none") };

    private string Pick(string chinese, string english) => language == UserLanguage.English ? english : chinese;
}
