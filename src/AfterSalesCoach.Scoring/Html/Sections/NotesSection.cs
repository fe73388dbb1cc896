using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Html.Sections;

/// <summary>What the figures mean and what they do not.</summary>
internal static class NotesSection
{
    public static Markup Render(ReportContext report)
    {
        var (totals, card) = (report.Summary.Totals, report.Summary.Scorecard);
        return Markup.Of($"""
            <section id="notes" aria-labelledby="notes-title">
            <h2 id="notes-title">{report.Text("怎么读这份报告", "How to read this report")}</h2>
            <div class="card prose"><ul>
            <li>{report.Text($"评分卡：{report.Text(card.Title)}（{card.Id}）。每个会话从满分起扣，每一处扣分都有规则、消息和原文位置；不适用的评分项不计入满分。合格线 {ReportFormat.Points(card.PassMark)} 分。", $"Scorecard: {report.Text(card.Title)} ({card.Id}). Every point lost names rule, message and span; criteria that do not apply are left out of the possible score. Pass mark {ReportFormat.Points(card.PassMark)}.")}</li>
            <li>{report.Text($"比率带 95% 区间；不足 {Share.SmallSample} 个样本的标“样本少”，不宜据此评价任何人。区间重叠的两个数，差别可能只是偶然。", $"Rates carry 95% intervals; fewer than {Share.SmallSample} cases are marked as a small sample, too few to judge anybody by. Where intervals overlap, a difference may be chance.")}</li>
            <li>{report.Text("发现是提示，不是判决：机器会看错。扣分前请看原文，有异议走复核。", "A finding is a hint, not a verdict: the machine errs. Read the text before you deduct; appeals go through review.")}</li>
            <li>{(report.Summary.Masked ? report.Text("电话、证件号、银行卡、地址、单号、微信号和收货人姓名已打码。", "Phone, identity and card numbers, addresses, order numbers, chat accounts and recipients' names are masked.") : report.Text("本报告按要求没有打码。", "Masking was switched off for this report."))}</li>
            <li>{report.Text($"读了 {ReportFormat.Count(totals.Files)} 个文件；{ReportFormat.Count(totals.Scored)} 个会话有客服发言，参与评分；{ReportFormat.Count(totals.WithoutTimes)} 个会话有消息缺时间；{WithoutDates(totals, report)}{WithGaps(totals, report)}{ReportFormat.Count(totals.Suppressed)} 处发现被日志作者标为认可；读取时有 {ReportFormat.Count(totals.InputProblems)} 个问题。", $"{ReportFormat.Count(totals.Files)} files; {ReportFormat.Count(totals.Scored)} conversations in which an agent wrote were scored; in {ReportFormat.Count(totals.WithoutTimes)} a message lacks its time; {WithoutDates(totals, report)}{WithGaps(totals, report)}{ReportFormat.Count(totals.Suppressed)} findings were suppressed in the log; {ReportFormat.Count(totals.InputProblems)} problems in reading.")}</li>
            </ul></div>
            </section>
            """);
    }

    private static string WithoutDates(RunTotals totals, ReportContext report) => totals.WithoutDates == 0 ? "" : report.Text(
        $"{ReportFormat.Count(totals.WithoutDates)} 个会话的时间没有日期，按天的统计不含它们；", $"in {ReportFormat.Count(totals.WithoutDates)} times have no date, and figures by day leave these out; ");

    private static string WithGaps(RunTotals totals, ReportContext report) => totals.WithGaps == 0 ? "" : report.Text(
        $"{ReportFormat.Count(totals.WithGaps)} 个会话有消息没读成，不判未回、超时、未致歉、未给方案和未兑现，也不计回复时间；",
        $"of {ReportFormat.Count(totals.WithGaps)} some messages could not be read, so they are not called unanswered, slow, without apology, resolution or kept promise, and their replies are not timed; ");
}
