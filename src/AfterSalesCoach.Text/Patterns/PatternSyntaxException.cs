namespace AfterSalesCoach.Text.Patterns;

/// <summary>A pattern that cannot be read; <see cref="Exception.Message"/> says where and why, in English.</summary>
public sealed class PatternSyntaxException(string pattern, int position, string problem)
    : FormatException($"pattern '{pattern}', character {position + 1}: {problem}")
{
    public string Pattern { get; } = pattern;

    public int Position { get; } = position;

    public string Problem { get; } = problem;
}
