namespace AfterSalesCoach.Text.Patterns;

/// <summary>One occurrence of a pattern: its index in the set and its span in the normalised text.</summary>
public readonly record struct PatternMatch(int Pattern, TextSpan Span);
