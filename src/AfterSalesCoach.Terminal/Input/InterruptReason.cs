namespace AfterSalesCoach.Terminal.Input;

public enum InterruptReason
{
    /// <summary>SIGTERM.</summary>
    Terminate,

    /// <summary>SIGHUP: the terminal has gone.</summary>
    HangUp,

    /// <summary>SIGINT. In full screen Ctrl+C is a key; the signal comes from another process.</summary>
    Interrupt,

    /// <summary>SIGQUIT.</summary>
    Quit,

    /// <summary>No more input will come.</summary>
    EndOfInput,

    /// <summary>SIGTSTP: answer with <see cref="Hosting.ITerminal.Suspend"/>.</summary>
    Suspend,
}
