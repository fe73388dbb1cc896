namespace AfterSalesCoach.Terminal.Input;

public enum MouseAction
{
    Press,
    Release,

    /// <summary>Moved, with a button held or without.</summary>
    Move,
    WheelUp,
    WheelDown,
}
