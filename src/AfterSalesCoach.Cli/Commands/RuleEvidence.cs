using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>What the message rules find in the last reply of a conversation; without a classifier, the evidence that one learns to weigh.</summary>
internal sealed class RuleEvidence(IReplyClassifier? classifier = null)
{
    private readonly Linter _linter = new(
        DialogueTagger.Default, RuleCatalog.All.Where(r => r.Descriptor.Scope == RuleScope.Message), LintSettings.Default, classifier);

    public IReadOnlyCollection<string> For(TaggedConversation conversation) => [.. FindingsIn(conversation).Select(d => d.RuleId).Distinct()];

    public IEnumerable<Diagnostic> FindingsIn(TaggedConversation conversation) =>
        _linter.Lint(conversation).Diagnostics.Where(d => d.MessageIndex == conversation.Messages.Length - 1);
}
