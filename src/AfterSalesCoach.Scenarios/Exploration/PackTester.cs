using System.Collections.Immutable;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Grading;
using AfterSalesCoach.Scenarios.Judging;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Proves a scenario sound, or shows by a way through it that it is not.</summary>
public sealed class PackTester(IReplyJudge judge)
{
    /// <summary>Scenarios with more nodes are explored without typical violations, and their replies judged by the last messages.</summary>
    private const int LargeScenario = 200;

    public ScenarioReport Test(Scenario scenario)
    {
        var large = scenario.Nodes.Length > LargeScenario;
        var judged = large ? new RecentJudge(judge) : judge;
        var ledger = new ChoiceLedger();
        var explorer = new Explorer(new ScenarioEngine(scenario, judged, seed: 1), withViolations: !large) { OnStep = ledger.Add };
        explorer.Run();
        ledger.Finish();
        var (best, worst) = (ScoreSearch.ForBest(explorer), ScoreSearch.ForWorst(explorer));
        var findings = new List<PackFinding>();
        findings.AddRange(new ReachChecks(scenario, explorer, ledger).Find());
        findings.AddRange(new ScoreChecks(explorer, best, worst, ledger).Find());
        findings.AddRange(new ReplyChecks(explorer).Find());
        return new ScenarioReport(
            scenario.Id,
            [.. findings.OrderBy(f => f.Problem.Position.Line).ThenBy(f => f.Problem.Position.Column).ThenBy(f => f.Problem.Code, StringComparer.Ordinal)],
            TotalOf(best, scenario), TotalOf(worst, scenario), explorer.Situations.Count, best.IsExact && !large, worst.IsExact && !large);
    }

    private static decimal TotalOf(ScoreSearch search, Scenario scenario) => search.Found is { } found ? Grade.Of(scenario, found.End).Total : 0;

    internal static PackFinding Finding(PackPosition at, string code, string chinese, string english, ImmutableArray<Move>? witness = null) =>
        new(new PackProblem(at, code, new LocalizedText(chinese, english)), witness ?? []);
}
