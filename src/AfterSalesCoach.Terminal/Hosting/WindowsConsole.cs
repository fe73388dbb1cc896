using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using AfterSalesCoach.Terminal.Drawing;

namespace AfterSalesCoach.Terminal.Hosting;

/// <summary>The Win32 calls of a console on standard input and output. Decides nothing.</summary>
[SupportedOSPlatform("windows")]
internal sealed unsafe partial class WindowsConsole : IWindowsConsole
{
    private const int StandardInput = -10;
    private const int StandardOutput = -11;
    private const int MostRecords = 128;
    private const ushort KeyEvent = 1;
    private const ushort SizeEvent = 4;

    private readonly nint _input = GetStdHandle(StandardInput);
    private readonly nint _output = GetStdHandle(StandardOutput);
    private readonly EventWaitHandle _wake = new(false, EventResetMode.AutoReset);

    public static bool IsConsole => GetConsoleMode(GetStdHandle(StandardInput), out _) && GetConsoleMode(GetStdHandle(StandardOutput), out _);

    public ScreenSize Size => GetConsoleScreenBufferInfo(_output, out var info)
        ? new ScreenSize(info.Right - info.Left + 1, info.Bottom - info.Top + 1)
        : new ScreenSize(80, 24);

    public WindowsConsoleModes Modes
    {
        get
        {
            GetConsoleMode(_input, out var input);
            GetConsoleMode(_output, out var output);
            return new WindowsConsoleModes(input, output, GetConsoleCP(), GetConsoleOutputCP());
        }
    }

    public bool TrySet(WindowsConsoleModes modes) =>
        SetConsoleMode(_input, modes.Input) && SetConsoleMode(_output, modes.Output) && SetConsoleCP(modes.InputCodePage) && SetConsoleOutputCP(modes.OutputCodePage);

    public int Read(Span<WindowsInputRecord> records, TimeSpan? timeout)
    {
        var handles = stackalloc nint[2] { _wake.SafeWaitHandle.DangerousGetHandle(), _input };
        var milliseconds = timeout is { } time ? (uint)Math.Ceiling(time.TotalMilliseconds) : uint.MaxValue;
        if (WaitForMultipleObjects(2, handles, false, milliseconds) != 1)
        {
            return 0;
        }

        var native = stackalloc NativeRecord[MostRecords];
        if (!ReadConsoleInput(_input, native, (uint)Math.Min(records.Length, MostRecords), out var read))
        {
            return 0;
        }

        var count = 0;
        for (var i = 0; i < read; i++)
        {
            if (native[i].Kind == KeyEvent)
            {
                records[count++] = WindowsInputRecord.Key((char)native[i].Character, native[i].IsKeyDown != 0, native[i].VirtualKey, native[i].Repeats);
            }
            else if (native[i].Kind == SizeEvent)
            {
                // The record holds the size of the buffer; what counts is the window.
                records[count++] = WindowsInputRecord.Resize(Size);
            }
        }

        return count;
    }

    public void Wake() => _wake.Set();

    public bool Write(ReadOnlySpan<byte> text)
    {
        fixed (byte* bytes = text)
        {
            for (var at = 0; at < text.Length;)
            {
                if (!WriteFile(_output, bytes + at, (uint)(text.Length - at), out var written, 0))
                {
                    return false;
                }

                at += (int)written;
            }
        }

        return true;
    }

    public void Dispose() => _wake.Dispose();

    [LibraryImport("kernel32", SetLastError = true)]
    private static partial nint GetStdHandle(int which);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetConsoleMode(nint handle, out uint mode);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleMode(nint handle, uint mode);

    [LibraryImport("kernel32")]
    private static partial uint GetConsoleCP();

    [LibraryImport("kernel32")]
    private static partial uint GetConsoleOutputCP();

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleCP(uint codePage);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetConsoleOutputCP(uint codePage);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool GetConsoleScreenBufferInfo(nint handle, out BufferInfo info);

    [LibraryImport("kernel32", SetLastError = true)]
    private static partial uint WaitForMultipleObjects(uint count, nint* handles, [MarshalAs(UnmanagedType.Bool)] bool all, uint milliseconds);

    [LibraryImport("kernel32", EntryPoint = "ReadConsoleInputW", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool ReadConsoleInput(nint handle, NativeRecord* records, uint count, out uint read);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool WriteFile(nint handle, byte* bytes, uint count, out uint written, nint overlapped);

    /// <summary>INPUT_RECORD with the fields of KEY_EVENT_RECORD.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 20)]
    private struct NativeRecord
    {
        [FieldOffset(0)]
        public ushort Kind;

        [FieldOffset(4)]
        public int IsKeyDown;

        [FieldOffset(8)]
        public ushort Repeats;

        [FieldOffset(10)]
        public ushort VirtualKey;

        [FieldOffset(14)]
        public ushort Character;
    }

    /// <summary>CONSOLE_SCREEN_BUFFER_INFO; the window is what counts.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 22)]
    private struct BufferInfo
    {
        [FieldOffset(10)]
        public short Left;

        [FieldOffset(12)]
        public short Top;

        [FieldOffset(14)]
        public short Right;

        [FieldOffset(16)]
        public short Bottom;
    }
}
