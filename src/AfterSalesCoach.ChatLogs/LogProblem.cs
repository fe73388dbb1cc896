using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs;

/// <summary>Something wrong in a log: where, what, and the way out.</summary>
/// <param name="Code">ASL followed by four digits.</param>
/// <param name="Position">Its line is 0 when the whole file is meant.</param>
public sealed record LogProblem(ProblemSeverity Severity, string Code, SourcePosition Position, string Chinese, string English)
{
    /// <summary>What stands behind the place was left out: whoever goes by the findings alone would pass what was never looked at.</summary>
    public bool CutsOff { get; init; }

    public string Describe(bool english)
    {
        var place = Position.Line > 0 ? Position.ToString() : Position.File;
        return $"{place}: {Code} {(english ? English : Chinese)}";
    }

    public override string ToString() => Describe(english: false);
}
