namespace AfterSalesCoach.Scenarios.Replays;

/// <summary>Whom a replay plays.</summary>
public enum ReplayTrainee
{
    /// <summary>Has to reach at least 90.</summary>
    Best,

    /// <summary>Has to reach 60 to 85.</summary>
    Typical,

    /// <summary>Has to stay below 50.</summary>
    Bad,

    /// <summary>Shows something particular; no bounds.</summary>
    Other,
}
