using System.CommandLine;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Authoring;

namespace AfterSalesCoach.Cli.Commands;

/// <summary><c>coach pack</c>: writing scenarios and proving them sound.</summary>
internal sealed class PackCommand
{
    private readonly Argument<string> _path = new("路径") { Description = "场景文件或场景包文件夹 | a scenario file or a pack's folder", DefaultValueFactory = _ => PackLoading.DefaultFolder };
    private readonly Option<string> _format = new("--format") { Description = "svg 或 mermaid | svg or mermaid", DefaultValueFactory = _ => "mermaid" };
    private readonly Option<string?> _output = new("--output") { Description = "写入文件而不是屏幕 | write to a file" };
    private readonly Option<bool> _coverage = new("--coverage") { Description = "打印规则和指南章节的覆盖表 | print the table of rules and sections" };

    public static readonly string[] Examples =
    [
        "coach pack new fruit/sour-grapes --title 葡萄太酸 --order 阳光玫瑰2斤 --category fresh --paid 59 --guide \"fruit 方案四(2)\"",
        "coach pack check scenarios",
        "coach pack test scenarios/fruit/rotten-third.yaml",
        "coach pack graph scenarios/fruit/rotten-third.yaml --format svg --output graph.svg",
        "coach pack preview scenarios/fruit/rotten-third.yaml",
        "coach pack mine 聊天记录.jsonl --out drafts",
        "coach pack schema > scenario.schema.json",
    ];

    public Command Build(CommandConsole console)
    {
        return new Command("pack", "场景包：编写、检查、试跑 | scenario packs")
        {
            new PackNewCommand().Build(console),
            With("list", "列出场景 | list scenarios", [_path], result => PackLists.WriteList(result.GetValue(_path)!, console)),
            With("check", "检查场景文件的写法和引用 | check format and references", [_path], result => Check(result.GetValue(_path)!, console)),
            PackTest(console),
            With("graph", "画出节点、路线和结局 | draw nodes, routes and endings", [_path, _format, _output], result => PackGraphs.Write(result.GetValue(_path)!, result.GetValue(_format)!, result.GetValue(_output), console)),
            With("preview", "在终端里走一遍，显示耐心、信任、成本和判责 | walk through in the terminal", [_path], result => new PackPreview(console).Run(result.GetValue(_path)!)),
            With("stats", "字数、可读性和覆盖情况 | words, readability and coverage", [_path, _coverage], result => PackLists.WriteStatistics(result.GetValue(_path)!, result.GetValue(_coverage), console)),
            With("schema", "打印场景文件的 JSON Schema，供编辑器补全 | print the JSON Schema", [], _ => WriteSchema(console)),
            new PackMineCommand().Build(console),
        };
    }

    private Command PackTest(CommandConsole console)
    {
        var test = new Command("test", "走遍所有选择，找出走不通、刷分、评分不当之处，并跑演练 | explore all choices and play the replays") { _path };
        test.SetAction((result, cancellation) => Task.FromResult(PackTestRun.Execute(result.GetValue(_path)!, console, cancellation)));
        return test;
    }

    private static Command With(string name, string description, Symbol[] parts, Func<ParseResult, int> run)
    {
        var command = new Command(name, description);
        foreach (var part in parts)
        {
            if (part is Argument argument)
            {
                command.Add(argument);
            }
            else
            {
                command.Add((Option)part);
            }
        }

        command.SetAction((result, _) => Task.FromResult(run(result)));
        return command;
    }

    private static int Check(string path, CommandConsole console)
    {
        var pack = PackLoading.Load(path);
        PackLoading.Print(pack.Problems, console);
        console.Note(new LocalizedText($"{pack.Scenarios.Length} 个场景没有错误，{pack.Problems.Length} 处错误。", $"{pack.Scenarios.Length} scenarios are sound; {pack.Problems.Length} problems.").In(console.Language));
        return pack.Problems.IsEmpty ? ExitCode.Clean : ExitCode.Findings;
    }

    private static int WriteSchema(CommandConsole console)
    {
        using var output = OutputTarget.Open(null, console);
        output.Writer.Write(PackSchema.Write());
        output.Commit();
        return ExitCode.Clean;
    }
}
