namespace AfterSalesCoach.Terminal.Hosting;

/// <summary>What is sent to a terminal on the way into full screen and out of it.</summary>
/// <remarks>
/// The kitty keyboard protocol and modifyOtherKeys are never switched on: with them some terminals hand the digits that choose a candidate
/// of a Chinese input method to the program.
/// </remarks>
public static class TerminalSequences
{
    /// <summary>Alternate screen, no wrapping by the terminal, bracketed paste, focus reports.</summary>
    public static ReadOnlySpan<byte> Enter => "\e[?1049h\e[?7l\e[?2004h\e[?1004h\e[0m\e[2J"u8;

    /// <summary>Reports of mouse buttons and wheel in SGR coordinates. Takes the terminal's own selection of text away (Shift brings it back).</summary>
    public static ReadOnlySpan<byte> EnableMouse => "\e[?1000h\e[?1006h"u8;

    public static ReadOnlySpan<byte> DisableMouse => "\e[?1006l\e[?1000l"u8;

    /// <summary>Undoes <see cref="Enter"/> and <see cref="EnableMouse"/>, from within a frame too. Cursor keys go back to their plain form.</summary>
    public static ReadOnlySpan<byte> Leave => "\e[?2026l\e[?1006l\e[?1000l\e[?1004l\e[?2004l\e[?7h\e[?1l\e>\e[0m\e[?25h\e[?1049l"u8;

    /// <summary>
    /// Brings back a terminal that a killed program left in any state: everything <see cref="Leave"/> does, all mouse modes, scroll region,
    /// insert mode, character sets. Clears nothing.
    /// </summary>
    public static ReadOnlySpan<byte> Reset =>
        "\e[?2026l\e[?1000l\e[?1002l\e[?1003l\e[?1005l\e[?1006l\e[?1015l\e[?1004l\e[?2004l\e[?1049l\e[?7h\e[?1l\e>\e[4l\e7\e[r\e8\e(B\u000f\e[0m\e[?25h\r\n"u8;
}
