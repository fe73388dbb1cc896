using System.Globalization;
using System.Text;
using System.Xml.Linq;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scenarios.Authoring;

/// <summary>A scenario as SVG: a row for each step from the start, unreachable nodes in the last, dashed.</summary>
public static class SvgGraph
{
    private const int Width = 190;
    private const int Height = 54;
    private const int GapX = 30;
    private const int GapY = 70;

    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    public static string Write(ScenarioGraph graph, UserLanguage language = UserLanguage.Chinese)
    {
        var scenario = graph.Scenario;
        var ids = scenario.Nodes.Select(n => n.Id).Concat(scenario.Endings.Select(e => e.Id)).ToList();
        var last = graph.Depths.Values.DefaultIfEmpty().Max() + 1;
        var places = new Dictionary<string, (int X, int Y)>(StringComparer.Ordinal);
        foreach (var row in ids.GroupBy(id => graph.Depths.GetValueOrDefault(id, last)))
        {
            foreach (var (id, column) in row.Select((id, column) => (id, column)))
            {
                places[id] = (GapX + (column * (Width + GapX)), GapY / 2 + (row.Key * (Height + GapY)));
            }
        }

        var root = new XElement(_svg + "svg", new XAttribute("viewBox", $"0 0 {places.Values.Max(p => p.X) + Width + GapX} {places.Values.Max(p => p.Y) + Height + GapY}"), new XAttribute("font-family", "sans-serif"), new XAttribute("font-size", 12));
        root.Add(new XElement(_svg + "title", scenario.Title.In(language)));
        root.Add(graph.Edges.GroupBy(e => (e.From, e.To)).Where(e => places.ContainsKey(e.Key.To)).SelectMany(e => Edge(places[e.Key.From], places[e.Key.To], string.Join(" / ", e.Select(w => w.Label).Distinct()))));
        root.Add(scenario.Nodes.SelectMany(n => Box(places[n.Id], n.Id, n.Says.Calm.In(language), "#eef4fb", graph.IsReachable(n.Id), 4)));
        root.Add(scenario.Endings.SelectMany(e => Box(places[e.Id], e.Id, e.Title.In(language), GraphColors.Of(e.Kind), graph.IsReachable(e.Id), 24)));
        return root.ToString() + "\n";
    }

    private static IEnumerable<XElement> Box((int X, int Y) at, string id, string text, string fill, bool reachable, int radius)
    {
        var box = new XElement(
            _svg + "rect", new XAttribute("x", at.X), new XAttribute("y", at.Y), new XAttribute("width", Width), new XAttribute("height", Height), new XAttribute("rx", radius),
            new XAttribute("fill", reachable ? fill : "#ffffff"), new XAttribute("stroke", reachable ? "#445566" : "#cc0000"));
        if (!reachable)
        {
            box.Add(new XAttribute("stroke-dasharray", "5 3"), new XAttribute("class", "unreachable"));
        }

        return [box, Words(at.X + 8, at.Y + 20, id, "bold"), Words(at.X + 8, at.Y + 40, Short(text, 13), "normal")];
    }

    private static IEnumerable<XElement> Edge((int X, int Y) from, (int X, int Y) to, string label)
    {
        var (x1, y1, x2, y2) = (from.X + (Width / 2), from.Y + Height, to.X + (Width / 2), to.Y);
        // Back to an earlier row or the same one: round the side.
        var bend = y2 > y1 ? $"C {x1} {y1 + 30}, {x2} {y2 - 30}, {x2} {y2}" : $"C {x1 + Width} {y1 + 50}, {x2 + Width} {y2 - 50}, {x2} {y2}";
        yield return new XElement(_svg + "path", new XAttribute("d", $"M {x1} {y1} {bend}"), new XAttribute("fill", "none"), new XAttribute("stroke", "#8899aa"));
        yield return Words(((x1 + x2) / 2) + 4, (y1 + y2) / 2, Short(label, 18), "normal");
    }

    private static XElement Words(int x, int y, string text, string weight) =>
        new(_svg + "text", new XAttribute("x", x.ToString(CultureInfo.InvariantCulture)), new XAttribute("y", y), new XAttribute("font-weight", weight), text);

    private static string Short(string text, int length)
    {
        var clean = new StringBuilder();
        foreach (var c in text)
        {
            clean.Append(char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c);
        }

        return clean.Length <= length ? clean.ToString() : clean.ToString(0, length) + "…";
    }
}
