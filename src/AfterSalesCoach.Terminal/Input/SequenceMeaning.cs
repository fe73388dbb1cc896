using System.Text;

namespace AfterSalesCoach.Terminal.Input;

/// <summary>What the control sequences mean that terminals send: xterm's, with those of rxvt, the Linux console and fixterms where they differ.</summary>
internal static class SequenceMeaning
{
    // CSI 1;mR is both Shift+F3 and a cursor in the first row; modifiers go up to 1 + 7.
    private const int LargestModifier = 8;

    /// <returns>Null for a sequence that means nothing to us, such as the answer to a question nobody asked.</returns>
    public static TerminalEvent? Of(ControlSequence sequence) => sequence.Prefix switch
    {
        '<' when sequence.Final is 'M' or 'm' => Mouse(sequence[0], sequence[1] - 1, sequence[2] - 1, isRelease: sequence.Final == 'm'),
        '\0' => Plain(sequence),
        _ => null,
    };

    /// <summary>The key of <c>ESC O x</c> and of <c>CSI x</c>.</summary>
    public static Key? ByLetter(char letter) => letter switch
    {
        'A' => Key.Up,
        'B' => Key.Down,
        'C' => Key.Right,
        'D' => Key.Left,
        'F' => Key.End,
        'H' => Key.Home,
        'M' => Key.Enter,
        'P' => Key.F1,
        'Q' => Key.F2,
        'R' => Key.F3,
        'S' => Key.F4,
        _ => null,
    };

    /// <param name="code">Button, modifiers and motion as xterm packs them.</param>
    public static MouseEvent Mouse(int code, int x, int y, bool isRelease)
    {
        var modifiers = ((code & 4) != 0 ? KeyModifiers.Shift : 0) | ((code & 8) != 0 ? KeyModifiers.Alt : 0) | ((code & 16) != 0 ? KeyModifiers.Control : 0);
        if ((code & 64) != 0)
        {
            return new MouseEvent((code & 1) == 0 ? MouseAction.WheelUp : MouseAction.WheelDown, MouseButton.None, x, y, modifiers);
        }

        var button = (code & 3) switch { 0 => MouseButton.Left, 1 => MouseButton.Middle, 2 => MouseButton.Right, _ => MouseButton.None };
        var action = (code & 32) != 0 ? MouseAction.Move : isRelease ? MouseAction.Release : MouseAction.Press;
        return new MouseEvent(action, button, x, y, modifiers);
    }

    private static TerminalEvent? Plain(ControlSequence sequence) => sequence.Final switch
    {
        'I' when sequence.IsBare => new FocusEvent(true),
        'O' when sequence.IsBare => new FocusEvent(false),
        'Z' => new KeyEvent(Key.Tab, "", KeyModifiers.Shift),
        'R' when sequence.Count == 2 && (sequence[0] != 1 || sequence[1] > LargestModifier) => new CursorPositionEvent(Math.Max(0, sequence[1] - 1), Math.Max(0, sequence[0] - 1)),
        'u' => ByCodePoint(sequence[0], Modifiers(sequence)),
        '~' when sequence[0] == 27 && sequence.Count == 3 => ByCodePoint(sequence[2], Modifiers(sequence)),
        '~' => ByNumber(sequence[0]) is { } key ? new KeyEvent(key, "", Modifiers(sequence)) : null,
        var letter => ByLetter(letter) is { } key ? new KeyEvent(key, "", Modifiers(sequence)) : null,
    };

    private static KeyModifiers Modifiers(ControlSequence sequence) => (KeyModifiers)(Math.Max(0, sequence[1] - 1) & 7);

    private static Key? ByNumber(int number) => number switch
    {
        1 or 7 => Key.Home,
        2 => Key.Insert,
        3 => Key.Delete,
        4 or 8 => Key.End,
        5 => Key.PageUp,
        6 => Key.PageDown,
        >= 11 and <= 15 => Key.F1 + (number - 11),
        >= 17 and <= 21 => Key.F6 + (number - 17),
        23 or 24 => Key.F11 + (number - 23),
        _ => null,
    };

    // We never ask for these sequences, but some terminals are set to send them.
    private static KeyEvent? ByCodePoint(int code, KeyModifiers modifiers) => code switch
    {
        8 or 127 => new KeyEvent(Key.Backspace, "", modifiers),
        9 => new KeyEvent(Key.Tab, "", modifiers),
        13 => new KeyEvent(Key.Enter, "", modifiers),
        27 => new KeyEvent(Key.Escape, "", modifiers),
        _ => Rune.IsValid(code) && InputText.IsKept(new Rune(code)) ? KeyEvent.Character(new Rune(code).ToString(), modifiers) : null,
    };
}
