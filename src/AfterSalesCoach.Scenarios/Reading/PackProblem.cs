using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Reading;

/// <summary>Something wrong in a pack: where, what, and the way out.</summary>
/// <param name="Code">ASP followed by four digits: 1 YAML, 2 format and references, 3 replies against the rules, 4 exploration, 5 replays.</param>
public sealed record PackProblem(PackPosition Position, string Code, LocalizedText Text)
{
    public string Describe(UserLanguage language) => $"{Position}: {Code} {Text.In(language)}";
}
