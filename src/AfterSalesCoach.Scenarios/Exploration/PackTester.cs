using System.Collections.Immutable;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Judging;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Proves a scenario sound, or shows by a way through it that it is not.</summary>
public sealed class PackTester(IReplyJudge judge)
{
    /// <summary>Scenarios with more nodes are explored with fewer ways to each situation and without typical violations.</summary>
    private const int LargeScenario = 200;
    private const int BestHasToReach = 90;

    public ScenarioReport Test(Scenario scenario)
    {
        var large = scenario.Nodes.Length > LargeScenario;
        var engine = new ScenarioEngine(scenario, judge, seed: 1);
        var ledger = new ChoiceLedger();
        var explorer = new Explorer(engine, width: large ? 1 : 6, withViolations: !large) { OnStep = ledger.Add };
        explorer.Run();
        ledger.Finish();
        var findings = new List<PackFinding>();
        findings.AddRange(new ReachChecks(scenario, explorer, ledger).Find());
        findings.AddRange(new ScoreChecks(engine, explorer, ledger).Find());
        findings.AddRange(new ReplyChecks(engine, explorer, judge).Find());
        var totals = explorer.Ends.ConvertAll(e => explorer.GradeOf(e).Total);
        return new ScenarioReport(
            scenario.Id,
            [.. findings.OrderBy(f => f.Problem.Position.Line).ThenBy(f => f.Problem.Position.Column).ThenBy(f => f.Problem.Code, StringComparer.Ordinal)],
            totals.DefaultIfEmpty().Max(), totals.DefaultIfEmpty().Min(), explorer.First.Count, explorer.IsExact);
    }

    internal static decimal BestRequired => BestHasToReach;

    internal static PackFinding Finding(PackPosition at, string code, string chinese, string english, ImmutableArray<Move>? witness = null) =>
        new(new PackProblem(at, code, new LocalizedText(chinese, english)), witness ?? []);
}
