namespace AfterSalesCoach.Scoring.Scorecards;

/// <summary>When a criterion applies to a conversation. A finding in a criterion always makes it apply.</summary>
public enum Applies
{
    /// <summary>Wherever an agent wrote.</summary>
    Always,

    /// <summary>A customer's message and an agent's answer carry times.</summary>
    Timed,

    /// <summary>The customer reported a problem.</summary>
    ProblemReported,

    /// <summary>An agent asked for evidence or judged it.</summary>
    EvidenceAsked,

    /// <summary>The customer reported a problem or claimed a remedy, or an agent offered or refused one.</summary>
    RemedyAtStake,

    /// <summary>An agent promised a time or asked for patience.</summary>
    PromiseMade,

    /// <summary>Injury, hazard or food safety was reported.</summary>
    SafetyAtStake,
}
