namespace AfterSalesCoach.Terminal.Input;

/// <summary>A key, or one character committed by an input method.</summary>
/// <param name="Text">One code point for <see cref="Key.Character"/>, never a control character; a small letter where Ctrl is held. Otherwise empty.</param>
/// <remarks>Shift is reported only where a sequence carries it: for a character it is in the character. Ctrl+J arrives as Ctrl+Enter.</remarks>
public sealed record KeyEvent(Key Key, string Text = "", KeyModifiers Modifiers = KeyModifiers.None) : TerminalEvent
{
    public static KeyEvent Character(string text, KeyModifiers modifiers = KeyModifiers.None) => new(Key.Character, text, modifiers);

    /// <summary>Whether it is this key with exactly these modifiers.</summary>
    public bool Is(Key key, KeyModifiers modifiers = KeyModifiers.None) => Key == key && Modifiers == modifiers;

    /// <summary>Whether it is Ctrl with this letter.</summary>
    public bool IsControl(char letter) => Key == Key.Character && Modifiers == KeyModifiers.Control && Text.Length == 1 && Text[0] == letter;
}
