namespace AfterSalesCoach.Terminal.Input;

/// <summary>The program runs again after it was stopped; what the terminal shows is unknown.</summary>
public sealed record ResumedEvent : TerminalEvent;
