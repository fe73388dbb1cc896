using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Slots;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Timing;

namespace AfterSalesCoach.Scoring.ServiceLevels;

/// <summary>Measures the service levels of a conversation by a profile. Immutable; may be shared between threads.</summary>
/// <remarks>
/// A round is a <see cref="CustomerBurst"/>: automatic replies and notices neither answer nor break it, a bare 好的谢谢 opens none. Rows out of
/// order are sorted by time, stably, where every row has one; otherwise the order of the log stands, and a wait that would run backwards is
/// <see cref="RoundOutcome.Untimed"/> as one without times is.
/// </remarks>
/// <param name="settings">Service hours where neither profile nor log has them, and public holidays for promises in working days.</param>
public sealed class ServiceLevelMeter(ServiceLevelProfile profile, LintSettings settings, DialogueTagger? tagger = null)
{
    private readonly DialogueTagger _tagger = tagger ?? DialogueTagger.Default;

    public ServiceLevelProfile Profile => profile;

    public ConversationServiceLevels Measure(TaggedConversation conversation)
    {
        var (ordered, places) = InOrder(conversation);
        var hours = profile.ServiceHours ?? conversation.Conversation.ServiceHours ?? settings.ServiceHours;
        return new ConversationServiceLevels(Rounds(ordered, hours, places), Promises(ordered, places), !ReferenceEquals(ordered, conversation));
    }

    /// <returns>The conversation in the order of its times, and for each position the one it was read at.</returns>
    private (TaggedConversation Conversation, ImmutableArray<int> Places) InOrder(TaggedConversation conversation)
    {
        var messages = conversation.Conversation.Messages;
        var asRead = Enumerable.Range(0, messages.Length);
        if (messages.Any(m => m.Time is null) || !messages.Zip(messages.Skip(1)).Any(p => p.First.Time > p.Second.Time))
        {
            return (conversation, [.. asRead]);
        }

        ImmutableArray<int> places = [.. asRead.OrderBy(i => messages[i].Time)];
        return (_tagger.Tag(conversation.Conversation with { Messages = [.. places.Select(i => messages[i])] }), places);
    }

    private ImmutableArray<ServiceRound> Rounds(TaggedConversation conversation, ServiceHours hours, ImmutableArray<int> places)
    {
        var heard = conversation with { Messages = [.. conversation.Messages.Where(m => m.Speaker == Speaker.Customer || profile.IsHumanReply(m.Message))] };
        var rounds = ImmutableArray.CreateBuilder<ServiceRound>();
        var clock = new ReplyClock(hours, profile.Limit);
        var isFirst = true;

        // Where messages are missing, what seems late or unanswered may have been answered in time by one of them.
        var hasGaps = conversation.Conversation.HasGaps;
        foreach (var burst in CustomerBurst.Of(heard))
        {
            if (hasGaps && burst.Answer is null)
            {
                continue;
            }

            var (outcome, waited) = hasGaps ? (RoundOutcome.Untimed, null) : Judge(burst.First, burst.Answer, clock);
            var messages = conversation.Messages
                .Where(m => !hasGaps && m.Index >= burst.First.Index && m.Index <= burst.Last.Index && m.Speaker == Speaker.Customer && !CustomerBurst.IsAcknowledgement(m))
                .Select(m => Judge(m, burst.Answer, clock).Outcome)
                .ToList();
            rounds.Add(new ServiceRound(
                places[burst.First.Index],
                burst.Answer is { } answer ? places[answer.Index] : null,
                (burst.Answer ?? LastAgentBefore(heard, burst.First))?.Message.Agent ?? "",
                outcome,
                waited,
                isFirst && outcome != RoundOutcome.Outside,
                messages.Count(o => o is RoundOutcome.OnTime or RoundOutcome.Late or RoundOutcome.Unanswered),
                messages.Count(o => o == RoundOutcome.OnTime)));
            isFirst &= outcome == RoundOutcome.Outside;
        }

        return rounds.DrainToImmutable();
    }

    private (RoundOutcome Outcome, TimeSpan? Waited) Judge(TaggedMessage question, TaggedMessage? answer, ReplyClock clock)
    {
        if (question.Message.Time is not { } asked)
        {
            return (RoundOutcome.Untimed, null);
        }

        if (profile.Outside == OutsideHours.Exclude && !clock.Hours.Contains(asked))
        {
            return (RoundOutcome.Outside, null);
        }

        if (answer is null)
        {
            return (RoundOutcome.Unanswered, null);
        }

        if (answer.Message.Time is not { } answered || answered < asked)
        {
            return (RoundOutcome.Untimed, null);
        }

        var waited = profile.Clock == WaitClock.Wall ? answered - asked : clock.Waited(asked, answered);
        var late = profile.Clock == WaitClock.Wall ? waited > profile.Limit : clock.IsLate(asked, answered);
        return (late ? RoundOutcome.Late : RoundOutcome.OnTime, waited);
    }

    private static TaggedMessage? LastAgentBefore(TaggedConversation conversation, TaggedMessage question) =>
        conversation.Messages.LastOrDefault(m => m.Index < question.Index && m.Speaker == Speaker.Agent);

    private ImmutableArray<PromiseEntry> Promises(TaggedConversation conversation, ImmutableArray<int> places)
    {
        var hours = conversation.Conversation.ServiceHours ?? settings.ServiceHours;
        var ledger = new PromiseLedger(conversation, new DeadlineReader(hours, settings.PublicHolidays));
        return
        [
            .. from outcome in ledger.Outcomes()
               let message = outcome.Promise.Message
               select new PromiseEntry(
                   places[message.Index], message.Clauses[outcome.Promise.Clause].RawSpan, message.Message.Agent ?? "", message.Message.Time!.Value,
                   outcome.Promise.Deadline.Due, outcome.State, outcome.Evidence is { } evidence ? places[evidence.Index] : null),
        ];
    }
}
