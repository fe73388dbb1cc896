using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Html.Sections;

/// <summary>One conversation in full: its messages with the spans marked, and at each finding the reason, the points and the rewrite.</summary>
internal static class ConversationPage
{
    public static Markup Render(ConversationDetail conversation, ReportContext report)
    {
        var brief = conversation.Brief;
        var findings = conversation.Findings.Select((f, i) => (Number: i + 1, Finding: f)).ToLookup(f => f.Finding.MessageIndex);
        return Markup.Of($"""
            <template id="c{brief.Number}"><article class="page chat" data-title="{brief.Id}">
            <header><p class="over">{report.Text("会话", "Conversation")}　<bdi>{brief.Shop}</bdi>　{brief.Day}</p><h2 tabindex="-1"><bdi>{brief.Id}</bdi><span class="score {ReadFirstSection.ScoreClass(brief, report)}">{ReportFormat.Score(brief)}</span></h2>
            <p class="facts">{ReadFirstSection.AutoFail(brief, report)}<span>{report.Text(brief.Reason)}</span></p>
            {(brief.Unscored ? Markup.Empty : Criteria(conversation, report))}</header>
            <ol class="messages">{Markup.Join(conversation.Messages.Select((m, i) => Message(m, [.. findings[i]], brief, report)))}</ol>
            {Markup.Of($"""<p class="meta"><bdi>{brief.Source}</bdi></p>""").If(brief.Source is not null)}
            </article></template>

            """);
    }

    private static Markup Criteria(ConversationDetail conversation, ReportContext report)
    {
        var lost = conversation.Criteria.Where(c => c.Possible is { } possible && c.Kept < possible).ToList();
        return lost.Count == 0 ? Markup.Empty : Markup.Of($"""
            <ul class="lost">{Markup.Join(lost.Select(c => Markup.Of($"""<li>{report.CriterionTitle(c.Id)} <b>{ReportFormat.Points(c.Kept)}</b> / {ReportFormat.Points(c.Possible!.Value)}</li>""")))}</ul>
            """);
    }

    private static Markup Message(ShownMessage message, IReadOnlyList<(int Number, ShownFinding Finding)> findings, ConversationBrief brief, ReportContext report)
    {
        var time = Markup.Of($"""<time>{ReportFormat.Moment(message.Time)}</time>""").If(message.Time is not null);
        return Markup.Of($"""
            <li class="message {Class(message.Speaker)}"><p class="who"><bdi>{Who(message, report)}</bdi>{time}</p><div class="bubble{(findings.Any(f => IsWhole(f.Finding, message)) ? " whole" : "")}" dir="auto">{MarkedText.Of(message.Text, findings, report)}</div>{Findings(message, findings, brief, report)}</li>
            """);
    }

    private static Markup Findings(ShownMessage message, IReadOnlyList<(int Number, ShownFinding Finding)> findings, ConversationBrief brief, ReportContext report) => findings.Count == 0 ? Markup.Empty : Markup.Of($"""
        <ul class="findings">{Markup.Join(findings.Select(f => Markup.Of($"""
        <li class="{ReportContext.SeverityClass(f.Finding.Severity)}"><p class="title"><span class="ref">{f.Number}</span><a href="#r-{f.Finding.RuleId}">{report.RuleTitle(f.Finding.RuleId)}</a><span class="points">{(brief.Unscored ? report.Text("没有得分，不扣", "no score") : f.Finding.Points > 0 ? "−" + ReportFormat.Points(f.Finding.Points) : report.Text("已到上限，不再扣", "cap reached"))}</span>{Markup.Of($"""<span class="badge veto">{report.Text("一票否决", "auto-fail")}</span>""").If(f.Finding.AutoFail)}</p>
        <p>{report.Text(f.Finding.Message)}</p>{Markup.Of($"""<p class="meta">{report.Text("说的是整条消息", "about the whole message")}</p>""").If(IsWhole(f.Finding, message))}</li>
        """)))}{Rewrites([.. findings.SelectMany(f => f.Finding.Rewrites).Distinct()], report)}</ul>
        """);

    /// <summary>A rewrite replaces the whole message, so it stands once below all its findings.</summary>
    private static Markup Rewrites(IReadOnlyCollection<string> rewrites, ReportContext report) => rewrites.Count == 0 ? Markup.Empty : Markup.Of($"""
        <li class="rewrite"><p>{report.Text("可以这样写", "Write instead")}</p>{Markup.Join(rewrites.Select(r => Markup.Of($"<blockquote>{r}</blockquote>")))}</li>
        """);

    public static bool IsWhole(ShownFinding finding, ShownMessage message) => finding.Span.Start <= 0 && finding.Span.End >= message.Text.Length;

    private static string Class(Speaker speaker) => speaker switch
    {
        Speaker.Customer => "customer",
        Speaker.Agent => "agent",
        Speaker.Auto => "auto",
        _ => "system",
    };

    private static string Who(ShownMessage message, ReportContext report) => message.Speaker switch
    {
        Speaker.Customer => report.Text("客户", "customer"),
        Speaker.Auto => report.Text("自动回复", "automatic reply"),
        Speaker.System => report.Text("系统", "system"),
        _ => message.Agent.Length > 0 ? report.Text($"客服 {message.Agent}", $"agent {message.Agent}") : report.Text("客服", "agent"),
    };
}
