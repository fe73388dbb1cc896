using AfterSalesCoach.Scoring.Html.Charts;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Html.Sections;

/// <summary>The rules: how often each was broken and what it cost, and a page for each with its reason.</summary>
internal static class RuleSection
{
    public static Markup Render(ReportContext report)
    {
        var broken = report.Summary.Rules.Where(r => r.Findings > 0).ToList();
        var byFindings = broken.OrderByDescending(r => r.Findings).ThenBy(r => r.Id, StringComparer.Ordinal).Take(16).ToList();
        var most = byFindings.Count > 0 ? byFindings[0].Findings : 1;
        return Markup.Of($"""
            <section id="rules" aria-labelledby="rules-title">
            <h2 id="rules-title">{report.Text("规则", "Rules")}</h2>
            <figure class="card"><figcaption>{report.Text("各规则找到的问题", "Findings by rule")}<small>{report.Text("次数；点数字看会话", "times; a number leads to its conversations")}</small></figcaption>
            <ol class="bars two">{Markup.Join(byFindings.Select(r => Markup.Of($"""<li><a href="#r-{r.Id}">{report.Text(r.Title)}</a>{Bar.Of((double)r.Findings / most, ReportContext.SeverityClass(r.Severity))}<a class="num" href="#f-rule-{r.Id}">{ReportFormat.Count(r.Findings)}</a></li>""")))}</ol>
            <p class="legend"><span class="key error"></span>{report.Text("错误", "error")}<span class="key warning"></span>{report.Text("警告", "warning")}<span class="key info"></span>{report.Text("提示", "info")}</p></figure>
            {DataTable.Of(report, "rules", report.Text("规则明细", "All rules"),
                [
                    new(report.Text("规则", "Rule")), new(report.Text("编号", "Id")), new(report.Text("级别", "Severity")), new(report.Text("评分项", "Criterion")), new(report.Text("次数", "Findings"), true),
                    new(report.Text("涉及会话", "Conversations"), true), new(report.Text("扣分", "Points lost"), true), new(report.Text("拉低平均分", "Off the mean"), true),
                ],
                broken.Select(r => Row(r, report)))}
            {Markup.Join(broken.Where(r => r.Unscored > 0).Select(r => Markup.Of($"""<p class="note">{Unscored(r, report)}</p>""")))}
            {Markup.Join(broken.Select(r => Page(r, report)))}
            </section>
            """);
    }

    private static Markup Row(RuleSummary rule, ReportContext report) => Markup.Of($"""
        <tr><th scope="row"><a href="#r-{rule.Id}">{report.Text(rule.Title)}</a>{Veto(rule, report)}</th><td class="id">{rule.Id}</td><td data-v="{(int)rule.Severity}"><span class="chip {ReportContext.SeverityClass(rule.Severity)}">{report.SeverityName(rule.Severity)}</span></td><td>{report.CriterionTitle(rule.Criterion)}</td>
        <td class="num" data-v="{rule.Findings}"><a href="#f-rule-{rule.Id}">{ReportFormat.Count(rule.Findings)}</a></td>
        <td class="num" data-v="{ReportFormat.Key(rule.Conversations)}" title="{report.Format.Interval(rule.Conversations)}">{ReportFormat.Percent(rule.Conversations)}</td>
        <td class="num" data-v="{ReportFormat.Key(rule.PointsLost)}">{ReportFormat.Points(rule.PointsLost)}</td><td class="num" data-v="{ReportFormat.Key(rule.ScoreLost)}">{rule.ScoreLost:0.0#}</td></tr>
        """);

    private static string Unscored(RuleSummary rule, ReportContext report) => report.Text(
        $"“{report.Text(rule.Title)}”里有 {ReportFormat.Count(rule.Unscored)} 个会话没有客服发言：算进次数，没有得分可扣；它的占比按全部会话算。",
        $"“{report.Text(rule.Title)}”: in {ReportFormat.Count(rule.Unscored)} of the conversations no agent wrote; they count as findings but have no score to lose. Its share is of all conversations.");

    private static Markup Veto(RuleSummary rule, ReportContext report) => Markup.Of($"""<span class="badge veto">{report.Text("一票否决", "auto-fail")}</span>""").If(rule.AutoFail);

    private static Markup Page(RuleSummary rule, ReportContext report) => Markup.Of($"""
        <template id="r-{rule.Id}"><article class="page" data-title="{report.Text(rule.Title)}">
        <header><p class="over">{rule.Id}　{report.SeverityName(rule.Severity)}　{report.CriterionTitle(rule.Criterion)}</p><h2 tabindex="-1">{report.Text(rule.Title)}{Veto(rule, report)}</h2>
        <p class="facts"><span><b>{ReportFormat.Count(rule.Findings)}</b> {report.Text("次", "findings")}</span><span>{ReportFormat.Percent(rule.Conversations)} {report.Text("的会话", "of conversations")}（{report.Format.Interval(rule.Conversations)}）</span><span>{report.Text("拉低平均分", "off the mean score")} {rule.ScoreLost:0.0#}</span></p></header>
        {Markup.Of($"""<p class="note">{Unscored(rule, report)}</p>""").If(rule.Unscored > 0)}
        <section><h3>{report.Text("为什么要紧", "Why it matters")}</h3><p>{report.Text(rule.Why)}</p></section>
        <section><h3>{report.Text("应该怎么写", "What to write instead")}</h3><p>{report.Text(rule.Instead)}</p></section>
        {Markup.Of($"""<section><h3>{report.Text("依据", "Source")}</h3><p>{rule.Guide}</p></section>""").If(rule.Guide.Length > 0)}
        {ByAgent(rule, report)}
        {ConversationList.Of(report, report.Listed.Where(b => b.Rules.Contains(rule.Id)), $"#f-rule-{rule.Id}")}
        </article></template>
        """);

    private static Markup ByAgent(RuleSummary rule, ReportContext report)
    {
        var agents = report.Summary.Agents
            .Select(a => (Agent: a, Findings: a.Rules.FirstOrDefault(r => r.Id == rule.Id)?.Findings ?? 0))
            .Where(a => a.Findings > 0).OrderByDescending(a => a.Findings).ThenBy(a => a.Agent.Number).Take(10).ToList();
        return agents.Count == 0 ? Markup.Empty : Markup.Of($"""
            <section><h3>{report.Text("哪些客服", "By agent")}</h3><ul class="bars">{Markup.Join(agents.Select(a => Markup.Of($"""<li><a href="#a{a.Agent.Number}"><bdi>{report.Name(a.Agent.Name)}</bdi></a>{Bar.Of((double)a.Findings / agents[0].Findings, ReportContext.SeverityClass(rule.Severity))}<span class="num">{report.Text($"{a.Findings} 次", $"{a.Findings}×")}</span></li>""")))}</ul></section>
            """);
    }
}
