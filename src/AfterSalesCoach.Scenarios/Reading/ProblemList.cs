using System.Collections.Immutable;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>Collects problems, at most one for each cause.</summary>
internal sealed class ProblemList
{
    /// <summary>A file that is wrong throughout need not be quoted throughout.</summary>
    private const int Most = 200;

    private readonly List<PackProblem> _problems = [];
    private readonly HashSet<(string Code, string Subject)> _causes = [];

    public int Count => _problems.Count;

    /// <summary>By file, line, column.</summary>
    public ImmutableArray<PackProblem> Sorted =>
    [
        .. _problems.OrderBy(p => p.Position.File, StringComparer.Ordinal).ThenBy(p => p.Position.Line).ThenBy(p => p.Position.Column)
            .ThenBy(p => p.Code, StringComparer.Ordinal),
    ];

    /// <summary>Takes over what another list holds.</summary>
    public void AddRange(IEnumerable<PackProblem> problems)
    {
        foreach (var problem in problems)
        {
            Add(problem.Position, problem.Code, problem.Text.Chinese, problem.Text.English);
        }
    }

    /// <param name="cause">What is at the bottom of it (a misspelt name …); a second problem with the same code and cause is dropped.</param>
    public void Add(PackPosition at, string code, string chinese, string english, string? cause = null)
    {
        if (_problems.Count < Most && _causes.Add((code, cause ?? at.ToString())))
        {
            _problems.Add(new PackProblem(at, code, new LocalizedText(chinese, english)));
        }
    }
}
