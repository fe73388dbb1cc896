using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Authoring;
using AfterSalesCoach.Scenarios.Reading;

namespace AfterSalesCoach.Cli.Commands;

/// <summary><c>coach pack list</c> and <c>coach pack stats</c>.</summary>
internal static class PackLists
{
    public static int WriteList(string path, CommandConsole console)
    {
        var pack = PackLoading.LoadSound(path, console);
        using var output = OutputTarget.Open(null, console);
        foreach (var scenario in pack.Scenarios)
        {
            var sections = string.Join('、', scenario.TrainedSections.Select(GuideSections.Write));
            output.Writer.Write(Printable.Text($"{scenario.Id}\t{scenario.Title.In(console.Language)}\t{new string('★', scenario.Difficulty)}\t{sections}\n"));
        }

        output.Commit();
        return ExitCode.Clean;
    }

    public static int WriteStatistics(string path, bool coverageOnly, CommandConsole console)
    {
        var pack = PackLoading.LoadSound(path, console);
        var coverage = new Coverage(pack.Scenarios);
        using var output = OutputTarget.Open(null, console);
        if (coverageOnly)
        {
            output.Writer.Write(coverage.ToMarkdown());
            output.Commit();
            return ExitCode.Clean;
        }

        var english = console.Language == UserLanguage.English;
        output.Writer.Write(english
            ? "| scenario | nodes | endings | choices | characters a node | characters a sentence | rules |\n|---|---:|---:|---:|---:|---:|---:|\n"
            : "| 场景 | 节点 | 结局 | 选择 | 每节点字数 | 每句字数 | 规则 |\n|---|---:|---:|---:|---:|---:|---:|\n");
        foreach (var scenario in pack.Scenarios)
        {
            var r = Readability.Of(scenario);
            output.Writer.Write(FormattableString.Invariant($"| {scenario.Id} | {r.Nodes} | {r.Endings} | {r.Choices} | {r.CharactersPerNode:0} | {r.CharactersPerSentence:0.0} | {Coverage.RulesOf(scenario).Count} |\n"));
        }

        var rules = coverage.UntrainedRules.Select(r => $"{r.Id} {r.Title.In(console.Language)}").ToList();
        var sections = coverage.UntrainedSections.Select(GuideSections.Write).ToList();
        output.Writer.Write(english ? $"\nRules that no scenario trains: {List(rules)}\nSections that no scenario trains: {List(sections)}\n" : $"\n没有场景训练的规则：{List(rules)}\n没有场景训练的章节：{List(sections)}\n");
        output.Commit();
        return ExitCode.Clean;
    }

    private static string List(List<string> items) => items.Count == 0 ? "0" : string.Join('、', items);
}
