using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Threading.Channels;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Terminal.Hosting;

/// <summary>The console of a Windows process, driven by the same escape sequences as a Unix terminal.</summary>
/// <remarks>Needs a console that knows virtual terminal sequences: Windows Terminal, or conhost since Windows 10 1809.</remarks>
public sealed class WindowsTerminal : ITerminal
{
    private readonly Channel<TerminalEvent> _events = Channel.CreateUnbounded<TerminalEvent>(new() { AllowSynchronousContinuations = true });
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly Lock _output = new();
    private readonly ManualResetEventSlim _reading = new();
    private readonly IWindowsConsole _console;
    private readonly bool _hasMouse;
    private readonly Thread _reader;
    private WindowsConsoleModes? _saved;
    private volatile bool _isDisposed;

    /// <param name="hasMouse">Whether to ask for mouse reports.</param>
    [SupportedOSPlatform("windows")]
    public WindowsTerminal(bool hasMouse = true)
        : this(new WindowsConsole(), hasMouse)
    {
    }

    internal WindowsTerminal(IWindowsConsole console, bool hasMouse)
    {
        _console = console;
        _hasMouse = hasMouse;
        AppDomain.CurrentDomain.ProcessExit += LeaveAtExit;
        AppDomain.CurrentDomain.UnhandledException += LeaveAtExit;

        // The runtime maps closing the window to SIGHUP, logging off and shutting down to SIGTERM, Ctrl+Break to SIGQUIT.
        Watch(PosixSignal.SIGTERM, InterruptReason.Terminate);
        Watch(PosixSignal.SIGHUP, InterruptReason.HangUp);
        Watch(PosixSignal.SIGINT, InterruptReason.Interrupt);
        Watch(PosixSignal.SIGQUIT, InterruptReason.Quit);
        _reader = new Thread(ReadInput) { IsBackground = true, Name = "console input" };
        _reader.Start();
    }

    /// <summary>Whether full screen can be had: both ends are a console, and it takes the modes.</summary>
    [SupportedOSPlatform("windows")]
    public static bool IsAvailable
    {
        get
        {
            if (!WindowsConsole.IsConsole)
            {
                return false;
            }

            using var console = new WindowsConsole();
            return Takes(console);
        }
    }

    public ScreenSize Size => _console.Size;

    public ChannelReader<TerminalEvent> Events => _events.Reader;

    /// <exception cref="PlatformNotSupportedException">The console does not know virtual terminal sequences.</exception>
    public void Enter()
    {
        lock (_output)
        {
            if (_saved is not null || _isDisposed)
            {
                return;
            }

            var before = _console.Modes;
            if (!_console.TrySet(WindowsConsoleModes.FullScreen(_hasMouse)))
            {
                _console.TrySet(before);
                throw new PlatformNotSupportedException("This console does not know virtual terminal sequences.");
            }

            _saved = before;
            _console.Write(TerminalSequences.Enter);
            if (_hasMouse)
            {
                _console.Write(TerminalSequences.EnableMouse);
            }

            _reading.Set();
        }
    }

    public void Leave()
    {
        lock (_output)
        {
            if (_saved is { } saved)
            {
                _saved = null;
                _reading.Reset();
                _console.Wake();
                _console.Write(TerminalSequences.Leave);
                _console.TrySet(saved);
            }
        }
    }

    public void Write(ReadOnlySpan<byte> frame)
    {
        lock (_output)
        {
            if (_saved is not null && !_console.Write(frame))
            {
                Post(new InterruptEvent(InterruptReason.HangUp));
            }
        }
    }

    /// <summary>Windows has no job control: nothing but the event.</summary>
    public void Suspend() => Post(new ResumedEvent());

    public void Post(TerminalEvent happened) => _events.Writer.TryWrite(happened);

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        Leave();
        _isDisposed = true;
        AppDomain.CurrentDomain.ProcessExit -= LeaveAtExit;
        AppDomain.CurrentDomain.UnhandledException -= LeaveAtExit;
        _signals.ForEach(s => s.Dispose());
        _events.Writer.TryComplete();
        _reading.Set();
        _console.Wake();
        _reader.Join();
        _console.Dispose();
        _reading.Dispose();
    }

    /// <summary>Tries the modes of full screen and puts back what there was.</summary>
    internal static bool Takes(IWindowsConsole console)
    {
        var before = console.Modes;
        var takes = console.TrySet(WindowsConsoleModes.FullScreen(hasMouse: true));
        console.TrySet(before);
        return takes;
    }

    private void LeaveAtExit(object? sender, EventArgs e) => Leave();

    private void Watch(PosixSignal signal, InterruptReason reason) => _signals.Add(PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        Post(new InterruptEvent(reason));
    }));

    private void ReadInput()
    {
        var input = new WindowsInput();
        var events = new List<TerminalEvent>();
        var records = new WindowsInputRecord[128];
        while (true)
        {
            _reading.Wait();
            if (_isDisposed)
            {
                return;
            }

            var timeout = input.FlushAfter;
            var count = _console.Read(records, timeout);
            if (count > 0)
            {
                input.Feed(records.AsSpan(0, count), events);
            }
            else if (timeout is not null)
            {
                input.Flush(events);
            }

            events.ForEach(Post);
            events.Clear();
        }
    }
}
