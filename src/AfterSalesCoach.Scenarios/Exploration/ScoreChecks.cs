using System.Globalization;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Grading;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Whether the grade tells good trainees from bad ones.</summary>
internal sealed class ScoreChecks(Explorer explorer, ScoreSearch best, ScoreSearch worst, ChoiceLedger ledger)
{
    private const int BestRequired = 90;

    private readonly ScenarioEngine _engine = explorer.Engine;
    private readonly Scenario _scenario = explorer.Engine.Scenario;

    public IEnumerable<PackFinding> Find() => Best().Concat(Worst()).Concat(Gaming()).Concat(Farms()).Concat(Fillers()).Concat(Unmoved()).Concat(Costs());

    private IEnumerable<PackFinding> Best()
    {
        if (best.Found is not { } found)
        {
            yield break;
        }

        var grade = Grade.Of(_scenario, found.End);
        if (!grade.Passed)
        {
            yield return PackTester.Finding(
                _scenario.Position, "ASP4007", $"怎么选都通不过，最好只有 {Number(grade.Total)} 分。检查评分、致命错误和结局的 kind。",
                $"Nothing passes; the best way gets {Number(grade.Total)}. Look at scores, critical faults and the endings' kinds.", found.Moves);
        }
        else if (grade.Total < BestRequired)
        {
            yield return PackTester.Finding(
                _scenario.Position, "ASP4008", $"最好的路线只有 {Number(grade.Total)} 分，应该不低于 {BestRequired}。给好的选择加 acts 或 score。",
                $"The best way gets {Number(grade.Total)}, it should reach {BestRequired}; give good choices acts or a score.", found.Moves);
        }

    }

    private IEnumerable<PackFinding> Worst()
    {
        if (worst.Found is { } found && Grade.Of(_scenario, found.End) is { Passed: true } grade)
        {
            yield return PackTester.Finding(
                _scenario.Position, "ASP4009", $"怎么选都能通过，最差的路线也有 {Number(grade.Total)} 分。加一个坏结局，或给坏选择扣分。",
                $"Everything passes; the worst way still gets {Number(grade.Total)}. Add a bad ending or make bad choices cost.", found.Moves);
        }
    }

    private IEnumerable<PackFinding> Gaming()
    {
        foreach (var (name, rank) in Strategies.All)
        {
            var end = Strategies.Play(_engine, rank);
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
        if (best.Farm is { } farm)
        {
            var node = _scenario.Node(farm.At.Key.Place);
            yield return PackTester.Finding(
                node.Position, "ASP4011", $"绕一圈回到“{node.Id}”，耐心没少，分数却多了，可以反复刷分。让绕圈扣耐心，或去掉圈里的加分。",
                $"Going round to '{node.Id}' again wins points and costs no patience; take the points out of the circle.", farm.Moves);
        }
    }

    private IEnumerable<PackFinding> Fillers() =>
        from situation in explorer.FirstAtEachNode()
        let node = _scenario.Node(situation.Key.Place)
        from pick in node.Picks
        where ledger.WasSeen(node.Id, pick.Id) && !ledger.IsDistinct(node.Id, pick.Id)
        select PackTester.Finding(
            pick.Outcome.Position, "ASP4012", $"选项“{pick.Id}”在哪方面都不是最好，也不是最差。给它一个特点，或删掉它。", $"Option '{pick.Id}' is never best nor worst in anything; give it a point or drop it.",
            [.. situation.First.Moves, new Move.Pick(situation.First.State.At + TimeSpan.FromSeconds(30), pick.Id)]);

    private IEnumerable<PackFinding> Unmoved() =>
        from dimension in DimensionNames.All
        where _scenario.Rubric.Weights[dimension] > 0 && !ledger.Moved.Contains(dimension) && explorer.Situations.Any(s => s.Key.Ended)
        select PackTester.Finding(
            _scenario.Position, "ASP4013", $"“{dimension.Title().Chinese}”有权重，但没有一个选择会改变它。去掉权重，或给选择加分扣分。", $"'{dimension.Title().English}' has a weight, but no choice changes it; drop the weight or score it.");

    private IEnumerable<PackFinding> Costs()
    {
        if ((best.Costly ?? worst.Costly) is { } costly)
        {
            yield return PackTester.Finding(
                _scenario.Position, "ASP4014", $"这条路线的成本是 {Number(costly.Cost)} 元，超出 0 到实付的 {ScoreSearch.MostCost} 倍。检查 effects.cost。",
                $"This way costs {Number(costly.Cost)} yuan, outside 0 to {ScoreSearch.MostCost} times the price; look at effects.cost.", costly.Moves);
        }
    }

    private static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
