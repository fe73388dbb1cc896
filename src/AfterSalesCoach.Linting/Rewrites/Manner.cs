namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>The tone of a suggestion.</summary>
internal enum Manner
{
    /// <summary>您好, whole sentences.</summary>
    Formal,

    /// <summary>亲, spoken.</summary>
    Warm,

    /// <summary>As short as it can be said.</summary>
    Brief,
}
