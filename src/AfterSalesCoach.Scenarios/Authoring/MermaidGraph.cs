using System.Globalization;
using System.Text;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Authoring;

/// <summary>A scenario as a Mermaid flowchart.</summary>
public static class MermaidGraph
{
    public static string Write(ScenarioGraph graph, UserLanguage language = UserLanguage.Chinese)
    {
        var (scenario, text) = (graph.Scenario, new StringBuilder("flowchart TD\n"));
        foreach (var node in scenario.Nodes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Id(node.Id)}[\"{node.Id}<br/>{Escape(node.Says.Calm.In(language))}\"]:::{(graph.IsReachable(node.Id) ? "node" : "unreachable")}\n");
        }

        foreach (var ending in scenario.Endings)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Id(ending.Id)}([\"{Escape(ending.Title.In(language))}\"]):::{(graph.IsReachable(ending.Id) ? ending.Kind.ToString().ToLowerInvariant() : "unreachable")}\n");
        }

        foreach (var ways in graph.Edges.GroupBy(e => (e.From, e.To)))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Id(ways.Key.From)} -->|\"{Escape(string.Join(" / ", ways.Select(w => w.Label).Distinct()))}\"| {Id(ways.Key.To)}\n");
        }

        text.Append("  classDef node fill:#eef4fb,stroke:#456\n  classDef unreachable fill:#fff,stroke:#c00,stroke-dasharray:4\n");
        foreach (var kind in Enum.GetValues<EndingKind>())
        {
            text.Append(CultureInfo.InvariantCulture, $"  classDef {kind.ToString().ToLowerInvariant()} fill:{GraphColors.Of(kind)}\n");
        }

        return text.ToString();
    }

    // Names like "end" mean something to Mermaid.
    private static string Id(string name) => "n_" + name.Replace('-', '_');

    private static string Escape(string text)
    {
        text = text.ReplaceLineEndings(" ");
        text = text.Length <= 24 ? text : text[..24] + "…";
        return text.Replace("&", "#amp;", StringComparison.Ordinal).Replace("\"", "#quot;", StringComparison.Ordinal).Replace("<", "#lt;", StringComparison.Ordinal).Replace(">", "#gt;", StringComparison.Ordinal);
    }
}
