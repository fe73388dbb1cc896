using System.Runtime.InteropServices;

namespace AfterSalesCoach.Terminal.Hosting;

/// <summary>The system calls of a Unix terminal on standard input and output. Decides nothing.</summary>
/// <remarks>
/// The attributes of a terminal are kept as the opaque block that <c>tcgetattr</c> fills, since their layout differs between systems.
/// </remarks>
internal sealed unsafe partial class UnixConsole : IDisposable
{
    private const int Input = 0;
    private const int Output = 1;

    // The largest struct termios in use takes 72 bytes.
    private const int AttributesSize = 256;
    private const int AfterOutput = 1; // TCSADRAIN
    private const short Readable = 1; // POLLIN
    private const short Writable = 4; // POLLOUT
    private const int Interrupted = 4; // EINTR
    private const int MostBytesAtOnce = 1 << 16;

    private readonly byte[] _saved = new byte[AttributesSize];
    private readonly int[] _wake = new int[2];

    public UnixConsole()
    {
        fixed (int* ends = _wake)
        {
            if (Pipe(ends) != 0)
            {
                throw new IOException($"pipe: error {Marshal.GetLastPInvokeError()}");
            }
        }
    }

    public static bool IsTerminal => IsATerminal(Input) == 1 && IsATerminal(Output) == 1;

    private static int TryAgain => OperatingSystem.IsLinux() ? 11 : 35; // EAGAIN

    private static int TerminalStop => OperatingSystem.IsLinux() ? 20 : 18; // SIGTSTP

    /// <summary>Remembers the attributes as they are now.</summary>
    public void Save()
    {
        fixed (byte* saved = _saved)
        {
            _ = GetAttributes(Input, saved);
        }
    }

    /// <summary>No echo, no lines, no signal keys.</summary>
    public void MakeRaw()
    {
        var raw = stackalloc byte[AttributesSize];
        _saved.CopyTo(new Span<byte>(raw, AttributesSize));
        MakeRaw(raw);
        _ = SetAttributes(Input, AfterOutput, raw);
    }

    /// <summary>Puts the remembered attributes back.</summary>
    public void Restore()
    {
        fixed (byte* saved = _saved)
        {
            _ = SetAttributes(Input, AfterOutput, saved);
        }
    }

    /// <summary>Waits for input.</summary>
    /// <param name="timeout">Null to wait for ever.</param>
    /// <returns>True when there is something to read, or to be told that nothing will come any more; false after the time or a <see cref="Wake"/>.</returns>
    public bool Wait(TimeSpan? timeout)
    {
        var events = stackalloc PollEntry[2];
        events[0] = new PollEntry { Descriptor = Input, Events = Readable };
        events[1] = new PollEntry { Descriptor = _wake[0], Events = Readable };
        var ready = Poll(events, 2, timeout is { } time ? (int)Math.Ceiling(time.TotalMilliseconds) : -1);
        if (ready > 0 && events[1].Returned != 0)
        {
            byte unused;
            Read(_wake[0], &unused, 1);
        }

        return ready > 0 && events[0].Returned != 0;
    }

    /// <summary>Ends a <see cref="Wait"/> on another thread, or the next one.</summary>
    public void Wake()
    {
        byte any = 0;
        Write(_wake[1], &any, 1);
    }

    /// <returns>Bytes read, 0 when nothing is there after all, -1 when nothing will come any more.</returns>
    public static int Read(Span<byte> buffer)
    {
        fixed (byte* bytes = buffer)
        {
            var read = Read(Input, bytes, (nuint)buffer.Length);
            return read > 0 ? (int)read : read < 0 && IsPassing(Marshal.GetLastPInvokeError()) ? 0 : -1;
        }
    }

    /// <summary>Writes all of it.</summary>
    /// <returns>False when the terminal has gone.</returns>
    public static bool Write(ReadOnlySpan<byte> text)
    {
        fixed (byte* bytes = text)
        {
            for (var at = 0; at < text.Length;)
            {
                var written = Write(Output, bytes + at, (nuint)Math.Min(MostBytesAtOnce, text.Length - at));
                if (written >= 0)
                {
                    at += (int)written;
                    continue;
                }

                var error = Marshal.GetLastPInvokeError();
                if (!IsPassing(error))
                {
                    return false;
                }

                if (error != Interrupted)
                {
                    var ready = new PollEntry { Descriptor = Output, Events = Writable };
                    _ = Poll(&ready, 1, -1);
                }
            }
        }

        return true;
    }

    /// <summary>Asks the whole job to stop; without job control nothing comes of it.</summary>
    public static void StopJob() => _ = Kill(0, TerminalStop);

    public void Dispose()
    {
        _ = Close(_wake[0]);
        _ = Close(_wake[1]);
    }

    private static bool IsPassing(int error) => error == Interrupted || error == TryAgain;

    [LibraryImport("libc", EntryPoint = "isatty")]
    private static partial int IsATerminal(int descriptor);

    [LibraryImport("libc", EntryPoint = "tcgetattr")]
    private static partial int GetAttributes(int descriptor, byte* attributes);

    [LibraryImport("libc", EntryPoint = "tcsetattr")]
    private static partial int SetAttributes(int descriptor, int when, byte* attributes);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    private static partial void MakeRaw(byte* attributes);

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll(PollEntry* entries, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(int descriptor, byte* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int descriptor, byte* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "pipe", SetLastError = true)]
    private static partial int Pipe(int* ends);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollEntry
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }
}
