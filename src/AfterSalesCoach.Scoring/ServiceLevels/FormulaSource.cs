namespace AfterSalesCoach.Scoring.ServiceLevels;

/// <summary>Where a profile's formula comes from.</summary>
public enum FormulaSource
{
    /// <summary>It is the shop's or our own and claims to be nobody else's.</summary>
    Own,

    /// <summary>As third parties describe a platform's; the platform's own page decides.</summary>
    Reported,

    /// <summary>The platform's formula is not known to us: the figures follow our own definition and are not the platform's.</summary>
    Unknown,
}
