namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>What the customer asked last, as far as it decides what answers it.</summary>
internal enum Asked
{
    None,

    /// <summary>When it ships, arrives, is repaired, or who comes when.</summary>
    When,

    /// <summary>When the money comes back.</summary>
    MoneyWhen,

    /// <summary>How much is to be refunded, paid or charged.</summary>
    HowMuch,

    /// <summary>Who pays the postage or another fee.</summary>
    WhoPays,

    /// <summary>How something is done or used.</summary>
    How,

    /// <summary>Whether something is so, or anything else that can be looked up.</summary>
    Fact,
}
