using System.Collections.Immutable;
using System.Text;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;

namespace AfterSalesCoach.Scenarios.Authoring;

/// <summary>Which rules and sections of the guides a set of scenarios trains.</summary>
public sealed class Coverage(IReadOnlyCollection<Scenario> scenarios)
{
    /// <summary>Ids of scenarios by rule, in the order of the catalogue.</summary>
    public ImmutableArray<(RuleDescriptor Rule, ImmutableArray<string> Scenarios)> Rules { get; } =
        [.. RuleCatalog.All.Select(r => (r.Descriptor, IdsOf(scenarios, s => RulesOf(s).Contains(r.Descriptor.Id))))];

    /// <summary>Ids of scenarios by section, in the order of the guides.</summary>
    public ImmutableArray<(GuideReference Section, ImmutableArray<string> Scenarios)> Sections { get; } =
        [.. GuideSections.All.Select(g => (g, IdsOf(scenarios, s => s.TrainedSections.Contains(g))))];

    public IEnumerable<RuleDescriptor> UntrainedRules => Rules.Where(r => r.Scenarios.IsEmpty).Select(r => r.Rule);

    public IEnumerable<GuideReference> UntrainedSections => Sections.Where(s => s.Scenarios.IsEmpty).Select(s => s.Section);

    /// <summary>Rules that a choice breaks, a route asks for, or the rubric makes critical; and ASC4001, which the clock breaks, where it is to be learnt.</summary>
    public static ImmutableSortedSet<string> RulesOf(Scenario scenario)
    {
        var routes = scenario.Nodes.SelectMany(n => n.Write?.Routes ?? []).SelectMany(r => r.When.Parts);
        return
        [
            .. scenario.Nodes.SelectMany(n => n.Picks).SelectMany(p => p.Breaks), .. routes.OfType<Condition.Breaks>().SelectMany(b => b.Rules), .. scenario.Rubric.Critical,
            .. TeachesReplyLimit(scenario) ? ["ASC4001"] : Array.Empty<string>(),
        ];
    }

    private static bool TeachesReplyLimit(Scenario scenario) => scenario.Rubric.Weights.Response > 0 && scenario.TrainedSections.Contains(GuideSections.ReplyLimit);

    /// <summary>The table as Markdown, in Chinese.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder("# 覆盖表\n\n由 `coach pack stats --coverage` 生成。\n\n| 规则 | 名称 | 训练它的场景 |\n|---|---|---|\n");
        foreach (var (rule, ids) in Rules)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {rule.Id} | {rule.Title.Chinese} | {Join(ids)} |\n");
        }

        text.Append("\n| 指南章节 | 训练它的场景 |\n|---|---|\n");
        foreach (var (section, ids) in Sections)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {GuideSections.Write(section)} | {Join(ids)} |\n");
        }

        return text.ToString();
    }

    private static string Join(ImmutableArray<string> ids) => ids.IsEmpty ? "（无）" : string.Join('、', ids);

    private static ImmutableArray<string> IdsOf(IEnumerable<Scenario> scenarios, Func<Scenario, bool> trains) => [.. scenarios.Where(trains).Select(s => s.Id)];
}
