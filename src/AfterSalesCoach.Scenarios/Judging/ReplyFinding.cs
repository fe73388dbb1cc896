using AfterSalesCoach.Linting;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Scenarios.Judging;

/// <summary>A rule that a reply breaks.</summary>
/// <param name="MessageIndex">The message that the finding marks; for rules about time it may be an earlier one.</param>
/// <param name="Span">In that message as received.</param>
/// <param name="Text">The sentence about it.</param>
public sealed record ReplyFinding(string RuleId, int MessageIndex, TextSpan Span, LocalizedText Text)
{
    /// <summary>Whether the words themselves break a rule that is an error. Lateness and broken promises cannot be mended by saying it otherwise.</summary>
    public bool IsError => RuleCatalog.Find(RuleId)?.Descriptor is { Severity: Severity.Error, Scope: RuleScope.Message };
}
