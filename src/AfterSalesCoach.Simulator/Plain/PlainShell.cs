using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Shells;

namespace AfterSalesCoach.Simulator.Plain;

/// <summary>Training line by line: for pipes, simple terminals and screen readers. Writes no escape sequence and never goes back.</summary>
/// <param name="input">Lines; what is longer than a reply may be is not sent.</param>
/// <param name="clock">Lets the customer follow up while nobody types; the sessions have their own.</param>
public sealed class PlainShell(TextReader input, TextWriter output, TimeProvider clock) : IShell
{
    private const int Interrupted = 130;

    public async Task<int> RunAsync(Task<TrainingOpening> opening, CancellationToken cancellation)
    {
        var (home, start) = await opening.WaitAsync(cancellation).ConfigureAwait(false);
        var terminal = new PlainTerminal(new LineReader(input, clock), output, new Words(home.Language), cancellation);
        try
        {
            await RunAsync(terminal, home, start).ConfigureAwait(false);
            return 0;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            terminal.Say("已中断，进度都保存了。", "Interrupted; everything is kept.");
            return Interrupted;
        }
        finally
        {
            terminal.Flush();
        }
    }

    private static async Task RunAsync(PlainTerminal terminal, ITrainingHome home, ShellStart start)
    {
        terminal.Say($"售后话术训练，学员：{home.Trainee}。随时输入 /? 看能做什么，/q 离开。", $"After-sales training of {home.Trainee}. /? tells what can be done, /q leaves.");
        var screen = new HomeScreen(terminal, home);
        var (briefing, place) = (start, start.ScenarioId is { } id ? new Place.Briefing(id) : (Place)new Place.Home());
        while (place is not Place.Leave)
        {
            if (place is Place.Briefing chosen)
            {
                place = await new BriefingScreen(terminal, home, chosen.ScenarioId, briefing).RunAsync().ConfigureAwait(false);
                briefing = briefing with { Seed = null };
            }
            else
            {
                place = await screen.RunAsync().ConfigureAwait(false);
            }
        }

        terminal.Say("再见，进度都保存了。", "Goodbye; everything is kept.");
    }
}
