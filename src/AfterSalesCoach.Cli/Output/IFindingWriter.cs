namespace AfterSalesCoach.Cli.Output;

/// <summary>Writes findings in one of the output formats, in the order they are given.</summary>
internal interface IFindingWriter : IDisposable
{
    void Write(Finding finding);

    /// <summary>Called once, after the last finding.</summary>
    void Complete(LintSummary summary);
}
