using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Composes whole messages to send instead: apology first, ownership, care where someone is hurt, one remedy, a time.</summary>
/// <remarks>
/// Where enough of the original is good, the first suggestion mends it; the others are written anew in other manners. Facts of the original
/// that still hold are kept; nothing is invented: what is not known, and every remedy the shop has not offered, is a 【placeholder】.
/// Every suggestion is linted before it is given. Deterministic. Immutable; may be shared between threads.
/// </remarks>
public sealed class RewriteComposer(DialogueTagger tagger, Linter linter)
{
    /// <summary>How many suggestions are given unless fewer are wanted.</summary>
    public const int Most = 3;

    /// <summary>Wordings tried for one suggestion before it is given up.</summary>
    private const int Turns = 5;

    /// <summary>Suggestions that share more than this part of their characters are one suggestion to a reader.</summary>
    private const double LeastDifference = 1.0 / 3;

    /// <summary>Suggestions for the agent message at <paramref name="index"/>, best first; empty when no rule flags the message by itself.</summary>
    /// <param name="most">How many are wanted; each costs a lint or more.</param>
    public ImmutableArray<RewriteSuggestion> Suggest(Conversation conversation, int index, int most = Most) => Suggest(tagger.Tag(conversation), index, most);

    /// <inheritdoc cref="Suggest(Conversation, int, int)"/>
    public ImmutableArray<RewriteSuggestion> Suggest(TaggedConversation conversation, int index, int most = Most)
    {
        var reply = new Reply(conversation, index);
        var findings = linter.LintReply(reply);
        if (findings.IsEmpty)
        {
            return [];
        }

        var planner = new RewritePlanner(reply, findings, PhraseBank.Default);
        var own = MannerReader.Read(reply);
        var given = ImmutableArray.CreateBuilder<RewriteSuggestion>();
        if (planner.CanMend)
        {
            Give(given, conversation, index, turn => planner.Mend(own, turn));
        }

        foreach (var manner in new[] { own, Manner.Warm, Manner.Formal, Manner.Brief }.Distinct())
        {
            if (given.Count < most)
            {
                Give(given, conversation, index, turn => planner.WriteAnew(manner, turn));
            }
        }

        return given.ToImmutable();
    }

    private void Give(ImmutableArray<RewriteSuggestion>.Builder given, TaggedConversation conversation, int index, Func<int, string?> write)
    {
        for (var turn = 0; turn < Turns; turn++)
        {
            if (write(turn) is { } text && given.All(g => TextDifference.Share(g.Text, text) > LeastDifference) && LintsClean(conversation, index, text))
            {
                given.Add(RewriteSuggestion.Of(text));
                return;
            }
        }
    }

    private bool LintsClean(TaggedConversation conversation, int index, string text)
    {
        var message = conversation.Messages[index].Message with { Text = text, Suppressions = [] };
        var rewritten = conversation with
        {
            Conversation = conversation.Conversation with { Messages = conversation.Conversation.Messages.SetItem(index, message) },
            Messages = conversation.Messages.SetItem(index, tagger.Tag(message, index)),
        };
        return linter.LintReply(new Reply(rewritten, index)).IsEmpty;
    }
}
