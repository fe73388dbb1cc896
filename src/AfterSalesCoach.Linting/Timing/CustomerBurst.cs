using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Timing;

/// <summary>Customer messages that wait for one answer: from the first after an agent's message to the last before the next.</summary>
/// <remarks>Automatic and system messages neither answer nor break a burst; a bare acknowledgement (好, 行, 谢谢) starts none.</remarks>
/// <param name="First">The message that starts the clock.</param>
/// <param name="Last">The last of the burst.</param>
/// <param name="Answer">The agent's next message, or null when the log ends first.</param>
public sealed record CustomerBurst(TaggedMessage First, TaggedMessage Last, TaggedMessage? Answer)
{
    /// <summary>Longer than this is no bare acknowledgement.</summary>
    private const int LongestAcknowledgement = 12;

    private static readonly ActSet _smallTalk = ActSet.Of(DialogueAct.Agree, DialogueAct.SayThanks, DialogueAct.SayBye, DialogueAct.SaySolved, DialogueAct.Acknowledge);
    private static readonly ActSet _wants = ActGroups.Problems | ActGroups.Claims;

    public static IEnumerable<CustomerBurst> Of(TaggedConversation conversation)
    {
        TaggedMessage? first = null;
        TaggedMessage? last = null;
        foreach (var message in conversation.Messages)
        {
            if (message.Speaker == Speaker.Customer)
            {
                var acknowledges = IsAcknowledgement(message);
                if (acknowledges && message.Mentions(DialogueAct.SaySolved))
                {
                    // 不用了，看到了: nobody needs to answer any more.
                    first = null;
                }
                else if (first is not null || !acknowledges)
                {
                    first ??= message;
                    last = message;
                }
            }
            else if (message.Speaker == Speaker.Agent && first is not null)
            {
                yield return new CustomerBurst(first, last!, message);
                first = null;
            }
        }

        if (first is not null)
        {
            yield return new CustomerBurst(first, last!, null);
        }
    }

    /// <summary>好, 行, 谢谢, 👍: nothing that waits for an answer; ？？ does.</summary>
    public static bool IsAcknowledgement(TaggedMessage message) =>
        message.Text.Length == 0
        ? message.Raw.AsSpan().IndexOfAny('?', '？') < 0
        : (message.Text.Length <= LongestAcknowledgement && message.Mentions(_smallTalk) && !message.Asks
            && (message.Mentions(DialogueAct.SaySolved) || !message.Mentions(_wants)));
}
