using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Html.Sections;

/// <summary>The conversations a lead should open first.</summary>
internal static class ReadFirstSection
{
    private const int Shown = 8;

    public static Markup Render(ReportContext report)
    {
        var first = report.Summary.ReadFirst.Where(b => b.Urgency > 0).Take(Shown).ToList();
        return Markup.Of($"""
            <section id="first" aria-labelledby="first-title">
            <h2 id="first-title">{report.Text("先看这些会话", "Read these first")}</h2>
            {(first.Count == 0 ? Markup.Of($"""<p class="empty">{report.Text("没有需要优先看的会话。", "Nothing needs reading first.")}</p>""") : Markup.Of($"""<ol class="cards">{Markup.Join(first.Select(b => Card(b, report)))}</ol>"""))}
            <p class="more"><a href="#conversations">{report.Text("全部列出的会话", "all conversations listed")} →</a></p>
            </section>
            """);
    }

    private static Markup Card(ConversationBrief brief, ReportContext report) => Markup.Of($"""
        <li class="card conversation{(brief.AutoFailed ? " failed" : "")}">
        <p class="top">{report.ConversationLink(brief)}<span class="score {ScoreClass(brief, report)}">{ReportFormat.Score(brief)}</span></p>
        <p class="reason">{report.Text(brief.Reason)}</p>
        <p class="chips">{AutoFail(brief, report)}{Markup.Join(brief.Rules.Take(4).Select(report.RuleChip))}{Markup.Of($"""<span class="chip rest">+{brief.Rules.Length - 4}</span>""").If(brief.Rules.Length > 4)}</p>
        <p class="meta"><bdi>{Agents(brief, report)}</bdi><span>{brief.Day}</span><bdi>{brief.Shop}</bdi></p>
        </li>
        """);

    public static Markup AutoFail(ConversationBrief brief, ReportContext report) => Markup.Of($"""<span class="chip veto">{report.Text("一票否决", "auto-fail")}</span>""").If(brief.AutoFailed);

    public static string Agents(ConversationBrief brief, ReportContext report) => string.Join(report.Text("、", ", "), brief.Agents.Select(report.Name));

    public static string ScoreClass(ConversationBrief brief, ReportContext report) =>
        brief.Unscored ? "" : brief.AutoFailed || brief.Score < report.Summary.Scorecard.PassMark - 20 ? "error" : brief.Score < report.Summary.Scorecard.PassMark ? "warning" : "good";
}
