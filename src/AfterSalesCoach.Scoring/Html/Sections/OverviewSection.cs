using AfterSalesCoach.Scoring.Html.Charts;
using AfterSalesCoach.Scoring.ServiceLevels;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Html.Sections;

/// <summary>Headline figures, what changed, and how the scores spread.</summary>
internal static class OverviewSection
{
    private const int Bands = 10;

    public static Markup Render(ReportContext report)
    {
        var totals = report.Summary.Totals;
        var levels = report.Summary.ServiceLevels;
        var answered = levels.Unit switch { ReplyUnit.Persons => levels.ByPersons, ReplyUnit.Messages => levels.ByMessages, _ => levels.ByRounds };
        return Markup.Of($"""
            <section id="overview" aria-labelledby="overview-title">
            <h2 id="overview-title" class="visually-hidden">{report.Text("总览", "Overview")}</h2>
            {Warnings(report)}
            <div class="headline">
            {Score(report)}
            {Figure(report.Text("合格率", "Passed"), ReportFormat.Percent(totals.Passed), report.Format.Interval(totals.Passed), totals.Passed.Small, report)}
            {Figure(report.Text("一票否决", "Auto-failed"), ReportFormat.Hits(totals.AutoFailed), report.Format.Interval(totals.AutoFailed), totals.AutoFailed.Small, report)}
            {Figure(report.Text($"{report.Format.Seconds(levels.LimitSeconds)}内回复", $"Answered within {report.Format.Seconds(levels.LimitSeconds)}"), ReportFormat.Percent(answered), report.Format.Interval(answered), answered.Small, report)}
            {Figure(report.Text("首响中位数", "First response, median"), report.Format.Seconds(levels.FirstResponse.MedianSeconds), report.Text($"九成在 {report.Format.Seconds(levels.FirstResponse.P90Seconds)} 以内", $"nine in ten within {report.Format.Seconds(levels.FirstResponse.P90Seconds)}"), false, report)}
            {Figure(report.Text("没人回的", "Unanswered"), ReportFormat.Percent(levels.Unanswered), report.Format.Interval(levels.Unanswered), levels.Unanswered.Small, report)}
            </div>
            <p class="lead">{Sentence(report)}</p>
            <div class="pair">
            <figure class="card"><figcaption>{report.Text("得分分布", "Scores")}<small>{report.Text("会话数", "conversations")}</small></figcaption>{ScoreChart(report)}</figure>
            <figure class="card"><figcaption>{report.Text("最费分的规则", "What costs most points")}<small>{report.Text("每项拉低的平均分", "points off the mean score")}</small></figcaption>{TopRules(report)}</figure>
            </div>
            {Comparison(report)}
            </section>
            """);
    }

    private static Markup Warnings(ReportContext report) => Markup.Join(
    [
        Notice(report.Text("运行被中断：以下数字只包括中断前读到的会话。", "The run was interrupted: these figures cover what was read until then.")).If(!report.Summary.Complete),
        Notice(report.Text("本报告未打码，含个人信息，请勿外传。", "This report is not masked and holds personal data; do not pass it on.")).If(!report.Summary.Masked),
    ]);

    private static Markup Notice(string text) => Markup.Of($"""<p class="notice" role="note">{text}</p>""");

    private static Markup Score(ReportContext report)
    {
        var score = report.Summary.Totals.Score;
        var change = report.Summary.Comparison is { } comparison
            ? Markup.Of($"""<span class="delta {(comparison.Change < 0 ? "down" : "up")}">{report.Text("较上次", "since last time")} {ReportFormat.Signed(comparison.Change)}</span>""")
            : Markup.Empty;
        return Markup.Of($"""
            <div class="figure hero"><span class="label">{report.Text("平均分", "Mean score")}</span><strong>{ReportFormat.Score(score)}</strong>
            <span class="sub">{report.Format.Interval(score)}{report.Text("，合格线", ", pass mark")} {ReportFormat.Points(report.Summary.Scorecard.PassMark)}</span>{Small(score.Small, report)}{change}</div>
            """);
    }

    private static Markup Figure(string label, string value, string sub, bool small, ReportContext report) =>
        Markup.Of($"""<div class="figure"><span class="label">{label}</span><strong>{value}</strong><span class="sub">{sub}</span>{Small(small, report)}</div>""");

    /// <summary>The mark of a sample too small to judge by.</summary>
    public static Markup Small(bool small, ReportContext report) =>
        Markup.Of($"""<span class="badge" title="{report.Text($"不足 {Share.SmallSample} 个样本，不宜据此下结论", $"fewer than {Share.SmallSample} cases: too few to conclude from")}">{report.Text("样本少", "small sample")}</span>""").If(small);

