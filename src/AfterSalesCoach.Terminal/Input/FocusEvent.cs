namespace AfterSalesCoach.Terminal.Input;

/// <summary>The terminal's window got or lost the keyboard.</summary>
public sealed record FocusEvent(bool HasFocus) : TerminalEvent;
