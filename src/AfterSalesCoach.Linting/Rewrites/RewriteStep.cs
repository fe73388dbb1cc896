namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>The parts of a good reply, in the order in which they are said: people first, then the apology, then what will be done.</summary>
/// <remarks>Sources: fruit guide 方案四 (apologise first, then the wish), appliance guide 步骤一 and 场景5 (people before proof).</remarks>
internal enum RewriteStep
{
    Greeting,

    /// <summary>Asks after the person and advises on treatment.</summary>
    Care,

    /// <summary>Stop using it, do not eat it.</summary>
    Safety,
    Apology,

    /// <summary>Takes the stance opposite to what a finding blames.</summary>
    Answer,

    /// <summary>The evidence is there and is not asked for again.</summary>
    Seen,
    Remedy,

    /// <summary>The one easy photo that helps.</summary>
    Evidence,
    Time,
}
