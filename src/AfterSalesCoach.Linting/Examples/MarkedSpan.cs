using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting;

/// <summary>An expected finding: rule, message, span in the raw text.</summary>
public sealed record MarkedSpan(string RuleId, int Message, TextSpan Span);
