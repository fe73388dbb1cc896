using AfterSalesCoach.Scoring.Html.Charts;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Html.Sections;

/// <summary>The agents: a table, the matrix of agents and criteria, and a page for each.</summary>
internal static class AgentSection
{
    public static Markup Render(ReportContext report) => Markup.Of($"""
        <section id="agents" aria-labelledby="agents-title">
        <h2 id="agents-title">{report.Text("客服", "Agents")}</h2>
        {DataTable.Of(report, "agents", report.Text("客服得分", "Scores of the agents"),
            [
                new(report.Text("客服", "Agent")), new(report.Text("店铺", "Shop")), new(report.Text("会话", "Conversations"), true), new(report.Text("平均分", "Score"), true),
                new(report.Text("95% 区间", "95% interval")), new(report.Text("合格率", "Passed"), true), new(report.Text("一票否决", "Auto-failed"), true),
                new(report.Text("有问题的消息", "Flagged messages"), true), new(report.Text("及时回复", "In time"), true), new(report.Text("首响中位数", "First response"), true),
            ],
            report.Summary.Agents.Select(a => Row(a, report)))}
        {Matrix(report)}
        {Markup.Join(report.Summary.Agents.Select(a => Page(a, report)))}
        </section>
        """);

    private static Markup Row(AgentSummary agent, ReportContext report) => Markup.Of($"""
        <tr><th scope="row"><a href="#a{agent.Number}"><bdi>{report.Name(agent.Name)}</bdi></a>{OverviewSection.Small(agent.Score.Small, report)}</th><td><bdi>{agent.Shop}</bdi></td>
        <td class="num" data-v="{agent.Conversations}"><a href="#f-agent-{agent.Number}">{ReportFormat.Count(agent.Conversations)}</a></td>
        <td class="num" data-v="{ReportFormat.Key(agent.Score.Cases == 0 ? null : agent.Score.Value)}"><b class="{ScoreClass(agent, report)}">{ReportFormat.Score(agent.Score)}</b></td>
        <td data-v="{agent.Score.Low:0.#}" title="{report.Format.Interval(agent.Score)}">{Bar.Interval(agent.Score.Value, agent.Score.Low, agent.Score.High, "accent")}</td>
        {Rate(agent.Passed, report)}{Rate(agent.AutoFailed, report)}{Rate(agent.FlaggedMessages, report)}{Rate(agent.ServiceLevels.ByRounds, report)}
        <td class="num" data-v="{ReportFormat.Key(agent.ServiceLevels.FirstResponse.MedianSeconds)}">{report.Format.Seconds(agent.ServiceLevels.FirstResponse.MedianSeconds)}</td></tr>
        """);

    private static Markup Rate(Share share, ReportContext report) =>
        Markup.Of($"""<td class="num" data-v="{ReportFormat.Key(share)}" title="{report.Format.Interval(share)}">{ReportFormat.Percent(share)}</td>""");

    private static string ScoreClass(AgentSummary agent, ReportContext report) =>
        agent.Score.Cases == 0 ? "" : agent.Score.Value < report.Summary.Scorecard.PassMark ? "error" : agent.Score.Value < report.Summary.Totals.Score.Value ? "warning" : "good";

    private static Markup Matrix(ReportContext report)
    {
        var criteria = report.Summary.Criteria;
        var rows = report.Summary.Agents.Select(agent => Markup.Of($"""
            <tr><th scope="row"><a href="#a{agent.Number}"><bdi>{report.Name(agent.Name)}</bdi></a></th>{Markup.Join(criteria.Select(criterion =>
            {
                var share = agent.Criteria.FirstOrDefault(c => c.Id == criterion.Id);
                var kept = share?.Kept;
                return HeatCell.Of(kept, kept is { } k
                    ? report.Text($"{report.Name(agent.Name)}，{report.Text(criterion.Title)}：得到 {ReportFormat.Percent(k)} 的分，{share!.Applied} 个会话", $"{report.Name(agent.Name)}, {report.Text(criterion.Title)}: {ReportFormat.Percent(k)} of the points kept, {share!.Applied} conversations")
                    : report.Text($"{report.Name(agent.Name)}，{report.Text(criterion.Title)}：不适用", $"{report.Name(agent.Name)}, {report.Text(criterion.Title)}: not applicable"));
            }))}</tr>
            """));
        return Markup.Of($"""
            <figure class="card matrix"><figcaption>{report.Text("谁在哪一项上需要帮助", "Who needs help with what")}<small>{report.Text("各项得分率（%），越深越低", "points kept, in %; darker is lower")}</small></figcaption>
            <div class="scroll" tabindex="0" role="region" aria-label="{report.Text("客服与评分项的矩阵，可以横向滚动", "matrix of agents and criteria, scrolls sideways")}">
            <table class="heatmap sortable"><thead><tr><th scope="col"><button type="button">{report.Text("客服", "Agent")}</button></th>{Markup.Join(criteria.Select(c => Markup.Of($"""<th scope="col"><button type="button">{report.Text(c.Title)}</button></th>""")))}</tr></thead><tbody>{Markup.Join(rows)}</tbody></table></div></figure>
            """);
    }

