using System.CommandLine;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Cli.Commands;

/// <summary><c>coach replay FILE</c>: a session as it happened.</summary>
internal sealed class ReplayCommand
{
    private const long MostBytes = 64_000_000;

    private readonly Argument<string> _file = new("记录") { Description = "训练记录 *.jsonl，由 coach results --journal 导出 | a journal, from coach results --journal" };
    private readonly Option<bool> _step = new("--step") { Description = "一步一步看：回车看下一步，q 停 | step by step: Enter goes on, q stops" };
    private readonly Option<double?> _speed = new("--speed") { Description = "按当时的快慢放，例如 1 是原速，10 是十倍；不写就一次放完 | times as fast as it happened; at once when left out" };
    private readonly Option<string?> _pack = new("--pack") { Description = "场景包文件夹，用来核对和复盘 | the pack, to check against" };

    public static readonly string[] Examples =
    [
        "coach replay 17.jsonl",
        "coach replay 17.jsonl --step",
        "coach replay 17.jsonl --speed 10",
        "coach results --journal 17 | coach replay -",
    ];

    public Command Build(CommandConsole console)
    {
        var command = new Command("replay", "重看一次训练 | watch a session again") { _file, _step, _speed, _pack };
        command.SetAction((result, cancellation) => RunAsync(result, console, cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, CommandConsole console, CancellationToken cancellation)
    {
        var (file, speed) = (result.GetValue(_file)!, result.GetValue(_speed));
        if (speed is not null and not (> 0 and <= 10_000))
        {
            throw new UserError("--speed 是大于 0 的倍数，例如 10。", "--speed is a factor above 0, such as 10.");
        }

        if (file == "-" && result.GetValue(_step))
        {
            throw new UserError("从管道读记录时不能用 --step。先存成文件。", "A journal from a pipe cannot be stepped through; save it to a file first.");
        }

        try
        {
            var journal = Read(file, console);
            var scenario = LoadPack(result.GetValue(_pack), console).Find(JournalFile.ReadSetup(journal).ScenarioId);
            return await new JournalPlayer(console, result.GetValue(_step), speed).RunAsync(journal, scenario, cancellation);
        }
        catch (JournalException e)
        {
            throw new UserError($"{Printable.Text(file)}:{e.Line}: {e.Text.Chinese}", $"{Printable.Text(file)}:{e.Line}: {e.Text.English}");
        }
    }

    private static LoadedPack LoadPack(string? named, CommandConsole console)
    {
        var pack = ScenarioFinder.LoadPack(ScenarioFinder.PathOf(named));
        ScenarioFinder.PrintLeftOut(pack, console);
        return pack;
    }

    private static string Read(string file, CommandConsole console)
    {
        if (file != "-" && !File.Exists(file))
        {
            throw new UserError($"找不到“{Printable.Text(file)}”。", $"There is no file '{Printable.Text(file)}'.");
        }

        return (file == "-" ? BoundedFile.ReadText(console.Input, MostBytes) : BoundedFile.ReadText(file, MostBytes))
            ?? throw new UserError("文件太大，不是训练记录。", "The file is too large for a journal.");
    }
}
