using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Html.Charts;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Html.Sections;

/// <summary>By day, by hour, and the groups: shops, shifts, categories, situations.</summary>
internal static class TrendSection
{
    public static Markup Render(ReportContext report) => Markup.Of($"""
        <section id="trends" aria-labelledby="trends-title">
        <h2 id="trends-title">{report.Text("时间与分组", "Times and groups")}</h2>
        <div class="pair">
        <figure class="card"><figcaption>{report.Text("每天", "By day")}<small>{report.Text("柱：问题数；线：平均分", "columns: findings; line: mean score")}</small></figcaption>{Days(report)}</figure>
        <figure class="card"><figcaption>{report.Text("每小时", "By hour")}<small>{report.Text("每百条客服消息里的问题数", "findings in a hundred agent messages")}</small></figcaption>{Hours(report)}</figure>
        </div>
        <div class="pair">{Group("shops", new("店铺", "Shop"), report.Summary.Shops, report)}{Group("shifts", new("班次", "Shift"), report.Summary.Shifts, report)}{Group("categories", new("品类", "Category"), report.Summary.Categories, report)}{Group("situations", new("场景", "Situation"), report.Summary.Situations, report)}</div>
        </section>
        """);

    private static Markup Days(ReportContext report)
    {
        var days = report.Summary.Days.Where(d => d.Name.Length > 0).ToList();
        var scores = days.Where(d => d.Score.Cases > 0).Select(d => d.Score.Value).DefaultIfEmpty(0).ToList();

        // Days of one shop differ by a few points; a line on a scale from 0 would be flat. Its dots carry their figures.
        var (low, high) = (Math.Max(0, scores.Min() - 10), Math.Min(100, scores.Max() + 5));
        return days.Count == 0 ? Markup.Of($"""<p class="empty">{report.Text("日志里没有日期，没法按天看。", "The log carries no dates to show by day.")}</p>""") : ColumnChart.Of(
            report.Text("每天的问题数和平均分", "Findings and mean score by day"),
            [
                .. days.Select(d => new ColumnChart.Column(
                    ReportFormat.ShortDay(d.Name),
                    report.Text($"{d.Name}：{d.Findings} 处问题，{d.Conversations} 个会话，平均 {ReportFormat.Score(d.Score)} 分", $"{d.Name}: {d.Findings} findings, {d.Conversations} conversations, mean {ReportFormat.Score(d.Score)}"),
                    d.Findings, d.Score.Cases > 0 ? d.Score.Value : null)),
            ],
            "soft", low, Math.Max(high, low + 1));
    }

    private static Markup Hours(ReportContext report) => report.Summary.Hours.All(h => h.AgentMessages == 0) ? Nothing(report) : ColumnChart.Of(
        report.Text("每小时每百条客服消息里的问题数", "Findings in a hundred agent messages, by hour"),
        [
            .. report.Summary.Hours.Select(h => new ColumnChart.Column(
                FormattableString.Invariant($"{h.Hour}"),
                report.Text($"{h.Hour} 点：{h.AgentMessages} 条客服消息，{h.Findings} 处问题", $"{h.Hour}:00: {h.AgentMessages} agent messages, {h.Findings} findings"),
                h.AgentMessages == 0 ? 0 : 100.0 * h.Findings / h.AgentMessages)),
        ],
        "accent");

    private static Markup Nothing(ReportContext report) => Markup.Of($"""<p class="empty">{report.Text("日志里没有时间。", "The log carries no times.")}</p>""");

    private static Markup Group(string id, LocalizedText title, IReadOnlyCollection<GroupSummary> groups, ReportContext report) => groups.Count < 2 ? Markup.Empty : Markup.Of($"""
        <div class="card"><h3>{report.Text(title)}</h3><div class="scroll" tabindex="0" role="region" aria-label="{report.Text(title)}"><table id="t-{id}" class="sortable compact">
        <thead><tr><th scope="col"><button type="button">{report.Text(title)}</button></th><th scope="col" class="num"><button type="button">{report.Text("会话", "Conversations")}</button></th><th scope="col" class="num"><button type="button">{report.Text("平均分", "Score")}</button></th><th scope="col" class="num"><button type="button">{report.Text("合格率", "Passed")}</button></th><th scope="col" class="num"><button type="button">{report.Text("一票否决", "Auto-failed")}</button></th></tr></thead>
        <tbody>{Markup.Join(groups.Select(g => Markup.Of($"""<tr><th scope="row"><bdi>{report.Text(g.Title)}</bdi>{OverviewSection.Small(g.Score.Small, report)}</th><td class="num" data-v="{g.Conversations}">{ReportFormat.Count(g.Conversations)}</td><td class="num" data-v="{ReportFormat.Key(g.Score.Cases == 0 ? null : g.Score.Value)}" title="{report.Format.Interval(g.Score)}">{ReportFormat.Score(g.Score)}</td><td class="num" data-v="{ReportFormat.Key(g.Passed)}" title="{report.Format.Interval(g.Passed)}">{ReportFormat.Percent(g.Passed)}</td><td class="num" data-v="{g.AutoFailed.Hits}">{ReportFormat.Hits(g.AutoFailed)}</td></tr>""")))}</tbody></table></div></div>
        """);
}
