namespace AfterSalesCoach.Terminal.Input;

/// <summary>The time that the program asked to be woken at has come.</summary>
public sealed record TickEvent : TerminalEvent;
