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
}
