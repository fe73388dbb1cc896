using AfterSalesCoach.Linting;
using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Hosting;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Simulator.Full;

/// <summary>Training in full screen.</summary>
/// <param name="terminal">Left open; who opened it disposes it.</param>
/// <param name="depth">With <see cref="ColorDepth.None"/> themes with colours are not offered.</param>
/// <param name="clock">Wakes the countdown; the sessions have their own.</param>
/// <param name="language">Of what is shown before the home is there, which has the same.</param>
/// <param name="widths">How wide the terminal makes ambiguous characters; null to ask it.</param>
public sealed class FullScreenShell(ITerminal terminal, Theme theme, ColorDepth depth, TimeProvider clock, UserLanguage language, TextWidth? widths = null) : IShell
{
    // By then the first screen stands and nobody has typed yet.
    private static readonly TimeSpan _settled = TimeSpan.FromMilliseconds(500);

    public async Task<int> RunAsync(Task<TrainingOpening> opening, CancellationToken cancellation)
    {
        var program = new FullScreenProgram(opening, language, new ThemeChoice(theme, depth), () => terminal.Post(new SessionChangedEvent()));
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _ = ReleaseStartupMemoryAsync(opening, ended.Token);
        try
        {
            await new FrameLoop(terminal, program, new DiffRenderer(depth), clock, widths).RunAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            program.Close();
        }

        if (opening is { IsCompleted: true, IsCompletedSuccessfully: false })
        {
            await opening.ConfigureAwait(false);
        }

        return program.ExitCode;
    }

    /// <summary>Reading the packs leaves garbage that would stay resident beside what linting drafts needs.</summary>
    private async Task ReleaseStartupMemoryAsync(Task<TrainingOpening> opening, CancellationToken cancellation)
    {
        try
        {
            var (home, _) = await opening.WaitAsync(cancellation).ConfigureAwait(false);
            await home.Reading.WaitAsync(cancellation).ConfigureAwait(false);
            await Task.Delay(_settled, clock, cancellation).ConfigureAwait(false);
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
#pragma warning disable CA1031 // Where reading failed, whoever needed it says so.
        catch (Exception)
#pragma warning restore CA1031
        {
            // It ended before.
        }
    }
}
