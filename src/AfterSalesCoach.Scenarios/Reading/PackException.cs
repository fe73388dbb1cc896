using System.Collections.Immutable;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>A pack that cannot be used; all of its problems at once.</summary>
public sealed class PackException(ImmutableArray<PackProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems.Select(p => p.Describe(UserLanguage.Chinese))))
{
    public ImmutableArray<PackProblem> Problems { get; } = problems;
}
