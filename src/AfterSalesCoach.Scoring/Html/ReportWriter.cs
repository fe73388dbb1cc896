using System.Security.Cryptography;
using System.Text;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Html.Sections;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Html;

/// <summary>Writes <c>report.html</c>: one file that needs nothing else and asks nobody for anything.</summary>
/// <remarks>
/// Its own policy forbids the browser every load, frame and form, and every script and style but the two it holds, by their hashes. Everything
/// that comes from a log is escaped. The same input gives the same bytes.
/// </remarks>
public static class ReportWriter
{
    /// <param name="conversations">
    /// Those to show in full, in the order of reading; their texts are shown as they are handed over. Gone through twice, and not held.
    /// </param>
    /// <exception cref="IOException">The writer cannot write.</exception>
    public static void Write(TextWriter output, ScoreSummary summary, IEnumerable<ConversationDetail> conversations, UserLanguage language)
    {
        var report = new ReportContext(summary, conversations.Select(c => c.Brief), language);
        var (style, script) = (Asset("report.css"), Asset("report.js"));
        output.Write(Head(report, style, script));
        output.Write(OverviewSection.Render(report));
        output.Write(ReadFirstSection.Render(report));
        output.Write(AgentSection.Render(report));
        output.Write(RuleSection.Render(report));
        output.Write(ServiceSection.Render(report));
        output.Write(TrendSection.Render(report));
        output.Write(ConversationSection.Render(report));
        output.Write(NotesSection.Render(report));
        foreach (var conversation in conversations)
        {
            output.Write(ConversationPage.Render(conversation, report));
        }

        output.Write(Foot(report, script));
    }

    private static Markup Head(ReportContext report, string style, string script) => Markup.Of($"""
        <!DOCTYPE html>
        <html lang="{report.Text("zh-CN", "en")}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-{new Markup(Hash(script))}'; style-src 'sha256-{new Markup(Hash(style))}'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="robots" content="noindex">
        <title>{report.Text("售后质检报告", "After-sales quality report")}{Period(report, "　")}</title>
        <style>{new Markup(style)}</style>
        </head>
        <body>
        <a class="skip" href="#main">{report.Text("跳到正文", "Skip to content")}</a>
        <header class="bar-top"><div class="inner">
        <p class="brand"><b>{report.Text("售后质检报告", "After-sales quality report")}</b><span>{Period(report, "")}</span></p>
        <nav aria-label="{report.Text("章节", "sections")}">{Link("first", report.Text("先看", "Read first"))}{Link("agents", report.Text("客服", "Agents"))}{Link("rules", report.Text("规则", "Rules"))}{Link("service", report.Text("服务水平", "Service"))}{Link("trends", report.Text("时间与分组", "Times"))}{Link("conversations", report.Text("会话", "Conversations"))}{Link("notes", report.Text("说明", "Notes"))}</nav>
        <p class="actions"><button type="button" id="theme" aria-pressed="false">{report.Text("深色", "Dark")}</button><button type="button" id="print">{report.Text("打印", "Print")}</button></p>
        </div></header>
        <noscript><p class="notice">{report.Text("浏览器没有启用脚本：表格能看，但不能排序、查找和点开会话。", "Scripts are off: the tables can be read, but not sorted or searched, and conversations cannot be opened.")}</p></noscript>
        <main id="main" tabindex="-1">

        """);

    private static Markup Foot(ReportContext report, string script) => Markup.Of($"""
        </main>
        <dialog id="drawer" aria-labelledby="drawer-title"><div class="drawer-bar"><p id="drawer-title"></p><button type="button" id="previous">← {report.Text("上一个", "previous")}</button><button type="button" id="next">{report.Text("下一个", "next")} →</button><button type="button" id="close">{report.Text("关闭", "close")}</button></div><div id="drawer-body"></div></dialog>
        <div id="words" hidden data-count="{report.Text("{0} / {1} 行", "{0} / {1} rows")}" data-light="{report.Text("浅色", "Light")}" data-dark="{report.Text("深色", "Dark")}" data-filter="{report.Text("只看：{0}", "only: {0}")}"></div>
        <script>{new Markup(script)}</script>
        </body>
        </html>

        """);

    private static Markup Link(string id, string text) => Markup.Of($"""<a href="#{id}">{text}</a>""");

    private static string Period(ReportContext report, string before) => report.Summary.Totals is { From: { } from, To: { } to }
        ? FormattableString.Invariant(from.Date == to.Date ? $"{before}{from:yyyy-MM-dd}" : (FormattableString)$"{before}{from:yyyy-MM-dd} – {to:yyyy-MM-dd}")
        : "";

    /// <summary>What the browser compares: SHA-256 of the element's text, in base 64.</summary>
    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Asset(string name)
    {
        using var reader = new StreamReader(typeof(ReportWriter).Assembly.GetManifestResourceStream($"report/{name}")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
