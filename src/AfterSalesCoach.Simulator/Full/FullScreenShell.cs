using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Hosting;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Simulator.Full;

/// <summary>Training in full screen.</summary>
/// <param name="terminal">Left open; who opened it disposes it.</param>
/// <param name="depth">With <see cref="ColorDepth.None"/> themes with colours are not offered.</param>
/// <param name="clock">Wakes the countdown; the sessions have their own.</param>
/// <param name="widths">How wide the terminal makes ambiguous characters; null to ask it.</param>
public sealed class FullScreenShell(ITerminal terminal, Theme theme, ColorDepth depth, TimeProvider clock, TextWidth? widths = null) : IShell
{
    public async Task<int> RunAsync(ITrainingHome home, ShellStart start, CancellationToken cancellation)
    {
        var program = new FullScreenProgram(home, start, new ThemeChoice(theme, depth), () => terminal.Post(new SessionChangedEvent()));
        try
        {
            await new FrameLoop(terminal, program, new DiffRenderer(depth), clock, widths).RunAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            program.Close();
        }

        return program.ExitCode;
    }
}
