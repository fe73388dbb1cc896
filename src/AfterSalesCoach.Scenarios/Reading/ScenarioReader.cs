using System.Collections.Immutable;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>Reads one scenario file.</summary>
internal sealed class ScenarioReader(PackFolder folder, ProblemList problems)
{
    private const int MostNodes = 5_000;

    private readonly References _references = new();

    /// <param name="file">Relative to the pack.</param>
    public Scenario Read(string file, YamlValue.Map root)
    {
        var fields = new Fields(root, problems);
        FormatVersion.Check(fields);
        var shared = new SharedReader(folder, problems);
        shared.ReadIncludes(fields, file);
        shared.ReadPhrases(fields);
        fields.Require(
            "场景必须有 id、title、case、customer、start、out_of_patience、nodes、endings。", "A scenario has id, title, case, customer, start, out_of_patience, nodes and endings.",
            "id", "title", "case", "customer", "start", "out_of_patience", "nodes", "endings");
        var scenario = new Scenario(
            fields.Word("id") ?? "", fields.Text("title") ?? default, CaseReader.ReadCase(fields.Map("case")), CustomerReader.Read(fields.Map("customer"), shared.Parts),
            fields.Word("start") ?? "", fields.Word("out_of_patience") ?? "", fields.Position)
        {
            Summary = fields.Text("summary"),
            Difficulty = fields.Whole("difficulty", 1, 5) ?? 1,
            Guides = [.. fields.List("guides").Select(v => NodeReader.ReadGuide(v, fields)).OfType<GuideReference>()],
            Clock = CaseReader.ReadClock(fields.Map("clock")),
            Rubric = CaseReader.ReadRubric(fields.Map("rubric")),
            Nodes = ReadNodes(fields.Take("nodes")),
            Endings = ReadEndings(fields.Take("endings")),
            Phrases = shared.Parts.Phrases.ToImmutableDictionary(StringComparer.Ordinal),
        };
        fields.Finish();
        Placeholders.Check(root, shared.Parts.Phrases.Keys, problems);
        CheckReferences(scenario, fields);
        return scenario;
    }

    private ImmutableArray<ScenarioNode> ReadNodes(YamlValue? value)
    {
        var nodes = ImmutableArray.CreateBuilder<ScenarioNode>();
        var reader = new NodeReader(_references);
        foreach (var (key, node) in Entries(value))
        {
            CheckName(key);
            if (Fields.Of(node, problems) is { } fields)
            {
                nodes.Add(reader.Read(key.Text, fields));
            }
        }

        if (nodes.Count > MostNodes)
        {
            problems.Add(value!.Position, "ASP2035", $"节点超过 {MostNodes} 个。拆成几个场景。", $"More than {MostNodes} nodes; split the scenario.");
        }

        return nodes.ToImmutable();
    }

    private ImmutableArray<Ending> ReadEndings(YamlValue? value)
    {
        var endings = ImmutableArray.CreateBuilder<Ending>();
        var outcomes = new OutcomeReader(_references);
        foreach (var (key, ending) in Entries(value))
        {
            CheckName(key);
            if (Fields.Of(ending, problems) is { } fields)
            {
                endings.Add(ReadEnding(key.Text, fields, outcomes));
            }
        }

        return endings.ToImmutable();
    }

    private static Ending ReadEnding(string id, Fields fields, OutcomeReader outcomes)
    {
        fields.Require("结局要有 kind（resolved、settled、failed、escalated）和 title。", "An ending has a kind (resolved, settled, failed, escalated) and a title.", "kind", "title");
        var ending = new Ending(id, fields.Choice<EndingKind>("kind") ?? EndingKind.Failed, fields.Text("title") ?? default, fields.Position)
        {
            Says = fields.Mooded("says"),
            Summary = fields.Text("summary"),
            Effects = outcomes.ReadEffects(fields.Map("effects")),
            Score = OutcomeReader.ReadScore(fields.Map("score"), -OutcomeReader.MostPoints, OutcomeReader.MostPoints),
        };
        fields.Finish();
        return ending;
    }

    private ImmutableArray<(YamlValue.Scalar Key, YamlValue Value)> Entries(YamlValue? value)
    {
        if (value is null)
        {
            return [];
        }

        if (Fields.Of(value, problems) is null)
        {
            return [];
        }

        return ((YamlValue.Map)value).Entries;
    }

    private void CheckName(YamlValue.Scalar key)
    {
        if (!Placeholders.IsName(key.Text))
        {
            problems.Add(key.Position, "ASP2036", $"“{key.Text}”不能作名字。用小写英文、数字和短横线，最长 40 个。", $"'{key.Text}' is no name: lower-case letters, digits and hyphens, at most 40.");
        }
    }

    private void CheckReferences(Scenario scenario, Fields fields)
    {
        var nodes = scenario.Nodes.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var endings = scenario.Endings.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var both in scenario.Endings.Where(e => nodes.Contains(e.Id)))
        {
            problems.Add(both.Position, "ASP2022", $"“{both.Id}”既是节点又是结局。给其中一个改名。", $"'{both.Id}' is both a node and an ending; rename one.");
        }

        CheckNames(_references.Targets, [.. nodes, .. endings], "ASP2037", "节点或结局", "node or ending");
        CheckNames(_references.NodeUses, nodes, "ASP2038", "节点", "node");
        CheckNames(_references.FlagUses, _references.FlagsSet, "ASP2039", "标记（没有一处 effects.set 设置它）", "flag (no effects.set sets it)");
        if (fields.Has("start") && fields.Has("nodes"))
        {
            CheckNames([(scenario.Start, fields.PositionOf("start"))], nodes, "ASP2038", "节点", "node");
        }

        if (fields.Has("out_of_patience") && fields.Has("endings"))
        {
            CheckNames([(scenario.OutOfPatience, fields.PositionOf("out_of_patience"))], endings, "ASP2040", "结局", "ending");
        }
    }

    private void CheckNames(IEnumerable<(string Name, PackPosition Position)> uses, HashSet<string> known, string code, string chinese, string english)
    {
        foreach (var (name, position) in uses)
        {
            if (name.Length > 0 && !known.Contains(name))
            {
                var (meant, meantEnglish) = Nearest.Suggestion(name, known);
                problems.Add(position, code, $"没有叫“{name}”的{chinese}。{meant}改正名字，或补上它。", $"There is no {english} '{name}'.{meantEnglish} Correct the name or add it.", name);
            }
        }
    }
}
