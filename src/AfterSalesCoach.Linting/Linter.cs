using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting;

/// <summary>Runs rules over conversations. Immutable; may be shared between threads.</summary>
public sealed class Linter(DialogueTagger tagger, IEnumerable<Rule> rules, LintSettings settings)
{
    private readonly ImmutableArray<ReplyRule> _replyRules = [.. rules.OfType<ReplyRule>()];
    private readonly ImmutableArray<ConversationRule> _conversationRules = [.. rules.OfType<ConversationRule>()];

    /// <summary>All findings, ordered by message, start, rule.</summary>
    public ImmutableArray<Diagnostic> Lint(Conversation conversation) => Lint(tagger.Tag(conversation));

    /// <inheritdoc cref="Lint(Conversation)"/>
    public ImmutableArray<Diagnostic> Lint(TaggedConversation conversation)
    {
        var found = new List<Diagnostic>();
        for (var i = 0; i < conversation.Messages.Length; i++)
        {
            if (conversation.Messages[i].Speaker != Speaker.Agent)
            {
                continue;
            }

            var reply = new Reply(conversation, i);
            foreach (var rule in _replyRules)
            {
                found.AddRange(rule.Analyze(reply));
            }
        }

        foreach (var rule in _conversationRules)
        {
            found.AddRange(rule.Analyze(conversation, settings));
        }

        return [.. found
            .Select(d => d with { Severity = SeverityOf(d.Rule) })
            .Where(d => d.Severity != Severity.Off)
            .OrderBy(d => d.MessageIndex).ThenBy(d => d.Span.Start).ThenBy(d => d.RuleId, StringComparer.Ordinal).ThenBy(d => d.Span.End)];
    }

    private Severity SeverityOf(RuleDescriptor rule)
    {
        var severity = settings.Severities.TryGetValue(rule.Id, out var set) ? set : rule.Severity;
        return severity < rule.Floor ? rule.Floor : severity;
    }
}
