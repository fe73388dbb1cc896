namespace AfterSalesCoach.Terminal.Input;

/// <summary>The terminal's answer to the question where its cursor is (CSI 6n).</summary>
/// <param name="X">Column from 0.</param>
/// <param name="Y">Row from 0. Never 0 with a column below 8: that is how Shift+F3 arrives, so ask from another row.</param>
public sealed record CursorPositionEvent(int X, int Y) : TerminalEvent;
