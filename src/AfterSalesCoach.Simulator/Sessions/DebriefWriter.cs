using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Grading;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Sessions;

namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>Puts a debrief into words.</summary>
public sealed class DebriefWriter(ScenarioEngine engine)
{
    private readonly UserLanguage _language = engine.Language;

    /// <summary>Computes the debrief of a session, which explores what else could have been done: up to seconds in a large scenario.</summary>
    public static DebriefView Of(Session session) => new DebriefWriter(session.Engine).Write(Debrief.Of(session));

    public DebriefView Write(Debrief debrief)
    {
        var weights = debrief.Scenario.Rubric.Weights;
        return new DebriefView(
            debrief.Grade.Total, debrief.Grade.Passed,
            [.. DimensionNames.All.Where(d => weights[d] > 0).Select(d => new DimensionScore(d.Title().In(_language), debrief.Grade.Dimensions[d]))],
            [.. debrief.Grade.Critical.Select(c => Critical(c, debrief))], [.. debrief.Turns.Select(Write)], Outcome(debrief))
        {
            Summary = debrief.Ending?.Summary?.In(_language),
            SatisfiedBy = debrief.Scenario.Customer.SatisfiedBy?.In(_language),
            BestPossible = debrief.BestPossible is { } best
                ? FormattableString.Invariant($"{best.Grade.Total:0.#} {Pick("分", "points")}，{Ending(best.End)}，{Costs(best.End)}")
                : null,
        };
    }

    /// <summary>What a trainee did, in a line.</summary>
    public string Done(Turn turn) => turn.Move switch
    {
        Move.Operate operate => OperationNames.Describe(operate.Operation).In(_language) + (operate.Operation.Note is { } note ? $"{Pick("，留言：", ", note: ")}{note}" : ""),
        Move.Wait => Pick("没有回复客户", "left the customer without an answer"),
        Move.Hint => $"{Pick("看了提示", "looked at the hint")}：{turn.Hint?.Text.In(_language)}",
        _ => turn.Reply ?? Pick("回复没有赶上", "came too late"),
    };

    /// <summary>A rule with its title, or the turn in which the pack saw a fault.</summary>
    private string Critical(string fault, Debrief debrief) =>
        RuleCatalog.Find(fault)?.Descriptor is { } rule ? $"{rule.Id} {rule.Title.In(_language)}"
        : debrief.Turns.FirstOrDefault(t => t.Turn.NodeId == fault && t.Turn.Outcome is { IsCritical: true }) is { } turn ? FormattableString.Invariant($"{Pick("第", "turn ")}{turn.Number}{Pick("步", "")}")
        : fault;

    private DebriefTurnView Write(DebriefTurn turn)
    {
        var otherwise = turn.WasAsGood ? null : Otherwise(turn);
        var lessonCounts = !turn.Turn.IsUnclear && turn.Turn.IsDecision;
        return new DebriefTurnView(turn.Number, Done(turn.Turn), Effect(turn))
        {
            Findings = [.. Findings(turn.Turn)],
            Notes = [.. turn.Turn.Notes.Select(n => n.In(_language))],
            Coach = turn.Turn.Coach?.In(_language),
            Lesson = lessonCounts ? turn.Node.Lesson?.In(_language) : null,
            Guide = lessonCounts && turn.Guide is { } guide ? GuideSections.Describe(guide).In(_language) : null,
            Otherwise = otherwise,
            Model = turn.WasAsGood || !turn.Turn.IsDecision || (otherwise is not null && ShowsReply(turn.Advised)) ? null : Model(turn),
            WasAsGood = turn.WasAsGood,
            IsDecision = turn.Turn.IsDecision,
        };
    }

    private IEnumerable<string> Findings(Turn turn)
    {
        var typed = turn.Verdict?.Findings ?? [];
        var chosen = turn.Broken.Except(typed.Select(f => f.RuleId)).Select(id => RuleCatalog.Find(id)?.Descriptor).OfType<RuleDescriptor>();
        string Line(string id, string? title, LocalizedText why) => $"{id} {title}{Pick("：", ": ")}{why.In(_language)}";
        return typed.Select(f => Line(f.RuleId, RuleCatalog.Find(f.RuleId)?.Descriptor.Title.In(_language), f.Text)).Concat(chosen.Select(r => Line(r.Id, r.Title.In(_language), r.Why)));
    }

    private string? Otherwise(DebriefTurn turn)
    {
        if (turn.Advised is not { Moves.Length: > 0 } branch)
        {
            return null;
        }

        // Who did the same, but too late, is told so by the findings.
        var first = engine.Step(turn.Turn.Before, branch.Moves[0]);
        return Done(first) == Done(turn.Turn) ? null : FormattableString.Invariant($"{Done(first)} → {Ending(branch.End)}，{branch.Grade.Total:0.#} {Pick("分", "points")}，{Costs(branch.End)}");
    }

    /// <summary>Whether the branch starts with words; then a model reply would only say them again.</summary>
    private static bool ShowsReply(BestBranch? branch) => branch is { Moves: [Move.Pick or Move.Write, ..] };

    private string? Model(DebriefTurn turn) =>
        turn.Model is { } model && engine.TextOf(turn.Turn.Before, model) is var words && words != turn.Turn.Reply ? words : null;

    private string Outcome(Debrief debrief) => FormattableString.Invariant(
        $"{Ending(debrief.End)}，{Costs(debrief.End)}，{Pick("判责", "liability")} {LiabilityName(debrief.End.Liability)}");

    private string Costs(SessionState end) =>
        FormattableString.Invariant($"{Pick("成本", "cost")} {end.Cost:0.##} {Pick("元", "yuan")}，{Pick("评分", "rating")} {end.Rating:0.#}");

    private string Effect(DebriefTurn turn)
    {
        var parts = new List<string>
        {
            string.Join(' ', turn.PointsChange.NonZero().Select(p => FormattableString.Invariant($"{p.Dimension.Title().In(_language)}{p.Value:+0;-0}"))),
        };
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

    private string Ending(SessionState end) =>
        end.EndingId is { } id ? $"“{engine.Scenario.Ending(id)!.Title.In(_language)}”" : Pick("没有结束", "not finished");

    private string MoodName(Mood mood) => mood switch { Mood.Calm => Pick("平静了", "calm"), Mood.Annoyed => Pick("不耐烦了", "annoyed"), _ => Pick("生气了", "angry") };

    private string LiabilityName(Liability liability) => liability switch { Liability.Merchant => Pick("商家", "merchant"), Liability.Customer => Pick("买家", "customer"), _ => Pick("无", "none") };

    private string Pick(string chinese, string english) => _language == UserLanguage.English ? english : chinese;
}
