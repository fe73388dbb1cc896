using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>What the rules alone find in the last reply of a conversation: the evidence a classifier learns to weigh.</summary>
internal sealed class RuleEvidence
{
    private readonly Linter _linter = new(DialogueTagger.Default, RuleCatalog.All.Where(r => r.Descriptor.Scope == RuleScope.Message), LintSettings.Default);

    public IReadOnlyCollection<string> For(TaggedConversation conversation) =>
        [.. _linter.Lint(conversation).Diagnostics.Where(d => d.MessageIndex == conversation.Messages.Length - 1).Select(d => d.RuleId).Distinct()];
}
