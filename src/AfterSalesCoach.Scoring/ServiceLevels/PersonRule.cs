namespace AfterSalesCoach.Scoring.ServiceLevels;

/// <summary>When a customer counts as answered in time.</summary>
public enum PersonRule
{
    /// <summary>Every counted round was answered within the limit.</summary>
    EveryRound,

    /// <summary>The first counted round was.</summary>
    FirstRound,
}
