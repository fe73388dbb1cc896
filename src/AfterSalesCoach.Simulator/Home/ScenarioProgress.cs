namespace AfterSalesCoach.Simulator.Home;

/// <summary>How far a trainee is with a scenario.</summary>
public enum ScenarioProgress
{
    NotStarted,

    /// <summary>A session can be resumed.</summary>
    InProgress,

    /// <summary>Finished, never passed.</summary>
    NotPassed,
    Passed,
}
