using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Text;

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

    /// <summary>A clause that is no longer may stand beside an acknowledgement: 亲, 那就这样.</summary>
    private const int LongestAside = 4;

    private static readonly ActSet _smallTalk = ActSet.Of(DialogueAct.Agree, DialogueAct.SayThanks, DialogueAct.SayBye, DialogueAct.SaySolved, DialogueAct.Acknowledge);

    /// <summary>What follows one of these is what the message is about.</summary>
    private static readonly WordSet _turns = new("但", "可是", "不过", "就是", "只是", "结果", "却", "反正");

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

    /// <summary>好, 行, 谢谢, 👍: nothing that waits for an answer; ？？ does, and so does whatever else is said in the same breath: 收到了，碎的.</summary>
    public static bool IsAcknowledgement(TaggedMessage message) =>
        message.Text.Length == 0
        ? message.Raw.AsSpan().IndexOfAny('?', '？') < 0
        : message.Text.Length <= LongestAcknowledgement && message.Does(_smallTalk) && !message.Asks && !message.Does(ActGroups.Problems)
            && (message.Does(DialogueAct.SaySolved) || !message.Mentions(ActGroups.Claims)) && SaysNothingElse(message);

    private static bool SaysNothingElse(TaggedMessage message)
    {
        for (var clause = 0; clause < message.Clauses.Length; clause++)
        {
            var text = message.Clauses[clause].Text;
            if (_turns.OccursIn(text) || (text.Length > LongestAside && !message.Tags.Any(t => t.Clause == clause && _smallTalk.Contains(t.Act))))
            {
                return false;
            }
        }

        return true;
    }
}