    private static string Sentence(ReportContext report)
    {
        var totals = report.Summary.Totals;
        var worst = report.Summary.Rules.FirstOrDefault(r => r.ScoreLost > 0);
        return report.Text(
            $"共 {ReportFormat.Count(totals.Conversations)} 个会话、{ReportFormat.Count(totals.Messages)} 条消息，其中客服 {ReportFormat.Count(totals.Agents)} 人发了 {ReportFormat.Count(totals.AgentMessages)} 条；找到 {ReportFormat.Count(totals.Findings)} 处问题"
            + (worst is null ? "。" : $"，最费分的是“{report.Text(worst.Title)}”。"),
            $"{ReportFormat.Count(totals.Conversations)} conversations, {ReportFormat.Count(totals.Messages)} messages, {ReportFormat.Count(totals.AgentMessages)} of them by {ReportFormat.Count(totals.Agents)} agents; {ReportFormat.Count(totals.Findings)} findings"
            + (worst is null ? "." : $", most points lost to “{report.Text(worst.Title)}”."));
    }

    private static Markup ScoreChart(ReportContext report)
    {
        var bands = report.Summary.ScoreBands;
        return ColumnChart.Of(
            report.Text("会话按得分段的分布", "Conversations by score"),
            [
                .. bands.Select((count, i) =>
                {
                    var label = $"{i * Bands}–{(i + 1) * Bands - (i + 1 == bands.Length ? 0 : 1)}";
                    return new ColumnChart.Column($"{i * Bands}", report.Text($"{label} 分：{ReportFormat.Count(count)} 个会话", $"{label}: {ReportFormat.Count(count)} conversations"), count);
                }),
            ],
            "accent");
    }

    private static Markup TopRules(ReportContext report)
    {
        var rules = report.Summary.Rules.Where(r => r.ScoreLost > 0).Take(7).ToList();
        var most = rules.Count > 0 ? rules[0].ScoreLost : 1;
        return Markup.Of($"""<ol class="bars">{Markup.Join(rules.Select(r => Markup.Of($"""<li><a href="#r-{r.Id}">{report.Text(r.Title)}</a>{Bar.Of(r.ScoreLost / most, ReportContext.SeverityClass(r.Severity))}<span class="num">−{r.ScoreLost:0.0#}</span></li>""")))}</ol>""");
    }

    private static Markup Comparison(ReportContext report)
    {
        if (report.Summary.Comparison is not { } comparison)
        {
            return Markup.Empty;
        }

        var rows = comparison.Rules.Where(r => r.ScoreChange != 0).OrderByDescending(r => Math.Abs(r.ScoreChange)).Take(10).Select(r => Markup.Of($"""
            <tr><th scope="row"><a href="#r-{r.Id}">{report.Text(r.Title)}</a></th><td class="num">{(r.Before is { } before ? ReportFormat.Percent(before) : ReportFormat.None)}</td><td class="num">{(r.Now is { } now ? ReportFormat.Percent(now) : ReportFormat.None)}</td>
            <td class="num {(r.ScoreChange < 0 ? "down" : "up")}">{ReportFormat.Signed(r.ScoreChange)}</td><td>{Cause(r.Cause, report)}</td><td>{(r.Clear ? report.Text("明显", "clear") : report.Text("在误差内", "within error"))}</td></tr>
            """));
        return Markup.Of($"""
            <section class="card" aria-labelledby="comparison-title"><h3 id="comparison-title">{report.Text("与上次相比", "Since the earlier run")}</h3>
            <p>{report.Text("平均分", "Mean score")} {comparison.ScoreBefore:0.0} → {comparison.ScoreNow:0.0}（{ReportFormat.Signed(comparison.Change)}）：{report.Text("来自客服表现", "from behaviour")} <b>{ReportFormat.Signed(comparison.FromBehaviour)}</b>，{report.Text("来自规则变化", "from changed rules")} <b>{ReportFormat.Signed(comparison.FromRules)}</b>，{report.Text("来自评分卡变化", "from the scorecard")} <b>{ReportFormat.Signed(comparison.FromScorecard)}</b>。{(comparison.EngineChanged ? report.Text("检查引擎也换过版本，归到“客服表现”的变化里可能有它的影响。", "The linter itself changed too, so some of what is put down to behaviour may come from it.") : "")}</p>
            <div class="scroll"><table class="plain"><thead><tr><th scope="col">{report.Text("规则", "Rule")}</th><th scope="col" class="num">{report.Text("上次", "before")}</th><th scope="col" class="num">{report.Text("这次", "now")}</th><th scope="col" class="num">{report.Text("分数变化", "points")}</th><th scope="col">{report.Text("原因", "cause")}</th><th scope="col">{report.Text("可信度", "certainty")}</th></tr></thead><tbody>{Markup.Join(rows)}</tbody></table></div></section>
            """);
    }

    private static string Cause(ChangeCause cause, ReportContext report) => cause switch
    {
        ChangeCause.Rules => report.Text("规则", "rules"),
        ChangeCause.Scorecard => report.Text("评分卡", "scorecard"),
        _ => report.Text("客服表现", "behaviour"),
    };
}
