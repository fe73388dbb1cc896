using System.Collections.Immutable;
using System.Globalization;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Findings;
using AfterSalesCoach.Scoring.Reviews;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Workbooks;

/// <summary><c>scorecard.xlsx</c>: summary, agents, rules, findings, and the review sheet where one was drawn.</summary>
public static class ScorecardWorkbook
{
    /// <summary>More rows than this make a sheet nobody can work with; all of them are in <c>findings.jsonl</c>.</summary>
    public const int MostFindings = 100_000;

    private static readonly Cell None = "–";

    public static void Write(Stream stream, ScoreSummary summary, IEnumerable<FindingRow> findings, ImmutableArray<ReviewRow> review, UserLanguage language)
    {
        string In(string chinese, string english) => language == UserLanguage.English ? english : chinese;

        var titles = summary.Criteria.ToDictionary(c => c.Id, c => c.Title.In(language));
        using var workbook = new WorkbookWriter(stream);
        workbook.Sheet(new SheetLayout(In("汇总", "Summary"), [In("项目", "Item"), In("数值", "Value"), In("说明", "Note")], [28, 16, 70]), SummaryRows(summary, language));
        workbook.Sheet(
            new SheetLayout(
                In("客服", "Agents"),
                [
                    In("店铺", "Shop"), In("客服", "Agent"), In("会话数", "Conversations"), In("回复数", "Messages"), In("平均分", "Mean score"), In("95%下限", "95 % low"),
                    In("95%上限", "95 % high"), In("样本", "Sample"), In("合格率", "Passed"), In("否决率", "Failed"), In("问题数", "Findings"), In("问题回复占比", "Flagged messages"),
                    In("3分钟回复率", "3-minute rate"), In("强项", "Strengths"), In("要练一", "Practise 1"), In("要练二", "Practise 2"),
                ],
                [16, 14, 10, 10, 10, 10, 10, 10, 10, 10, 10, 14, 14, 28, 50, 50]),
            summary.Agents.Select(a => AgentRow(a, titles, language)));
        workbook.Sheet(
            new SheetLayout(
                In("规则", "Rules"),
                [
                    In("规则", "Rule"), In("名称", "Name"), In("级别", "Severity"), In("评分项", "Criterion"), In("次数", "Findings"), In("会话占比", "Conversations"),
                    In("95%下限", "95 % low"), In("95%上限", "95 % high"), In("共扣分", "Points lost"), In("拉低平均分", "Mean score lost"), In("为什么", "Why"), In("怎么写", "Instead"), In("备注", "Note"),
                ],
                [12, 18, 10, 14, 10, 12, 10, 10, 10, 12, 50, 50, 40]),
            summary.Rules.Select(r => RuleRow(r, titles, language)));
        workbook.Sheet(
            new SheetLayout(
                In("问题明细", "Findings"),
                [
                    In("会话ID", "Conversation"), In("消息序号", "Message"), In("时间", "Time"), In("店铺", "Shop"), In("客服", "Agent"), In("规则", "Rule"), In("级别", "Severity"),
                    In("命中文字", "Marked words"), In("说明", "Finding"), In("评分项", "Criterion"), In("扣分", "Points"), In("总分影响", "Score lost"), In("一票否决", "Auto-fail"),
                    In("会话得分", "Score"), In("出处", "Source"),
                ],
                [20, 10, 20, 16, 14, 12, 10, 40, 50, 14, 8, 10, 10, 10, 28]),
            FindingRows(findings, summary, titles, language));
        if (!review.IsEmpty)
        {
            workbook.Sheet(ReviewSheet.Layout(language), review.Select(ReviewSheet.Cells));
        }
    }

    private static IEnumerable<IReadOnlyList<Cell>> SummaryRows(ScoreSummary summary, UserLanguage language)
    {
        string In(string chinese, string english) => language == UserLanguage.English ? english : chinese;
        var totals = summary.Totals;
        yield return [In("评分卡", "Scorecard"), summary.Scorecard.Title.In(language), summary.Complete ? "" : In("运行被中断，只含已读的会话", "interrupted; only what was read until then")];
        yield return [In("时间范围", "Period"), $"{Time(totals.From)} – {Time(totals.To)}"];
        yield return [In("会话数", "Conversations"), (double)totals.Conversations];
        yield return [In("计分会话", "Scored conversations"), (double)totals.Scored, In("有客服发言的会话", "those in which an agent wrote")];
        yield return [In("消息数", "Messages"), (double)totals.Messages];
        yield return
        [
            In("平均分", "Mean score"), Value(totals.Score.Cases, totals.Score.Value),
            totals.Score.Cases == 0 ? In("没有计分会话", "no scored conversation") : string.Create(CultureInfo.InvariantCulture, $"95 %：{totals.Score.Low:0.0}–{totals.Score.High:0.0}"),
        ];
        yield return [In("合格率", "Passed"), Rate(totals.Passed), Interval(totals.Passed, language)];
        yield return [In("一票否决", "Auto-failed"), Rate(totals.AutoFailed), Interval(totals.AutoFailed, language)];
        yield return [In("问题数", "Findings"), (double)totals.Findings];
        var service = summary.ServiceLevels;
        yield return [In("3分钟回复率（按轮次）", "Reply rate by rounds"), Rate(service.ByRounds), $"{Interval(service.ByRounds, language)} {service.Definition?.In(language)}"];
        yield return [In("3分钟回复率（按人）", "Reply rate by persons"), Rate(service.ByPersons), Interval(service.ByPersons, language)];
        yield return [In("3分钟回复率（按消息）", "Reply rate by messages"), Rate(service.ByMessages), Interval(service.ByMessages, language)];
        foreach (var criterion in summary.Criteria)
        {
            yield return
            [
                criterion.Title.In(language), Value(criterion.Applied, criterion.MeanPoints),
                In($"满分 {criterion.Weight:0.#}，适用 {criterion.Applied} 个会话，{criterion.NotApplicable} 个不适用", $"of {criterion.Weight:0.#}; applied to {criterion.Applied}, not to {criterion.NotApplicable}"),
            ];
        }
    }

