namespace AfterSalesCoach.Linting;

/// <summary>Why a customer wants to be rid of the goods; resale and special categories are arguments against one ground only.</summary>
public enum ClaimGround
{
    /// <summary>The conversation does not say.</summary>
    Unknown,

    /// <summary>Something is wrong with the goods.</summary>
    Quality,

    /// <summary>Nothing is wrong with them; the customer does not want them (any more).</summary>
    ChangeOfMind,
}
