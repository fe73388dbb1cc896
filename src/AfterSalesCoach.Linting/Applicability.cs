namespace AfterSalesCoach.Linting;

/// <summary>How far a rewrite may be trusted.</summary>
public enum Applicability
{
    /// <summary>The meaning cannot change (doubled punctuation …).</summary>
    MachineApplicable,

    /// <summary>New sentences; somebody has to read them.</summary>
    MaybeIncorrect,

    /// <summary>Somebody has to fill in the 【】.</summary>
    HasPlaceholders,
}
