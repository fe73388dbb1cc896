namespace AfterSalesCoach.ChatLogs.Readers;

/// <summary>Leaves a line whose field is wrong; caught where the line was begun.</summary>
internal sealed class FieldException(LogProblem problem) : Exception(problem.English)
{
    public LogProblem Problem { get; } = problem;
}
