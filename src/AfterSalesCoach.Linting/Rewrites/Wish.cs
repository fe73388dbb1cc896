namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>What the customer asked for last.</summary>
internal enum Wish
{
    None,
    Refund,
    Return,
    Exchange,
    Resend,
    Repair,

    /// <summary>Money for a loss, the goods aside: 冻肉都化了谁赔.</summary>
    Compensation,

    /// <summary>What the customer has laid out: postage, a locksmith.</summary>
    Outlay,
}
