namespace AfterSalesCoach.Terminal.Input;

/// <summary>Something that happened: at the terminal, to the process, on the clock. A program adds kinds of its own by deriving from it.</summary>
public abstract record TerminalEvent;
