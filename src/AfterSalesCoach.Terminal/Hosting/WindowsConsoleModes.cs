namespace AfterSalesCoach.Terminal.Hosting;

/// <summary>Everything about a Windows console that full screen changes.</summary>
internal sealed record WindowsConsoleModes(uint Input, uint Output, uint InputCodePage, uint OutputCodePage)
{
    private const uint Utf8 = 65001;
    private const uint WindowInput = 0x8; // ENABLE_WINDOW_INPUT
    private const uint QuickEdit = 0x40; // ENABLE_QUICK_EDIT_MODE
    private const uint ExtendedFlags = 0x80; // ENABLE_EXTENDED_FLAGS
    private const uint VirtualTerminalInput = 0x200; // ENABLE_VIRTUAL_TERMINAL_INPUT
    private const uint ProcessedOutput = 0x1; // ENABLE_PROCESSED_OUTPUT
    private const uint VirtualTerminalProcessing = 0x4; // ENABLE_VIRTUAL_TERMINAL_PROCESSING
    private const uint NoAutoReturn = 0x8; // DISABLE_NEWLINE_AUTO_RETURN

    /// <summary>Escape sequences both ways, UTF-8, nothing processed. Without the mouse the console keeps its own selection of text.</summary>
    public static WindowsConsoleModes FullScreen(bool hasMouse) => new(
        VirtualTerminalInput | WindowInput | ExtendedFlags | (hasMouse ? 0 : QuickEdit),
        ProcessedOutput | VirtualTerminalProcessing | NoAutoReturn,
        Utf8,
        Utf8);
}
