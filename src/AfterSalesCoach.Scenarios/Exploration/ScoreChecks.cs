using System.Globalization;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Grading;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Whether the grade tells good trainees from bad ones.</summary>
internal sealed class ScoreChecks(ScenarioEngine engine, Explorer explorer, ChoiceLedger ledger)
{
    /// <summary>More than this many times the price no case of these guides costs.</summary>
    private const int MostCost = 20;

    private readonly Scenario _scenario = engine.Scenario;

    public IEnumerable<PackFinding> Find()
    {
        var ends = explorer.Ends.Select(e => (Step: e, Grade: explorer.GradeOf(e))).OrderBy(e => e.Step.Depth).ToList();
        return BestAndWorst(ends).Concat(Gaming()).Concat(Farms()).Concat(Fillers()).Concat(Unmoved()).Concat(Costs());
    }

    private IEnumerable<PackFinding> BestAndWorst(List<(PathStep Step, Grade Grade)> ends)
    {
        if (ends.Count == 0)
        {
            yield break;
        }

        var best = ends.MaxBy(e => (e.Grade.Passed, e.Grade.Total));
        if (!best.Grade.Passed)
        {
            yield return PackTester.Finding(
                _scenario.Position, "ASP4007", $"怎么选都通不过，最好只有 {Number(best.Grade.Total)} 分。检查评分、致命错误和结局的 kind。",
                $"Nothing passes; the best way gets {Number(best.Grade.Total)}. Look at scores, critical faults and the endings' kinds.", best.Step.Moves);
        }
        else if (best.Grade.Total < PackTester.BestRequired)
        {
            yield return PackTester.Finding(
                _scenario.Position, "ASP4008", $"最好的路线只有 {Number(best.Grade.Total)} 分，应该不低于 {PackTester.BestRequired}。给好的选择加 acts 或 score。",
                $"The best way gets {Number(best.Grade.Total)}, it should reach {PackTester.BestRequired}; give good choices acts or a score.", best.Step.Moves);
        }

        var worst = ends.MinBy(e => (e.Grade.Passed, e.Grade.Total));
        if (worst.Grade.Passed)
        {
            yield return PackTester.Finding(
                _scenario.Position, "ASP4009", $"怎么选都能通过，最差的路线也有 {Number(worst.Grade.Total)} 分。加一个坏结局，或给坏选择扣分。",
                $"Everything passes; the worst way still gets {Number(worst.Grade.Total)}. Add a bad ending or make bad choices cost.", worst.Step.Moves);
        }
    }

    private IEnumerable<PackFinding> Gaming()
    {
        foreach (var (name, rank) in Strategies.All)
        {
            var end = Strategies.Play(engine, rank);
            if (Grade.Of(_scenario, end.State) is { Passed: true } grade)
            {
                yield return PackTester.Finding(
                    _scenario.Position, "ASP4010", $"{name.Chinese}就能通过（{Number(grade.Total)} 分）。换几处好选项的位置、长短和客气程度。",
                    $"Choosing {name.English} passes ({Number(grade.Total)}); vary place, length and politeness of the good replies.", end.Moves);
            }
        }
    }

    private IEnumerable<PackFinding> Farms()
    {
        if (explorer.Farm is { } farm)
        {
            var node = _scenario.Node(farm.State.NodeId);
            yield return PackTester.Finding(
                node.Position, "ASP4011", $"绕一圈回到“{node.Id}”，耐心没少，分数却多了，可以反复刷分。让绕圈扣耐心，或去掉圈里的加分。",
                $"Going round to '{node.Id}' again wins points and costs no patience; take the points out of the circle.", farm.Moves);
        }
    }

    private IEnumerable<PackFinding> Fillers() =>
        from node in _scenario.Nodes
        from pick in node.Picks
        where ledger.WasSeen(node.Id, pick.Id) && !ledger.IsDistinct(node.Id, pick.Id)
        select PackTester.Finding(
            pick.Outcome.Position, "ASP4012", $"选项“{pick.Id}”在哪方面都不是最好，也不是最差。给它一个特点，或删掉它。", $"Option '{pick.Id}' is never best nor worst in anything; give it a point or drop it.",
            [.. explorer.First.Values.Where(s => !s.Key.Ended && s.Key.Place == node.Id).MinBy(s => s.Depth)!.Moves, new Move.Pick(Later(node.Id), pick.Id)]);

    private TimeSpan Later(string node) => explorer.First.Values.Where(s => !s.Key.Ended && s.Key.Place == node).MinBy(s => s.Depth)!.State.At + TimeSpan.FromSeconds(30);

    private IEnumerable<PackFinding> Unmoved() =>
        from dimension in DimensionNames.All
        where _scenario.Rubric.Weights[dimension] > 0 && !ledger.Moved.Contains(dimension) && !explorer.Ends.TrueForAll(e => e.Depth == 0)
        select PackTester.Finding(
            _scenario.Position, "ASP4013", $"“{dimension.Title().Chinese}”有权重，但没有一个选择会改变它。去掉权重，或给选择加分扣分。", $"'{dimension.Title().English}' has a weight, but no choice changes it; drop the weight or score it.");

    private IEnumerable<PackFinding> Costs() => explorer.Ends
        .Where(e => e.State.Cost < 0 || e.State.Cost > MostCost * _scenario.Case.Paid).OrderBy(e => e.Depth).Take(1)
        .Select(e => PackTester.Finding(
            _scenario.Position, "ASP4014", $"这条路线的成本是 {Number(e.State.Cost)} 元，超出 0 到实付的 {MostCost} 倍。检查 effects.cost。",
            $"This way costs {Number(e.State.Cost)} yuan, outside 0 to {MostCost} times the price; look at effects.cost.", e.Moves));

    private static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
