namespace AfterSalesCoach.Terminal.Input;

public enum Key
{
    /// <summary>A character; which one is in <see cref="KeyEvent.Text"/>.</summary>
    Character,
    Enter,
    Tab,
    Escape,
    Backspace,
    Delete,
    Insert,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    F12,
}
