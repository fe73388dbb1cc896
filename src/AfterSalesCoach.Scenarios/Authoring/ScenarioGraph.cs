using System.Collections.Immutable;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Authoring;

/// <summary>Nodes, endings and the ways between them.</summary>
public sealed class ScenarioGraph
{
    public ScenarioGraph(Scenario scenario, UserLanguage language = UserLanguage.Chinese)
    {
        Scenario = scenario;
        Edges = [.. scenario.Nodes.SelectMany(n => EdgesOf(n, language)).Distinct()];
        Depths = DepthsOf();
    }

    public Scenario Scenario { get; }

    public ImmutableArray<GraphEdge> Edges { get; }

    /// <summary>Steps from the start, for what can be reached by following edges.</summary>
    public ImmutableDictionary<string, int> Depths { get; }

    /// <summary>The ending of impatience is reached from everywhere, without an edge.</summary>
    public bool IsReachable(string id) => Depths.ContainsKey(id) || id == Scenario.OutOfPatience;

    private static IEnumerable<GraphEdge> EdgesOf(ScenarioNode node, UserLanguage language) =>
        node.Picks.Select(p => new GraphEdge(node.Id, p.Outcome.Goto, p.Id))
            .Concat((node.Write?.Routes ?? []).Select(r => new GraphEdge(node.Id, r.Outcome.Goto, language == UserLanguage.English ? "typed" : "打字")))
            .Concat(node.Operations.Select(o => new GraphEdge(node.Id, o.Outcome.Goto, o.Kind.Title().In(language))));

    private ImmutableDictionary<string, int> DepthsOf()
    {
        var ways = Edges.ToLookup(e => e.From, e => e.To);
        var depths = new Dictionary<string, int>(StringComparer.Ordinal) { [Scenario.Start] = 0 };
        var open = new Queue<string>([Scenario.Start]);
        while (open.TryDequeue(out var id))
        {
            foreach (var target in ways[id])
            {
                if (depths.TryAdd(target, depths[id] + 1))
                {
                    open.Enqueue(target);
                }
            }
        }

        return depths.ToImmutableDictionary(StringComparer.Ordinal);
    }
}
