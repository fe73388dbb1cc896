using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Simulator.Full;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Plain;
using AfterSalesCoach.Simulator.Records;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Terminal.Hosting;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>Opens pack and records and lets a trainee play, in full screen or line by line.</summary>
internal sealed class InteractiveTraining(CommandConsole console)
{
    public async Task<int> RunAsync(TrainOptions options, CancellationToken cancellation)
    {
        try
        {
            return await PlayAsync(options, cancellation);
        }
        catch (RecordsException e)
        {
            throw new UserError(Printable.Text(e.Text.Chinese), Printable.Text(e.Text.English));
        }
    }

    private async Task<int> PlayAsync(TrainOptions options, CancellationToken cancellation)
    {
        var isFull = ShellChoice.IsFullScreen(options.Ui, console.InputIsTerminal && console.OutputIsTerminal, Environment.GetEnvironmentVariable);
        var isFile = options.Pack is null && File.Exists(options.Scenario);
        var pack = ScenarioFinder.LoadPack(isFile ? options.Scenario : options.Pack, console);
        var scenario = isFile ? pack.Scenarios[0] : options.Scenario is { } written ? ScenarioFinder.Find(pack, written) : null;
        var trainee = TraineeName.Read(options.Trainee);
        using var records = TrainingRecords.Open(options.DataFolder ?? RecordsLocation.DefaultFolder());
        var home = new TrainingHome(pack, records, trainee, ReplyJudge.Shipped, TimeProvider.System, console.Language);
        var start = new ShellStart(scenario?.Id, options.Mode, options.Seed);

        using var terminal = isFull ? SystemTerminal.Open(options.HasMouse) : null;
        if (terminal is not null)
        {
            var shell = new FullScreenShell(terminal, options.Theme, TerminalColors.Of(Environment.GetEnvironmentVariable), TimeProvider.System);
            return await shell.RunAsync(home, start, cancellation);
        }

        if (options.Ui == "full")
        {
            throw new UserError("这个终端显示不了全屏界面。用 --ui plain，或换一个终端。", "This terminal cannot show a full screen; use --ui plain or another terminal.");
        }

        using var lines = console.ReadLines();
        await using var output = new StreamWriter(console.Output, new System.Text.UTF8Encoding(false), leaveOpen: true);
        return await new PlainShell(lines, output, TimeProvider.System).RunAsync(home, start, cancellation);
    }
}
