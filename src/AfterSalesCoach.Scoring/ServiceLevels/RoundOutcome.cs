namespace AfterSalesCoach.Scoring.ServiceLevels;

/// <summary>What became of a customer's question.</summary>
public enum RoundOutcome
{
    /// <summary>Answered within the limit.</summary>
    OnTime,

    /// <summary>Answered after the limit.</summary>
    Late,

    /// <summary>No human answered before the log ends.</summary>
    Unanswered,

    /// <summary>Asked outside service hours, which the profile leaves out.</summary>
    Outside,

    /// <summary>A time is missing or contradicts the order of the log, so nobody can tell.</summary>
    Untimed,
}