    private static List<Cell> AgentRow(AgentSummary agent, Dictionary<string, string> titles, UserLanguage language)
    {
        string Advice(int index) => index < agent.Practise.Length ? $"{agent.Practise[index].Title.In(language)}：{agent.Practise[index].Advice.In(language)}" : "";
        return
        [
            agent.Shop, agent.Name, agent.Conversations, agent.Messages, agent.Score.Value, agent.Score.Low, agent.Score.High,
            agent.Score.Small ? language == UserLanguage.English ? "small" : "样本少" : "", Cell.Percent(agent.Passed.Value), Cell.Percent(agent.AutoFailed.Value),
            agent.Findings, Rate(agent.FlaggedMessages), Rate(agent.ServiceLevels.ByRounds),
            string.Join("、", agent.Strengths.Select(s => titles[s])), Wrapped(Advice(0)), Wrapped(Advice(1)),
        ];
    }

    private static List<Cell> RuleRow(RuleSummary rule, Dictionary<string, string> titles, UserLanguage language) =>
    [
        rule.Id, rule.Title.In(language), SeverityName(rule.Severity.ToString().ToLowerInvariant(), language), titles.GetValueOrDefault(rule.Criterion, rule.Criterion), rule.Findings, Rate(rule.Conversations),
        rule.Conversations.Cases == 0 ? None : Cell.Percent(rule.Conversations.Low), rule.Conversations.Cases == 0 ? None : Cell.Percent(rule.Conversations.High), rule.PointsLost, rule.ScoreLost,
        Wrapped(rule.Why.In(language)), Wrapped(rule.Instead.In(language)), Wrapped(Unscored(rule, language)),
    ];

    private static IEnumerable<IReadOnlyList<Cell>> FindingRows(IEnumerable<FindingRow> findings, ScoreSummary summary, Dictionary<string, string> titles, UserLanguage language)
    {
        var count = 0;
        foreach (var row in findings.Take(MostFindings))
        {
            count++;
            yield return
            [
                row.ConversationId, (double)row.MessageIndex + 1, Time(row.Time), row.Shop, row.Agent, row.RuleId, SeverityName(row.Severity, language), Wrapped(row.Text), Wrapped(row.Message),
                titles.GetValueOrDefault(row.Criterion, row.Criterion), Number(row.Points), Number(row.ScoreLost), row.AutoFail ? "✓" : "", Number(row.Score), row.Source ?? "",
            ];
        }

        if (count < summary.Totals.Findings)
        {
            yield return [language == UserLanguage.English ? $"{summary.Totals.Findings - count} more in findings.jsonl" : $"另有 {summary.Totals.Findings - count} 条，见 findings.jsonl"];
        }
    }

    /// <summary>As the report calls it; <c>findings.jsonl</c> has the names for programs.</summary>
    private static string SeverityName(string severity, UserLanguage language) => (severity, language) switch
    {
        (_, UserLanguage.English) => severity,
        ("error", _) => "错误",
        ("warning", _) => "警告",
        ("info", _) => "提示",
        _ => severity,
    };

    private static Cell Wrapped(string text) => new(text, null, CellStyle.Wrapped);

    private static string Unscored(RuleSummary rule, UserLanguage language) => rule.Unscored == 0 ? ""
        : language == UserLanguage.English ? $"in {rule.Unscored} conversations no agent wrote; they have no score to lose; the share is of all conversations"
        : $"其中 {rule.Unscored} 个会话没有客服发言，没有得分可扣；占比按全部会话算";

    /// <summary>What cannot be said without a case is not 0.</summary>
    private static Cell Rate(Share share) => share.Cases == 0 ? None : Cell.Percent(share.Value);

    private static Cell Value(long cases, double value) => cases == 0 ? None : value;

    private static Cell Number(double? number) => number is { } known ? known : None;

    private static string Interval(Share share, UserLanguage language) => share.Cases == 0 ? language == UserLanguage.English ? "no cases" : "没有样本" :
        string.Create(CultureInfo.InvariantCulture, $"{share.Hits}/{share.Cases}，95 %：{share.Low * 100:0.0}%–{share.High * 100:0.0}%");

    private static string Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "";
}
