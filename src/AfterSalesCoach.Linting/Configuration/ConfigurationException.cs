namespace AfterSalesCoach.Linting.Configuration;

/// <summary>A configuration, house-rule or baseline file that cannot be used; all of its problems at once.</summary>
public sealed class ConfigurationException(IReadOnlyList<ConfigurationProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems.Select(p => p.Describe(UserLanguage.Chinese))))
{
    public IReadOnlyList<ConfigurationProblem> Problems { get; } = problems;
}
