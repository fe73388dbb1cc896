namespace AfterSalesCoach.Linting.Configuration;

/// <summary>Something wrong in a file the user wrote: where, what, and the way out.</summary>
/// <param name="Code">ASF followed by four digits.</param>
/// <param name="Line">From 1; 0 when the whole file is meant.</param>
/// <param name="Column">From 1; 0 when the whole line or file is meant.</param>
public sealed record ConfigurationProblem(string File, long Line, long Column, string Code, LocalizedText Text)
{
    public string Describe(UserLanguage language) =>
        Line > 0 ? $"{File}:{Line}:{Column}: {Code} {Text.In(language)}" : $"{File}: {Code} {Text.In(language)}";
}
