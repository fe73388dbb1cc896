using System.Collections.Immutable;
using System.Globalization;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scoring.Workbooks;
using AfterSalesCoach.Simulator.Records;

namespace AfterSalesCoach.Cli.Output.Results;

/// <summary>Results as tables: a class by trainee, by trainee and scenario, and session by session.</summary>
internal sealed class ResultSheets(ImmutableArray<StoredResult> results, UserLanguage language)
{
    /// <summary>Weak rules named of each trainee.</summary>
    private const int MostWeakRules = 3;

    public ResultSheet Trainees() => new(
        new SheetLayout(
            In("学员", "Trainees"),
            [
                In("学员", "Trainee"), In("完成次数", "Sessions"), In("通过次数", "Passed"), In("通过的场景", "Scenarios passed"), In("最好", "Best"), In("最近一次", "Last"),
                In("最近练习", "Last session"), In("常犯规则", "Weak rules"),
            ],
            [16, 10, 10, 12, 8, 10, 18, 60]),
        [
            .. TraineeSummary.Of(results).Select(t => (IReadOnlyList<Cell>)
            [
                t.Trainee, (double)t.Attempts, (double)t.Passed, (double)t.ScenariosPassed, (double)t.Best, (double)t.Last, Time(t.LastAt),
                string.Join('；', t.WeakRules.Take(MostWeakRules).Select(r => $"{NameOf(r.RuleId)}×{r.Times.ToString(CultureInfo.InvariantCulture)}")),
            ]),
        ]);

    public ResultSheet Scenarios() => new(
        new SheetLayout(
            In("场景", "Scenarios"),
            [
                In("学员", "Trainee"), In("场景", "Scenario"), In("标题", "Title"), In("完成次数", "Sessions"), In("通过次数", "Passed"), In("最好", "Best"), In("最近一次", "Last"),
                In("最近练习", "Last session"),
            ],
            [16, 26, 30, 10, 10, 8, 10, 18]),
        [
            .. ScenarioSummary.Of(results).Select(s => (IReadOnlyList<Cell>)
                [s.Trainee, s.ScenarioId, s.Title, (double)s.Attempts, (double)s.Passed, (double)s.Best, (double)s.Last, Time(s.LastAt)]),
        ]);

    public ResultSheet Sessions()
    {
        // Only what was graded at all is a column.
        var dimensions = DimensionNames.All.Where(d => results.Any(r => r.Dimensions.ContainsKey(Vocabulary.Of(d)))).ToList();
        return new ResultSheet(
            new SheetLayout(
                In("成绩", "Sessions"),
                [
                    In("编号", "Id"), In("学员", "Trainee"), In("完成时间", "Finished at"), In("场景", "Scenario"), In("标题", "Title"), In("方式", "Mode"), In("总分", "Points"), In("结果", "Result"),
                    .. dimensions.Select(d => d.Title().In(language)), In("违反的规则", "Rules broken"), In("致命错误", "Critical faults"),
                ],
                [8, 16, 18, 26, 30, 8, 8, 10, .. dimensions.Select(_ => 10.0), 60, 24]),
            [
                .. results.Select(r => (IReadOnlyList<Cell>)
                [
                    (double)r.SessionId, r.Trainee, Time(r.FinishedAt), r.ScenarioId, r.Title, r.IsExam ? In("考核", "exam") : In("练习", "practice"), (double)r.Total,
                    r.Passed ? In("通过", "passed") : In("未通过", "not passed"),
                    .. dimensions.Select(d => r.Dimensions.TryGetValue(Vocabulary.Of(d), out var score) ? (Cell)score : ""),
                    string.Join('；', r.Breaches.Select(b => $"{NameOf(b.Key)}×{b.Value.ToString(CultureInfo.InvariantCulture)}")), string.Join('；', r.Critical),
                ]),
            ]);
    }

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private string NameOf(string ruleId) => RuleCatalog.Find(ruleId) is { } rule ? $"{ruleId} {rule.Descriptor.Title.In(language)}" : ruleId;

    private string In(string chinese, string english) => language == UserLanguage.English ? english : chinese;
}
