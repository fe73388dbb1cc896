namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>What else decides the wording of a step.</summary>
[Flags]
internal enum CaseState
{
    None = 0,

    /// <summary>The customer has sent photos or a video.</summary>
    Seen = 1,

    NoSeen = 2,

    /// <summary>The customer has no packaging, label or clear photo any more.</summary>
    Lacking = 4,

    /// <summary>The customer urges or has waited.</summary>
    Waiting = 8,

    /// <summary>An agent has apologised before, and the customer goes on about the matter.</summary>
    Later = 16,

    /// <summary>A canned reply: no customer to answer.</summary>
    Canned = 32,

    /// <summary>An agent has apologised before, and the customer still waits for what should have followed.</summary>
    Delayed = 64,
}
