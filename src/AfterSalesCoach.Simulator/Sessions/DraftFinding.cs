using AfterSalesCoach.Linting;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>A finding in a draft.</summary>
/// <param name="Title">Of the rule.</param>
/// <param name="Span">UTF-16 range of the draft.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Instead">What to write instead.</param>
public sealed record DraftFinding(string RuleId, string Title, Severity Severity, TextSpan Span, string Message, string Instead);
