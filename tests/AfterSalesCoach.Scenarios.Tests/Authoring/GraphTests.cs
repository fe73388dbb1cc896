using System.Xml.Linq;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Authoring;
using AfterSalesCoach.Scenarios.Model;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scenarios.Tests.Authoring;

public sealed class GraphTests
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    // A node that nothing leads to, with words that mean something to XML and to Mermaid.
    private const string Lost = "  lost: { says: '<b>\"在吗\"]</b> & --> {yes}', pick: [{ reply: 在的，抱歉, goto: happy }] }\n  settle:\n";

    [Fact]
    public void Svg_has_a_box_for_every_node_and_ending_and_a_line_for_every_pair_with_a_way()
    {
        var graph = new ScenarioGraph(SoundPack.Scenario());

        var root = XDocument.Parse(SvgGraph.Write(graph)).Root!;

        root.Descendants(_svg + "rect").Should().HaveCount(graph.Scenario.Nodes.Length + graph.Scenario.Endings.Length);
        root.Descendants(_svg + "path").Should().HaveCount(graph.Edges.Select(e => (e.From, e.To)).Distinct().Count());
        root.Elements(_svg + "title").Single().Value.Should().Be("少发一瓶");
        root.Descendants(_svg + "rect").Where(r => (string?)r.Attribute("class") == "unreachable").Should().BeEmpty();
        root.Descendants(_svg + "rect").Select(r => (string)r.Attribute("fill")!).Should().Contain(GraphColors.Of(EndingKind.Resolved)).And.Contain(GraphColors.Of(EndingKind.Escalated));
    }

    [Fact]
    public void Svg_draws_what_cannot_be_reached_dashed_and_no_box_over_another()
    {
        var root = XDocument.Parse(SvgGraph.Write(new ScenarioGraph(WithLostNode()))).Root!;

        var boxes = root.Descendants(_svg + "rect").ToList();
        boxes.Single(r => r.Attribute("stroke-dasharray") is not null).ElementsAfterSelf(_svg + "text").First().Value.Should().Be("lost");
        boxes.Select(r => ((string)r.Attribute("x")!, (string)r.Attribute("y")!)).Should().OnlyHaveUniqueItems();
        root.Descendants(_svg + "b").Should().BeEmpty("words are words");
    }

    [Fact]
    public void Mermaid_names_nodes_ways_and_kinds_of_endings()
    {
        var graph = MermaidGraph.Write(new ScenarioGraph(WithLostNode()));

        graph.Should().StartWith("flowchart TD\n").And.Contain("n_happy([\"客户满意\"]):::resolved").And.Contain("n_complaint([\"平台介入\"]):::escalated");
        graph.Should().Contain("n_opening -->|\"bad / talk / 打字\"| n_angry").And.Contain("n_settle -->|\"拒绝申请\"| n_complaint");
        graph.Should().Contain("n_lost[\"lost<br/>#lt;b#gt;#quot;在吗#quot;]#lt;/b#gt; #amp; --#gt; {yes}\"]:::unreachable");
    }

    [Fact]
    public void Labels_follow_the_language()
    {
        var graph = MermaidGraph.Write(new ScenarioGraph(SoundPack.Scenario(), UserLanguage.English), UserLanguage.English);

        graph.Should().Contain("typed").And.Contain("reject the claim").And.NotContain("打字");
    }

    private static Scenario WithLostNode()
    {
        using var folder = new TemporaryFolder();
        return SoundPack.Load(folder, "  settle:\n", Lost).OrThrow().Scenarios.Single();
    }
}
