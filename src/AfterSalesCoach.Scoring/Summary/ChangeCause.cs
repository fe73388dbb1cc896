namespace AfterSalesCoach.Scoring.Summary;

/// <summary>Where a change between two runs comes from.</summary>
public enum ChangeCause
{
    /// <summary>Same rule, same price: people write otherwise.</summary>
    Behaviour,

    /// <summary>The rule is new, gone, or set otherwise.</summary>
    Rules,

    /// <summary>The scorecard takes off another number of points for it.</summary>
    Scorecard,
}
