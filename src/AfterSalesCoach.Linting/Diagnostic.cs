using System.Collections.Immutable;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting;

/// <summary>One finding.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Severity">After configuration.</param>
/// <param name="MessageIndex">Position of the message in its conversation, from 0.</param>
/// <param name="Span">In the message as received; the whole message for findings of omission.</param>
/// <param name="Message">The rule's sentence about this finding.</param>
/// <param name="Confidence">Between 0 and 1.</param>
public sealed record Diagnostic(
    RuleDescriptor Rule, Severity Severity, int MessageIndex, TextSpan Span, LocalizedText Message, double Confidence, DiagnosticOrigin Origin)
{
    /// <summary>Up to three whole messages to send instead.</summary>
    public ImmutableArray<RewriteSuggestion> Rewrites { get; init; } = [];

    public string RuleId => Rule.Id;
}
