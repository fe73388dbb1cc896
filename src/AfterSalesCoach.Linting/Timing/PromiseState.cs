namespace AfterSalesCoach.Linting.Timing;

/// <summary>What became of a dated promise.</summary>
public enum PromiseState
{
    /// <summary>The shop or the platform brought news or got in touch before the customer had to ask.</summary>
    Kept,

    /// <summary>Its time passed, nobody kept it, and the customer had to ask.</summary>
    Broken,

    /// <summary>The log does not tell: it ends first, or nobody came back to it.</summary>
    Open,
}
