using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Threading.Channels;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Terminal.Hosting;

/// <summary>The terminal on standard input and output of a Unix process.</summary>
/// <remarks>
/// Full screen is left on every way out that a process can see: disposal, exit, an unhandled exception, SIGTERM, SIGHUP, SIGINT, SIGQUIT, a
/// stop. What it cannot see (SIGKILL, an abort of the runtime) leaves the terminal as it is; <see cref="TerminalReset"/> brings it back.
/// </remarks>
[UnsupportedOSPlatform("windows")]
public sealed class UnixTerminal : ITerminal
{
    private static readonly TimeSpan _longestWaitForStop = TimeSpan.FromMilliseconds(200);

    // A stalled terminal holds the lock of a writer; whoever has to leave does not wait for it any longer than this.
    private static readonly TimeSpan _longestWaitForWriter = TimeSpan.FromMilliseconds(200);

    private readonly Channel<TerminalEvent> _events = Channel.CreateUnbounded<TerminalEvent>(new() { AllowSynchronousContinuations = true });
    private readonly UnixConsole _console = new();
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly Lock _output = new();
    private readonly ManualResetEventSlim _reading = new();
    private readonly ManualResetEventSlim _continued = new();
    private readonly HashSet<PosixSignal> _asked = [];
    private readonly bool _hasMouse;
    private readonly Thread _reader;
    private PosixSignalRegistration _stop;
    private volatile bool _isOn;
    private volatile bool _isSuspended;
    private volatile bool _isDisposed;

    /// <param name="hasMouse">Whether to ask for mouse reports.</param>
    /// <exception cref="IOException">Standard input or output is no terminal, see <see cref="IsAvailable"/>.</exception>
    public UnixTerminal(bool hasMouse = true)
    {
        if (!UnixConsole.IsTerminal)
        {
            throw new IOException("Standard input or output is not a terminal.");
        }

        // The first question for the size makes the runtime write to the terminal; that has to be over before full screen.
        _ = Size;
        _hasMouse = hasMouse;
        AppDomain.CurrentDomain.ProcessExit += LeaveAtExit;
        AppDomain.CurrentDomain.UnhandledException += LeaveAtExit;
        Watch(PosixSignal.SIGTERM, InterruptReason.Terminate);
        Watch(PosixSignal.SIGHUP, InterruptReason.HangUp);
        Watch(PosixSignal.SIGINT, InterruptReason.Interrupt);
        Watch(PosixSignal.SIGQUIT, InterruptReason.Quit);
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => Post(new ResizeEvent(Size))));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGCONT, context =>
        {
            // Left to itself the runtime puts its own idea of the terminal's modes back after us.
            context.Cancel = true;
            Continue();
        }));
        _stop = WatchStop();
        _reader = new Thread(ReadInput) { IsBackground = true, Name = "terminal input" };
        _reader.Start();
    }

    /// <summary>Whether full screen can be had: both ends are a terminal, and not one without cursor movement.</summary>
    public static bool IsAvailable => UnixConsole.IsTerminal && Environment.GetEnvironmentVariable("TERM") is not ("dumb" or "" or null);

    public ScreenSize Size
    {
        get
        {
            try
            {
                return new ScreenSize(Console.WindowWidth, Console.WindowHeight);
            }
            catch (IOException)
            {
                return new ScreenSize(80, 24);
            }
        }
    }

    public ChannelReader<TerminalEvent> Events => _events.Reader;

    public void Enter()
    {
        lock (_output)
        {
            if (!_isOn && !_isDisposed)
            {
                _console.Save();
                _isOn = true;
                EnterAnew();
                _reading.Set();
            }
        }
    }

    public void Leave()
    {
        // Without the lock after a while: a garbled last line is better than a terminal that nobody can use.
        var isLocked = _output.TryEnter(_longestWaitForWriter);
        try
        {
            if (_isOn)
            {
                _isOn = false;
                _reading.Reset();
                _console.Wake();
                UnixConsole.Write(TerminalSequences.Leave);
                _console.Restore();
            }
        }
        finally
        {
            if (isLocked)
            {
                _output.Exit();
            }
        }
    }

    public void Write(ReadOnlySpan<byte> frame)
    {
        lock (_output)
        {
            if (_isOn && !UnixConsole.Write(frame))
            {
                Post(new InterruptEvent(InterruptReason.HangUp));
            }
        }
    }

    public void Suspend()
    {
        Leave();
        _continued.Reset();
        _isSuspended = true;

        // With nobody watching, the signal does what it does by default: stop, where there is a shell that can continue the job.
        _stop.Dispose();
        UnixConsole.StopJob();
        _continued.Wait(_longestWaitForStop);
        _stop = WatchStop();
        _isSuspended = false;
        Enter();
        Post(new ResumedEvent());
    }

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
        _stop.Dispose();
        _events.Writer.TryComplete();
        _reading.Set();
        _console.Wake();
        _reader.Join();
        _console.Dispose();
        _reading.Dispose();
        _continued.Dispose();
    }

    private void EnterAnew()
    {
        _console.MakeRaw();
        UnixConsole.Write(TerminalSequences.Enter);
        if (_hasMouse)
        {
            UnixConsole.Write(TerminalSequences.EnableMouse);
        }
    }

    private void LeaveAtExit(object? sender, EventArgs e) => Leave();

    private void Watch(PosixSignal signal, InterruptReason reason) => _signals.Add(PosixSignalRegistration.Create(signal, context =>
    {
        // Asked once, the program ends by itself and saves its work. Asked twice, it is not answering.
        context.Cancel = _asked.Add(signal);
        if (context.Cancel)
        {
            Post(new InterruptEvent(reason));
        }
        else
        {
            Leave();
        }
    }));

    private PosixSignalRegistration WatchStop() => PosixSignalRegistration.Create(PosixSignal.SIGTSTP, context =>
    {
        context.Cancel = true;
        Post(new InterruptEvent(InterruptReason.Suspend));
    });

    /// <summary>After a stop the shell has changed the terminal and the user may have resized it.</summary>
    private void Continue()
    {
        if (_isSuspended)
        {
            _continued.Set();
            return;
        }

        lock (_output)
        {
            if (_isOn)
            {
                EnterAnew();
                Post(new ResumedEvent());
            }
        }
    }

    private void ReadInput()
    {
        var decoder = new InputDecoder(EscapeTimeout);
        var events = new List<TerminalEvent>();
        Span<byte> buffer = stackalloc byte[4096];
        while (true)
        {
            // Outside full screen the input belongs to others.
            _reading.Wait();
            if (_isDisposed)
            {
                return;
            }

            var timeout = decoder.FlushAfter;
            var isReady = _console.Wait(timeout);
            if (!_isOn)
            {
                continue;
            }

            if (!isReady)
            {
                decoder.Flush(events);
            }
            else if (UnixConsole.Read(buffer) is var read && read >= 0)
            {
                decoder.Feed(buffer[..read], events);
            }
            else
            {
                Post(new InterruptEvent(InterruptReason.EndOfInput));
                return;
            }

            events.ForEach(Post);
            events.Clear();
        }
    }

    // Over a slow line the bytes of one key may come apart.
    private static TimeSpan? EscapeTimeout => Environment.GetEnvironmentVariable("SSH_TTY") is null ? null : TimeSpan.FromMilliseconds(150);
}
