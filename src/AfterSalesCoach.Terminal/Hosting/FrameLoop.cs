using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Input;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Terminal.Hosting;

/// <summary>Runs a program in full screen: takes all events there are, then draws one frame, with one write.</summary>
/// <param name="widths">How wide the terminal makes ambiguous characters; null to ask it.</param>
public sealed class FrameLoop(ITerminal terminal, ITerminalProgram program, DiffRenderer renderer, TimeProvider time, TextWidth? widths = null)
{
    // Somebody leaning on a key should still see something.
    private const int MostEventsPerFrame = 1000;

    private readonly AmbiguousWidthProbe? _probe = widths is null ? new() : null;
    private TextWidth _widths = widths ?? TextWidth.Default;
    private Screen? _screen;

    /// <summary>Completes when the program has finished or the terminal was disposed; the terminal is then given back, as after an exception.</summary>
    /// <remarks>The program runs on a thread of its own: a key is not to wait until others let go of a thread of the pool.</remarks>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task RunAsync(CancellationToken cancellation = default) =>
        Task.Factory.StartNew(() => Run(cancellation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Run(CancellationToken cancellation)
    {
        terminal.Enter();
        using var alarm = time.CreateTimer(_ => terminal.Post(new TickEvent()), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        try
        {
            renderer.Invalidate();
            if (_probe is not null)
            {
                terminal.Write(AmbiguousWidthProbe.Question);
            }

            while (!program.IsFinished)
            {
                Paint();
                alarm.Change(program.WakeAfter ?? Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                if (!terminal.Events.WaitToReadAsync(cancellation).AsTask().GetAwaiter().GetResult())
                {
                    break;
                }

                for (var i = 0; i < MostEventsPerFrame && !program.IsFinished && terminal.Events.TryRead(out var happened); i++)
                {
                    Take(happened);
                }
            }
        }
        finally
        {
            terminal.Leave();
        }
    }

    private void Paint()
    {
        var size = terminal.Size;
        if (_screen is null || _screen.Size != size || _screen.Widths != _widths)
        {
            _screen = new Screen(size, _widths);
        }

        _screen.Clear();
        program.Draw(_screen);
        var frame = renderer.Render(_screen);
        if (!frame.IsEmpty)
        {
            terminal.Write(frame.Span);
        }
    }

    private void Take(TerminalEvent happened)
    {
        switch (happened)
        {
            case CursorPositionEvent answer when _probe is not null:
                _widths = _probe.TryTake(answer) ? _probe.Widths : _widths;
                return;
            case InterruptEvent { Reason: InterruptReason.Suspend }:
            case KeyEvent key when key.IsControl('z') && program.SuspendsOnControlZ:
                terminal.Suspend();
                return;
            case ResumedEvent or ResizeEvent:
                // A terminal that changes its size wraps or cuts lines as it likes, also when it comes back to the same size.
                renderer.Invalidate();
                break;
        }

        program.Handle(happened);
    }
}
