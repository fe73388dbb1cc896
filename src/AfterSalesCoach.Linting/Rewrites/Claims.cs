namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>What a phrase says of the case beside what it does about it; it may be said only where the dialogue shows it.</summary>
[Flags]
internal enum Claims
{
    None = 0,

    /// <summary>The customer has sent photos, a video or other proof.</summary>
    Sent = 1,

    /// <summary>The customer has waited.</summary>
    Waited = 2,

    /// <summary>The goods have a fault; a wrong size or colour is none.</summary>
    Defective = 4,

    /// <summary>The shop did something wrong.</summary>
    OurFault = 8,

    /// <summary>The customer has used the goods.</summary>
    Used = 16,

    /// <summary>Something went wrong, or is claimed, that money or goods make good.</summary>
    Redress = 32,

    /// <summary>It came like that.</summary>
    OnArrival = 64,
}
