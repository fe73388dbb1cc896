using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Simulator.Full;
using AfterSalesCoach.Simulator.Plain;
using AfterSalesCoach.Simulator.Records;
using AfterSalesCoach.Terminal.Hosting;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>Lets a trainee play, in full screen or line by line, while pack and records are still being read.</summary>
internal sealed class InteractiveTraining(CommandConsole console)
{
    public async Task<int> RunAsync(TrainOptions options, CancellationToken cancellation)
    {
        try
        {
            return await PlayAsync(options, TraineeName.Read(options.Trainee), cancellation);
        }
        catch (RecordsException e)
        {
            throw new UserError(Printable.Text(e.Text.Chinese), Printable.Text(e.Text.English));
        }
    }

    private async Task<int> PlayAsync(TrainOptions options, string trainee, CancellationToken cancellation)
    {
        var isFull = ShellChoice.IsFullScreen(options.Ui, console.InputIsTerminal && console.OutputIsTerminal, Environment.GetEnvironmentVariable);
        var opener = new TrainingOpener(options, trainee, console.Language, oneFirst: isFull);
        var opening = Task.Run(opener.Open, CancellationToken.None);
        using var terminal = isFull ? SystemTerminal.Open(options.HasMouse) : null;
        try
        {
            if (terminal is null && options.Ui == "full")
            {
                throw new UserError("这个终端显示不了全屏界面。用 --ui plain，或换一个终端。", "This terminal cannot show a full screen; use --ui plain or another terminal.");
            }

            if (terminal is not null)
            {
                return await new FullScreenShell(terminal, options.Theme, TerminalColors.Of(Environment.GetEnvironmentVariable), TimeProvider.System, console.Language)
                    .RunAsync(opening, cancellation);
            }

            var (home, _) = await opening.WaitAsync(cancellation);
            await home.Reading.WaitAsync(cancellation);
            opener.PrintLeftOut(console);
            using var lines = console.ReadLines();
            await using var output = new StreamWriter(console.Output, new System.Text.UTF8Encoding(false), leaveOpen: true);
            return await new PlainShell(lines, output, TimeProvider.System).RunAsync(opening, cancellation);
        }
        finally
        {
            if (terminal is not null)
            {
                // Not before: it would stand across the screen.
                terminal.Leave();
                opener.PrintLeftOut(console);
            }

            // Whoever leaves early does not wait for a slow disk; nothing is written before a session begins.
            _ = opening.ContinueWith(_ => opener.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}
