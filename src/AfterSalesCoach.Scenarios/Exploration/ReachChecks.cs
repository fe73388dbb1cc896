using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>What can be reached and left: nodes, endings, choices, dead ends, traps.</summary>
internal sealed class ReachChecks(Scenario scenario, Explorer explorer, ChoiceLedger ledger)
{
    private readonly HashSet<string> _reached = [.. explorer.Situations.Select(s => s.Key.Place)];

    public IEnumerable<PackFinding> Find() => Unreached().Concat(DeadEnds()).Concat(Traps()).Concat(UnseenChoices());

    private IEnumerable<PackFinding> Unreached() => scenario.Nodes.Where(n => !_reached.Contains(n.Id))
        .Select(n => PackTester.Finding(n.Position, "ASP4001", $"走不到节点“{n.Id}”。让某个 goto 通向它，或删掉它。", $"Node '{n.Id}' cannot be reached; lead some goto to it or drop it."))
        .Concat(scenario.Endings.Where(e => !_reached.Contains(e.Id))
            .Select(e => PackTester.Finding(e.Position, "ASP4002", $"走不到结局“{e.Id}”。让某个 goto 通向它，或删掉它。", $"Ending '{e.Id}' cannot be reached; lead some goto to it or drop it.")));

    private IEnumerable<PackFinding> DeadEnds() =>
        from situation in explorer.FirstAtEachNode(s => !s.HasChoice)
        let node = scenario.Node(situation.Key.Place)
        select PackTester.Finding(
            node.Position, "ASP4003", $"走到“{node.Id}”时没有一个选项可用，只能等客户失去耐心。加一个没有 when 的出口。", $"At '{node.Id}' there can be nothing to choose; add a choice without when.", situation.First.Moves);

    private IEnumerable<PackFinding> Traps()
    {
        var leaving = LeavingOnes();
        return
            from situation in explorer.FirstAtEachNode(s => s.HasChoice && !leaving.Contains(s))
            let node = scenario.Node(situation.Key.Place)
            select PackTester.Finding(
                node.Position, "ASP4004", $"进了“{node.Id}”就走不到任何结局，只能耗光客户的耐心。给一条通向结局的路。", $"From '{node.Id}' no ending can be reached but by wearing the customer out; lead somewhere.", situation.First.Moves);
    }

    private IEnumerable<PackFinding> UnseenChoices()
    {
        foreach (var node in scenario.Nodes.Where(n => _reached.Contains(n.Id)))
        {
            foreach (var pick in node.Picks.Where(p => !ledger.WasSeen(node.Id, p.Id)))
            {
                yield return PackTester.Finding(pick.Outcome.Position, "ASP4005", $"选项“{pick.Id}”的 when 从来不成立。改条件，或删掉它。", $"The condition of option '{pick.Id}' never holds; change or drop it.");
            }

            foreach (var operation in node.Operations.Where(o => !ledger.WasTaken(node.Id, o.Outcome)))
            {
                yield return PackTester.Finding(operation.Outcome.Position, "ASP4005", "这个操作轮不到：when 从来不成立，或前面的同类操作先匹配了。", "This operation never comes up: its condition never holds, or one above matches first.");
            }

            foreach (var route in (node.Write?.Routes ?? []).Where(r => !ledger.WasTaken(node.Id, r.Outcome)))
            {
                yield return PackTester.Finding(route.Outcome.Position, "ASP4006", "没有一句试写的回复走这条路线。放宽条件，调整顺序，或在 samples 里加一句。", "No reply that was tried takes this route; widen it, reorder the routes, or add one to samples.");
            }
        }
    }

    /// <summary>Situations from which some choice leads to an ending, at last, with patience left or by the author's wish.</summary>
    private HashSet<Situation> LeavingOnes()
    {
        var sources = explorer.Situations.SelectMany(s => s.Ways.Where(w => !w.IsSilence && (!w.GaveUp || !w.To.Key.Ended)).Select(w => (From: s, w.To))).ToLookup(e => e.To, e => e.From);
        var leaving = new HashSet<Situation>();
        var open = new Stack<Situation>(explorer.Situations.Where(s => s.Key.Ended));
        while (open.TryPop(out var situation))
        {
            foreach (var source in sources[situation].Where(leaving.Add))
            {
                open.Push(source);
            }
        }

        return leaving;
    }
}
