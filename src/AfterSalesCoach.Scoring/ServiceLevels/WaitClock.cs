namespace AfterSalesCoach.Scoring.ServiceLevels;

/// <summary>How a wait is counted.</summary>
public enum WaitClock
{
    /// <summary>Only time within service hours runs: a question one minute before closing has the rest of its limit after the next opening.</summary>
    Service,

    /// <summary>Time runs as on the wall, closing time or not.</summary>
    Wall,
}