    private static Markup Page(AgentSummary agent, ReportContext report) => Markup.Of($"""
        <template id="a{agent.Number}"><article class="page" data-title="{report.Name(agent.Name)}">
        <header><p class="over">{report.Text("客服", "Agent")}　<bdi>{agent.Shop}</bdi></p><h2 tabindex="-1"><bdi>{report.Name(agent.Name)}</bdi>{OverviewSection.Small(agent.Score.Small, report)}</h2>
        <p class="facts"><span><b>{ReportFormat.Score(agent.Score)}</b> {report.Text("分", "points")}</span><span>{report.Format.Interval(agent.Score)}</span><span>{ReportFormat.Count(agent.Conversations)} {report.Text("个会话", "conversations")}</span><span>{ReportFormat.Count(agent.Messages)} {report.Text("条消息", "messages")}</span><span>{ReportFormat.Count(agent.Findings)} {report.Text("处问题", "findings")}</span></p></header>
        {Practise(agent, report)}
        <section><h3>{report.Text("长处", "Strengths")}</h3><p>{(agent.Strengths.IsEmpty ? report.Text("样本里没有明显高于平均的一项。", "Nothing clearly above the mean in this sample.") : string.Join(report.Text("、", ", "), agent.Strengths.Select(report.CriterionTitle)))}</p></section>
        <section><h3>{report.Text("各项得分率", "Points kept")}</h3><ul class="bars">{Markup.Join(agent.Criteria.Where(c => c.Kept is not null).Select(c => Markup.Of($"""<li><span>{report.CriterionTitle(c.Id)}</span>{Bar.Of(c.Kept!.Value, c.Kept < 0.8 ? "error" : c.Kept < 0.95 ? "warning" : "good")}<span class="num">{c.Kept.Value * 100:0}%</span></li>""")))}</ul></section>
        {Days(agent, report)}
        <section><h3>{report.Text("最费分的规则", "Where the points go")}</h3><ul class="bars">{RuleBars(agent, report)}</ul></section>
        {ConversationsOf(agent, report)}
        </article></template>
        """);

    private static Markup Practise(AgentSummary agent, ReportContext report) => agent.Practise.IsEmpty ? Markup.Empty : Markup.Of($"""
        <section class="practise"><h3>{report.Text("建议练两件事", "Two things to practise")}</h3><ol>{Markup.Join(agent.Practise.Select(p => Markup.Of($"""
        <li><p><b>{report.RuleChip(p.RuleId)}</b> {report.Text($"{p.Findings} 次，扣 {ReportFormat.Points(p.PointsLost)} 分", $"{p.Findings} times, {ReportFormat.Points(p.PointsLost)} points")}</p><p>{report.Text(p.Advice)}</p>
        {Markup.Of($"""<p class="meta">{report.Text("训练场景：", "Scenarios: ")}{string.Join(report.Text("、", ", "), p.Scenarios)}</p>""").If(!p.Scenarios.IsEmpty)}
        {Markup.Of($"""<p class="meta">{report.Text("一起看：", "Look at together: ")}{Markup.Join(p.Conversations.Select((c, i) => Markup.Of($"{(i > 0 ? report.Text("、", ", ") : "")}{report.ConversationLink(c)}")))}</p>""").If(!p.Conversations.IsEmpty)}</li>
        """)))}</ol></section>
        """);

    private static Markup Days(AgentSummary agent, ReportContext report) => agent.Days.Length < 2 ? Markup.Empty : Markup.Of($"""
        <section><h3>{report.Text("每天的平均分", "Mean score by day")}</h3>{ColumnChart.Of(
            report.Text("每天的会话数和平均分", "Conversations and mean score by day"),
            [.. agent.Days.Select(d => new ColumnChart.Column(ReportFormat.ShortDay(d.Day), report.Text($"{d.Day}：平均 {d.Score:0.0} 分，{d.Conversations} 个会话", $"{d.Day}: mean {d.Score:0.0}, {d.Conversations} conversations"), d.Conversations, d.Score))],
            "soft")}</section>
        """);

    private static Markup RuleBars(AgentSummary agent, ReportContext report)
    {
        var rules = agent.Rules.OrderByDescending(r => r.PointsLost).ThenBy(r => r.Id, StringComparer.Ordinal).Take(8).ToList();
        var most = Math.Max(rules.Count > 0 ? rules[0].PointsLost : 1, 1e-9);
        return Markup.Join(rules.Select(r => Markup.Of($"""<li><a href="#r-{r.Id}">{report.RuleTitle(r.Id)}</a>{Bar.Of(r.PointsLost / most, ReportContext.SeverityClass(report.Rule(r.Id)?.Severity))}<span class="num">{report.Text($"{r.Findings} 次", $"{r.Findings}×")}</span></li>""")));
    }

    private static Markup ConversationsOf(AgentSummary agent, ReportContext report) =>
        ConversationList.Of(report, report.Listed.Where(b => b.Shop == agent.Shop && b.Agents.Contains(agent.Name)), $"#f-agent-{agent.Number}");
}
