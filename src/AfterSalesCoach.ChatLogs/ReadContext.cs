using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs;

/// <summary>What every reader needs to know about the file at hand.</summary>
internal sealed class ReadContext(string file, ReadOptions options, Action<LogProblem> report)
{
    private readonly HashSet<(string Code, string Detail)> _known = [];
    private int _reported;
    private int _told;

    /// <summary>Of what is only counted.</summary>
    private ProblemSeverity _worst = ProblemSeverity.Warning;

    public string File { get; } = file;

    /// <summary>The file's name without folder and extension; the stem of ids the log does not give.</summary>
    public string Stem { get; } = file == "-" ? "stdin" : Path.GetFileNameWithoutExtension(file);

    public ReadOptions Options { get; } = options;

    public ReadLimits Limits => Options.Limits;

    public bool HasReported => _reported > 0;

    public SourcePosition At(int line) => new(File, line);

    public void Report(LogProblem problem)
    {
        // That something was left out is told however much was told before.
        if (_reported < Limits.ProblemsPerFile || problem.CutsOff)
        {
            _told++;
            report(problem);
        }
        else
        {
            _worst = problem.Severity > _worst ? problem.Severity : _worst;
        }

        _reported++;
    }

    /// <summary>For findings that every row would repeat: tells only the first with this detail.</summary>
    public void ReportOnce(LogProblem problem, string detail = "")
    {
        // The set is bounded, so that a hostile file cannot grow it without end.
        var key = (problem.Code, detail);
        if (_known.Count >= Limits.ProblemsPerFile ? !_known.Contains(key) : _known.Add(key))
        {
            Report(problem);
        }
    }

    /// <summary>Says how many problems were only counted.</summary>
    public void Close()
    {
        if (_reported > _told)
        {
            report(Problems.MoreProblems(At(0), _reported - _told) with { Severity = _worst });
        }
    }
}
