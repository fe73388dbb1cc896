using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Shells.Keymap;

/// <summary>A key with the modifiers held.</summary>
/// <param name="Letter">For <see cref="Key.Character"/>: a small letter or a digit.</param>
public readonly record struct KeyChord(Key Key, KeyModifiers Modifiers = KeyModifiers.None, char Letter = '\0')
{
    public static KeyChord Control(char letter) => new(Key.Character, KeyModifiers.Control, letter);

    public static KeyChord Alt(char letter) => new(Key.Character, KeyModifiers.Alt, letter);

    public bool Matches(KeyEvent key) =>
        key.Is(Key, Modifiers) && (Key != Key.Character || (key.Text.Length == 1 && key.Text[0] == Letter));

    /// <summary>As key bar and help write it: <c>Ctrl+P</c>, <c>PgUp</c>, <c>↑</c>.</summary>
    public string Label => Modifier(KeyModifiers.Control, "Ctrl+") + Modifier(KeyModifiers.Alt, "Alt+") + Modifier(KeyModifiers.Shift, "Shift+") + Name;

    private string Name => Key switch
    {
        Key.Character => char.ToUpperInvariant(Letter).ToString(),
        Key.Escape => "Esc",
        Key.PageUp => "PgUp",
        Key.PageDown => "PgDn",
        Key.Up => "↑",
        Key.Down => "↓",
        Key.Left => "←",
        Key.Right => "→",
        _ => Key.ToString(),
    };

    private string Modifier(KeyModifiers modifier, string label) => Modifiers.HasFlag(modifier) ? label : "";
}
