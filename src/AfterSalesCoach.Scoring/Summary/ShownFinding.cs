using System.Collections.Immutable;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Scoring.Summary;

/// <summary>A deduction with its proof. Ordered by message, start, rule.</summary>
/// <param name="Span">In the message's text, UTF-16 units; the whole message for findings of omission. Spans may overlap.</param>
/// <param name="Points">Taken off for it, after the cap of its criterion; 0 when the cap was used up.</param>
/// <param name="Message">The sentence about this finding.</param>
/// <param name="Agent">To whom it is counted; empty where the log names none.</param>
/// <param name="Rewrites">Whole messages to send instead; may be empty.</param>
public sealed record ShownFinding(
    int MessageIndex, string RuleId, Severity Severity, TextSpan Span, string Criterion, double Points, bool AutoFail, LocalizedText Message, string Agent,
    ImmutableArray<string> Rewrites);
