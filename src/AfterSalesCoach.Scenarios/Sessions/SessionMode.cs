namespace AfterSalesCoach.Scenarios.Sessions;

public enum SessionMode
{
    /// <summary>Decisions can be taken back.</summary>
    Practice,

    Exam,
}
