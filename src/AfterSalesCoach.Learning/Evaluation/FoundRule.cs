using AfterSalesCoach.Text;

namespace AfterSalesCoach.Learning.Evaluation;

/// <summary>One rule found in a reply.</summary>
/// <param name="Span">In the reply as received.</param>
public readonly record struct FoundRule(string RuleId, TextSpan Span);
