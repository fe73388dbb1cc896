namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>What can be possible or not; a shell shows the reason when it is not.</summary>
public enum SessionAction
{
    Pick,
    Write,
    Operate,
    Hint,
    Undo,
    Pause,
    Resume,

    /// <summary>Looking back. In an exam only once it has ended: the debrief shows model replies.</summary>
    Debrief,
}
