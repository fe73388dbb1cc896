namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Which typed replies are tried in a state. Judging one takes as long as hundreds of other steps.</summary>
internal enum TypedReplies
{
    None,

    /// <summary>The model reply and the author's samples.</summary>
    Samples,

    /// <summary>Also the replies that can be chosen and typical violations of every rule.</summary>
    WithViolations,
}
