using System.CommandLine;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Commands;

/// <summary><c>coach pack</c>: writing scenarios and proving them sound.</summary>
internal sealed class PackCommand
{
    private readonly Argument<string> _path = new("路径") { Description = "场景文件或场景包文件夹 | a scenario file or a pack's folder", DefaultValueFactory = _ => PackLoading.DefaultFolder };

    public static readonly string[] Examples = ["coach pack check scenarios", "coach pack test scenarios/fruit/rotten-third.yaml"];

    public Command Build(CommandConsole console)
    {
        var check = new Command("check", "检查场景文件的写法和引用 | check format and references") { _path };
        check.SetAction((result, _) => Task.FromResult(Check(result.GetValue(_path)!, console)));
        var test = new Command("test", "走遍所有选择，找出走不通、刷分、评分不当之处，并跑演练 | explore all choices and play the replays") { _path };
        test.SetAction((result, cancellation) => Task.FromResult(PackTestRun.Execute(result.GetValue(_path)!, console, cancellation)));
        return new Command("pack", "场景包：编写、检查、试跑 | scenario packs") { check, test };
    }

    private static int Check(string path, CommandConsole console)
    {
        var pack = PackLoading.Load(path);
        PackLoading.Print(pack.Problems, console);
        console.Note(new LocalizedText($"{pack.Scenarios.Length} 个场景没有错误，{pack.Problems.Length} 处错误。", $"{pack.Scenarios.Length} scenarios are sound; {pack.Problems.Length} problems.").In(console.Language));
        return pack.Problems.IsEmpty ? ExitCode.Clean : ExitCode.Findings;
    }
}
