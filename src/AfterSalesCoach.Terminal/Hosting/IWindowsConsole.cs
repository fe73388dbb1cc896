using AfterSalesCoach.Terminal.Drawing;

namespace AfterSalesCoach.Terminal.Hosting;

/// <summary>The calls to a Windows console that <see cref="WindowsTerminal"/> makes; a test puts another in their place.</summary>
internal interface IWindowsConsole : IDisposable
{
    ScreenSize Size { get; }

    WindowsConsoleModes Modes { get; }

    /// <returns>False when the console does not know one of the modes.</returns>
    bool TrySet(WindowsConsoleModes modes);

    /// <param name="timeout">Null to wait for ever.</param>
    /// <returns>Records read; none after the time or a <see cref="Wake"/>.</returns>
    int Read(Span<WindowsInputRecord> records, TimeSpan? timeout);

    /// <summary>Ends a <see cref="Read"/> on another thread, or the next one.</summary>
    void Wake();

    /// <returns>False when the console has gone.</returns>
    bool Write(ReadOnlySpan<byte> text);
}
