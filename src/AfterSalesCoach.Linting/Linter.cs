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

    private readonly EvidenceJoiner? _joiner = classifier is null ? null : new EvidenceJoiner([.. rules.OfType<ReplyRule>()], classifier);

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

            FindIn(new Reply(conversation, message.Index), found);
        }

        FindInAll(conversation, found);
        if (conversation.Conversation.HasGaps)
        {
            found.RemoveAll(d => d.Rule.RestsOnAbsence);
        }

        return Suppress(conversation.Conversation, InOrder(found));
    }

    /// <summary>
    /// What is found when the last message, an agent's, has just been sent: what message rules find in it and conversation rules in all,
    /// whether suppressed or not. The same as <see cref="Lint(TaggedConversation)"/> finds, without judging earlier replies again.
    /// </summary>
    public ImmutableArray<Diagnostic> LintLast(TaggedConversation conversation)
    {
        var found = new List<Diagnostic>();
        if (!conversation.Messages.IsEmpty)
        {
            FindIn(new Reply(conversation, conversation.Messages.Length - 1), found);
        }

        FindInAll(conversation, found);
        return InOrder(found);
    }

    /// <summary>What the message rules find in one reply, whether suppressed or not.</summary>
    public ImmutableArray<Diagnostic> LintReply(Reply reply)
    {
        var found = new List<Diagnostic>();
        FindIn(reply, found);
        return InOrder(found);
    }

    private void FindIn(Reply reply, List<Diagnostic> found)
    {
        var byRules = _joiner is null ? found : [];
        foreach (var rule in _replyRules)
        {
            if (rule.Triggers is not { } triggers || reply.Message.Mentions(triggers))
            {
                byRules.AddRange(rule.Analyze(reply));
            }
        }

        _joiner?.Join(reply, byRules, found);
    }

    private void FindInAll(TaggedConversation conversation, List<Diagnostic> found)
    {
        foreach (var rule in _conversationRules)
        {
            found.AddRange(rule.Analyze(conversation, settings));
        }
    }

    private ImmutableArray<Diagnostic> InOrder(List<Diagnostic> found) => found.Count == 0 ? [] :
    [
        .. found
            .Select(d => d with { Severity = settings.SeverityOf(d.Rule) })
            .Where(d => d.Severity != Severity.Off)
            .OrderBy(d => d.MessageIndex).ThenBy(d => d.Span.Start).ThenBy(d => d.RuleId, StringComparer.Ordinal).ThenBy(d => d.Span.End),
    ];

    private static LintResult Suppress(Conversation conversation, ImmutableArray<Diagnostic> found)
    {
        if (!HasSuppressions(conversation))
        {
            return new LintResult(found, [], []);
        }

        var suppressed = found.Where(d => conversation.Messages[d.MessageIndex].Suppressions.Any(s => s.RuleId == d.RuleId)).ToImmutableArray();
        var unused = conversation.Messages.SelectMany((message, index) => message.Suppressions
            .Where(s => !suppressed.Any(d => d.MessageIndex == index && d.RuleId == s.RuleId))
            .Select(s => (index, s)));
        return new LintResult(found.RemoveRange(suppressed), suppressed, [.. unused]);
    }

    private static bool HasSuppressions(Conversation conversation)
    {
        foreach (var message in conversation.Messages)
        {
            if (message.Suppressions.Count > 0)
            {
                return true;
            }
        }

        return false;
    }
}
