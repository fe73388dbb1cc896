namespace AfterSalesCoach.Scenarios.Model;

/// <summary>How a case ends.</summary>
public enum EndingKind
{
    /// <summary>The customer is content.</summary>
    Resolved,

    /// <summary>Settled, with something left to be desired.</summary>
    Settled,

    /// <summary>The customer gives up or is lost.</summary>
    Failed,

    /// <summary>The platform or the authorities step in.</summary>
    Escalated,
}
