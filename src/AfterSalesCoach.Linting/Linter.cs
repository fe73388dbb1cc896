using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting.Confidence;

namespace AfterSalesCoach.Linting;

/// <summary>Runs rules over conversations. Immutable; may be shared between threads.</summary>
/// <param name="classifier">Weighs the evidence of the rules and adds its own; without one the rules stand alone.</param>
public sealed class Linter(DialogueTagger tagger, IEnumerable<Rule> rules, LintSettings settings, IReplyClassifier? classifier = null)
{
    private readonly ImmutableArray<ReplyRule> _replyRules = [.. rules.OfType<ReplyRule>()];
    private readonly ImmutableArray<ConversationRule> _conversationRules = [.. rules.OfType<ConversationRule>()];

    public LintResult Lint(Conversation conversation) => Lint(tagger.Tag(conversation));

    public LintResult Lint(TaggedConversation conversation)
    {
        var found = new List<Diagnostic>();
        foreach (var message in conversation.Messages)
        {
            if (message.Speaker != Speaker.Agent)
            {
                continue;
            }

            found.AddRange(FindIn(new Reply(conversation, message.Index)));
        }

        found.AddRange(FindInAll(conversation));
        return Suppress(conversation.Conversation, InOrder(found));
    }

    /// <summary>
    /// What is found when the last message, an agent's, has just been sent: what message rules find in it and conversation rules in all,
    /// whether suppressed or not. The same as <see cref="Lint(TaggedConversation)"/> finds, without judging earlier replies again.
    /// </summary>
    public ImmutableArray<Diagnostic> LintLast(TaggedConversation conversation) =>
        InOrder(FindIn(new Reply(conversation, conversation.Messages.Length - 1)).Concat(FindInAll(conversation)));

    /// <summary>What the message rules find in one reply, whether suppressed or not.</summary>
    public ImmutableArray<Diagnostic> LintReply(Reply reply) => InOrder(FindIn(reply));

    private IEnumerable<Diagnostic> FindIn(Reply reply)
    {
        var byRules = _replyRules.SelectMany(rule => rule.Analyze(reply)).ToList();
        return classifier is null ? byRules : EvidenceJoiner.Join(reply, byRules, _replyRules, classifier);
    }

    private IEnumerable<Diagnostic> FindInAll(TaggedConversation conversation) => _conversationRules.SelectMany(rule => rule.Analyze(conversation, settings));

    private ImmutableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> found) =>
    [
        .. found
            .Select(d => d with { Severity = settings.SeverityOf(d.Rule) })
            .Where(d => d.Severity != Severity.Off)
            .OrderBy(d => d.MessageIndex).ThenBy(d => d.Span.Start).ThenBy(d => d.RuleId, StringComparer.Ordinal).ThenBy(d => d.Span.End),
    ];

    private static LintResult Suppress(Conversation conversation, ImmutableArray<Diagnostic> found)
    {
        if (conversation.Messages.All(m => m.Suppressions.Count == 0))
        {
            return new LintResult(found, [], []);
        }

        var suppressed = found.Where(d => conversation.Messages[d.MessageIndex].Suppressions.Any(s => s.RuleId == d.RuleId)).ToImmutableArray();
        var unused = conversation.Messages.SelectMany((message, index) => message.Suppressions
            .Where(s => !suppressed.Any(d => d.MessageIndex == index && d.RuleId == s.RuleId))
            .Select(s => (index, s)));
        return new LintResult(found.RemoveRange(suppressed), suppressed, [.. unused]);
    }
}
