namespace AfterSalesCoach.Terminal.Input;

/// <param name="X">Column from 0; a hostile terminal may report any number, so compare before use.</param>
/// <param name="Y">Row from 0.</param>
public sealed record MouseEvent(MouseAction Action, MouseButton Button, int X, int Y, KeyModifiers Modifiers = KeyModifiers.None) : TerminalEvent;
