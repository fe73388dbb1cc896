namespace AfterSalesCoach.ChatLogs;

/// <summary>How much of the log a problem costs.</summary>
public enum ProblemSeverity
{
    /// <summary>Nothing is lost, but a reader of the result should know.</summary>
    Info,

    /// <summary>Everything was read, something had to be guessed or left out of a field.</summary>
    Warning,

    /// <summary>A message, a line or a file was not read.</summary>
    Error,
}
