using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Html.Sections;

/// <summary>The table of conversations, and each that is shown in full.</summary>
internal static class ConversationSection
{
    public static Markup Render(ReportContext report) => Markup.Of($"""
        <section id="conversations" aria-labelledby="conversations-title">
        <h2 id="conversations-title">{report.Text("会话", "Conversations")}</h2>
        <p class="note">{Scope(report)}</p>
        {DataTable.Of(report, "conversations", report.Text("会话列表", "Conversations"),
            [
                new(report.Text("会话", "Conversation")), new(report.Text("得分", "Score"), true), new(report.Text("为什么看", "Why read it")), new(report.Text("客服", "Agents")), new(report.Text("日期", "Day")),
                new(report.Text("问题", "Findings"), true), new(report.Text("规则", "Rules")),
            ],
            report.Listed.Select(b => Row(b, report)))}
        </section>
        """);

    private static string Scope(ReportContext report)
    {
        var (listed, whole, all) = (report.Listed.Count, report.EmbeddedCount, report.Summary.Totals.Conversations);
        return report.Text(
            $"全部 {ReportFormat.Count(all)} 个会话里，这里列出最该看的 {ReportFormat.Count(listed)} 个，其中 {ReportFormat.Count(whole)} 个嵌入了全文，点编号就能看；其余的在 findings.jsonl 和原日志里。",
            $"Of {ReportFormat.Count(all)} conversations the {ReportFormat.Count(listed)} most worth reading are listed, {ReportFormat.Count(whole)} of them in full: choose an id. The others are in findings.jsonl and in the log.");
    }

    private static Markup Row(ConversationBrief brief, ReportContext report)
    {
        var agents = report.Summary.Agents.Where(a => a.Shop == brief.Shop && brief.Agents.Contains(a.Name)).Select(a => FormattableString.Invariant($"agent-{a.Number}"));
        var tags = string.Join(' ', brief.Rules.Select(r => $"rule-{r}").Concat(agents));
        return Markup.Of($"""
            <tr data-f="{tags}"><th scope="row">{report.ConversationLink(brief)}</th><td class="num" data-v="{ReportFormat.Key(brief.Unscored ? null : brief.Score)}"><span class="score {ReadFirstSection.ScoreClass(brief, report)}">{ReportFormat.Score(brief)}</span></td>
            <td class="reason" data-v="{brief.Urgency:0.####}">{ReadFirstSection.AutoFail(brief, report)}{report.Text(brief.Reason)}</td><td><bdi>{ReadFirstSection.Agents(brief, report)}</bdi></td><td class="id">{brief.Day}</td><td class="num" data-v="{brief.Findings}">{brief.Findings}</td><td class="chips">{Markup.Join(brief.Rules.Select(report.RuleChip))}</td></tr>
            """);
    }
}
