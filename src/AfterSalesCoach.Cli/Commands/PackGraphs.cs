using AfterSalesCoach.Scenarios.Authoring;

namespace AfterSalesCoach.Cli.Commands;

/// <summary><c>coach pack graph</c>.</summary>
internal static class PackGraphs
{
    public static int Write(string path, string format, string? outputPath, CommandConsole console)
    {
        Func<ScenarioGraph, string> write = format switch
        {
            "svg" => graph => SvgGraph.Write(graph, console.Language),
            "mermaid" => graph => MermaidGraph.Write(graph, console.Language),
            _ => throw new UserError($"--format 不能是“{Output.Printable.Text(format)}”，可以写：svg、mermaid。", "--format is svg or mermaid."),
        };
        var pack = PackLoading.LoadSound(path, console);
        if (format == "svg" && pack.Scenarios.Length > 1)
        {
            throw new UserError("SVG 一次画一个场景，请给出场景文件。", "SVG draws one scenario; name its file.");
        }

        using var output = OutputTarget.Open(outputPath, console);
        foreach (var scenario in pack.Scenarios)
        {
            output.Writer.Write(write(new ScenarioGraph(scenario, console.Language)));
        }

        output.Commit();
        return ExitCode.Clean;
    }
}
