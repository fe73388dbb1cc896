namespace AfterSalesCoach.Simulator.Sessions;

public enum SessionPhase
{
    Running,
    Paused,
    Ended,
}
