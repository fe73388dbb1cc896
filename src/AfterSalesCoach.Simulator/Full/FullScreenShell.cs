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
    // By then the first screen stands and nobody has typed yet.
    private static readonly TimeSpan _settled = TimeSpan.FromMilliseconds(500);

    public async Task<int> RunAsync(ITrainingHome home, ShellStart start, CancellationToken cancellation)
    {
        var program = new FullScreenProgram(home, start, new ThemeChoice(theme, depth), () => terminal.Post(new SessionChangedEvent()));
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _ = ReleaseStartupMemoryAsync(ended.Token);
        try
        {
            await new FrameLoop(terminal, program, new DiffRenderer(depth), clock, widths).RunAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            program.Close();
        }

        return program.ExitCode;
    }

    /// <summary>Reading the packs leaves garbage that would stay resident beside what linting drafts needs.</summary>
    private async Task ReleaseStartupMemoryAsync(CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(_settled, clock, cancellation).ConfigureAwait(false);
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
        catch (OperationCanceledException)
        {
            // It ended before.
        }
    }
}
