namespace AfterSalesCoach.Linting;

/// <summary>What kind of evidence a finding rests on.</summary>
public enum DiagnosticOrigin
{
    /// <summary>Words of the reply.</summary>
    Pattern,

    /// <summary>The trained classifier.</summary>
    Classifier,

    /// <summary>The course of the conversation: order, omissions, times.</summary>
    Structure,
}
