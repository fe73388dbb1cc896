namespace AfterSalesCoach.Linting;

/// <summary>How bad a finding is. Ordered: a later value is worse.</summary>
public enum Severity
{
    /// <summary>The rule is switched off.</summary>
    Off,

    /// <summary>For training only.</summary>
    Info,

    /// <summary>Usually right.</summary>
    Warning,

    /// <summary>A shop may block sending on it.</summary>
    Error,
}
