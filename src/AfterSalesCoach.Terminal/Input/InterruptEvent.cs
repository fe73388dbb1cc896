namespace AfterSalesCoach.Terminal.Input;

/// <summary>The program is asked to end, or to step aside.</summary>
public sealed record InterruptEvent(InterruptReason Reason) : TerminalEvent;
