using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Which nodes a story can come back to.</summary>
internal static class Circles
{
    /// <summary>The nodes on circles, and those between two of them.</summary>
    public static ImmutableHashSet<string> NodesOn(Scenario scenario)
    {
        var ways = scenario.Nodes.SelectMany(n => n.Outcomes.Select(o => (From: n.Id, To: o.Goto))).Where(w => scenario.HasNode(w.To)).ToHashSet();
        var ahead = Peel(scenario, [.. ways]);
        return [.. Peel(scenario, [.. ways.Select(w => (w.To, w.From))]).Where(ahead.Contains)];
    }

    /// <summary>What is left when nodes that nothing leads to are taken away again and again.</summary>
    private static HashSet<string> Peel(Scenario scenario, HashSet<(string From, string To)> ways)
    {
        var left = scenario.Nodes.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var leading = ways.ToLookup(w => w.From, w => w.To, StringComparer.Ordinal);
        var count = ways.GroupBy(w => w.To, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var open = new Queue<string>(left.Where(n => !count.ContainsKey(n)));
        while (open.TryDequeue(out var node))
        {
            left.Remove(node);
            foreach (var target in leading[node])
            {
                if (--count[target] == 0)
                {
                    open.Enqueue(target);
                }
            }
        }

        return left;
    }
}
