using AfterSalesCoach.Scoring.Html.Charts;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Html.Sections;

/// <summary>Service levels: the three reply rates with their definition, response times, promises.</summary>
internal static class ServiceSection
{
    public static Markup Render(ReportContext report)
    {
        var levels = report.Summary.ServiceLevels;
        return Markup.Of($"""
            <section id="service" aria-labelledby="service-title">
            <h2 id="service-title">{report.Text("服务水平", "Service levels")}</h2>
            <div class="pair">
            <div class="card"><h3>{report.Text(levels.Title)}</h3>
            <ul class="bars wide">{Rate(report.Text("按轮次", "by rounds"), levels.ByRounds, report)}{Rate(report.Text("按人数", "by persons"), levels.ByPersons, report)}{Rate(report.Text("按消息", "by messages"), levels.ByMessages, report)}</ul>
            <dl class="facts">{Fact(report.Text("首次响应", "First response"), levels.FirstResponse, report)}{Fact(report.Text("每轮响应", "Every response"), levels.Response, report)}
            <div><dt>{report.Text("没人回的轮次", "Unanswered rounds")}</dt><dd>{ReportFormat.Percent(levels.Unanswered)}<small>{report.Format.Interval(levels.Unanswered)}</small></dd></div></dl>
            <details><summary>{report.Text("这个口径怎么算", "How this is counted")}</summary><p class="definition">{report.Text(levels.Definition ?? levels.Title)}</p></details>
            {Markup.Of($"""<p class="notice">{report.Text($"有 {ReportFormat.Count(levels.Untimed)} 轮缺少时间或时间与顺序矛盾，没有计入，也没有猜。", $"{ReportFormat.Count(levels.Untimed)} rounds lack a time, or their times contradict their order; they are left out, not guessed.")}</p>""").If(levels.Untimed > 0)}
            </div>
            <figure class="card"><figcaption>{report.Text("响应时间分布", "Response times")}<small>{report.Text("轮次", "rounds")}</small></figcaption>{Distribution(levels, report)}</figure>
            </div>
            {Promises(levels.Promises, report)}
            </section>
            """);
    }

    private static Markup Rate(string label, Share share, ReportContext report) => Markup.Of($"""
        <li><span>{label}</span>{Bar.Of(share.Cases == 0 ? 0 : share.Value, share.Value < 0.8 ? "warning" : "good")}<span class="num"><b>{ReportFormat.Percent(share)}</b><small>{report.Format.Interval(share)}</small></span></li>
        """);

    private static Markup Fact(string label, DurationSummary times, ReportContext report) => Markup.Of($"""
        <div><dt>{label}</dt><dd>{report.Format.Seconds(times.MedianSeconds)}<small>{report.Text("中位数；平均", "median; mean")} {report.Format.Seconds(times.MeanSeconds)}{report.Text("，九成在", ", nine in ten within")} {report.Format.Seconds(times.P90Seconds)}{report.Text(" 以内", "")}</small></dd></div>
        """);

    private static Markup Distribution(ServiceLevelSummary levels, ReportContext report)
    {
        var most = Math.Max(levels.Buckets.Length > 0 ? levels.Buckets.Max(b => b.Rounds) : 1, 1);
        var all = Math.Max(levels.Buckets.Sum(b => b.Rounds), 1);
        return Markup.Of($"""
            <ul class="bars">{Markup.Join(levels.Buckets.Select((b, i) => Markup.Of($"""<li><span>{Label(levels, i, report)}</span>{Bar.Of((double)b.Rounds / most, b.UpToSeconds <= levels.LimitSeconds ? "good" : "warning")}<span class="num">{ReportFormat.Count(b.Rounds)}<small>{ReportFormat.Percent((double)b.Rounds / all)}</small></span></li>""")))}</ul>
            <p class="legend"><span class="key good"></span>{report.Text("时限内", "in time")}<span class="key warning"></span>{report.Text("超时", "late")}</p>
            """);
    }

    private static string Label(ServiceLevelSummary levels, int bucket, ReportContext report) => levels.Buckets[bucket].UpToSeconds is { } upTo
        ? report.Text($"≤ {report.Format.Seconds(upTo)}", $"≤ {report.Format.Seconds(upTo)}")
        : report.Text("更久", "longer");

    private static Markup Promises(PromiseSummary promises, ReportContext report)
    {
        if (promises.Made == 0)
        {
            return Markup.Empty;
        }

        double made = promises.Made;
        return Markup.Of($"""
            <figure class="card"><figcaption>{report.Text("承诺账本", "Promises")}<small>{report.Text($"带时间的承诺 {ReportFormat.Count(promises.Made)} 个", $"{ReportFormat.Count(promises.Made)} promises with a time")}</small></figcaption>
            {Bar.Stacked((promises.Kept / made, "good"), (promises.Broken / made, "error"), (promises.Open / made, "soft"))}
            <p class="legend"><span class="key good"></span>{report.Text("兑现", "kept")} {ReportFormat.Count(promises.Kept)}<span class="key error"></span>{report.Text("落空", "broken")} {ReportFormat.Count(promises.Broken)}<span class="key soft"></span>{report.Text("日志里看不出结果", "the log does not tell")} {ReportFormat.Count(promises.Open)}</p></figure>
            """);
    }
}
