namespace AfterSalesCoach.ChatLogs.Libraries;

/// <summary>A library of canned replies that cannot be read, or not be written back without loss.</summary>
public sealed class LibraryException(LogProblem problem) : Exception(problem.Describe(english: true))
{
    public LogProblem Problem { get; } = problem;
}
