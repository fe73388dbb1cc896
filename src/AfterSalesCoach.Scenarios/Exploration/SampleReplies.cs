using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>What trainees might type: one typical sentence for each rule it breaks, taken from the rules' own examples.</summary>
internal static class SampleReplies
{
    private static readonly Lazy<ImmutableArray<string>> _violations = new(() =>
    [
        .. RuleCatalog.All.Where(r => r.Descriptor.Scope == RuleScope.Message).Select(r => r.Descriptor.Examples.First(e => e.IsFlagged))
            .Select(e => ConversationMarkup.Parse(e.Markup).Conversation.Messages.Last(m => m.Speaker == Speaker.Agent).Text).Distinct(StringComparer.Ordinal),
    ]);

    public static ImmutableArray<string> Violations => _violations.Value;
}
