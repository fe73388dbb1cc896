using System.Threading.Channels;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Terminal.Hosting;

/// <summary>A terminal in full screen: bytes out, events in.</summary>
/// <remarks>Disposing it leaves full screen. All members may be called from any thread.</remarks>
public interface ITerminal : IDisposable
{
    /// <summary>The size as of now.</summary>
    ScreenSize Size { get; }

    /// <summary>What happened, in order. Completed by <see cref="IDisposable.Dispose"/>. Whoever waits for it may be woken on the thread that reads the keys, so must not go on there.</summary>
    ChannelReader<TerminalEvent> Events { get; }

    /// <summary>Goes into full screen; nothing when it is there already.</summary>
    void Enter();

    /// <summary>Gives the terminal back as it was found; nothing when it has been given back already.</summary>
    void Leave();

    /// <summary>Writes all of a frame. A terminal that has gone away is not an error: the events say so.</summary>
    void Write(ReadOnlySpan<byte> frame);

    /// <summary>
    /// Gives the terminal back and stops the process, as Ctrl+Z does, until its job is continued; then goes into full screen again.
    /// Where there is no job control it returns at once. A <see cref="ResumedEvent"/> follows in either case.
    /// </summary>
    void Suspend();

    /// <summary>Puts an event of the program's own among the others; dropped once the terminal is disposed.</summary>
    void Post(TerminalEvent happened);
}
