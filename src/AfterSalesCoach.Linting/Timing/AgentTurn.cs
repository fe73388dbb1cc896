using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Timing;

/// <summary>The agents' messages between two customer messages, and the customer messages that they answer.</summary>
/// <remarks>Automatic and system messages are in neither, so that they never change a verdict.</remarks>
public sealed record AgentTurn(ImmutableArray<TaggedMessage> Asked, ImmutableArray<TaggedMessage> Replies)
{
    /// <summary>How many there are.</summary>
    public static int Count(TaggedConversation conversation)
    {
        var (count, replies) = (0, false);
        foreach (var message in conversation.Messages)
        {
            if (message.Speaker == Speaker.Agent)
            {
                count += replies ? 0 : 1;
                replies = true;
            }

            replies &= message.Speaker != Speaker.Customer;
        }

        return count;
    }

    public static IEnumerable<AgentTurn> Of(TaggedConversation conversation)
    {
        var (asked, replies) = (ImmutableArray.CreateBuilder<TaggedMessage>(), ImmutableArray.CreateBuilder<TaggedMessage>());
        foreach (var message in conversation.Messages)
        {
            if (message.Speaker == Speaker.Customer && replies.Count > 0)
            {
                yield return new AgentTurn(asked.DrainToImmutable(), replies.DrainToImmutable());
            }

            if (message.Speaker is Speaker.Customer or Speaker.Agent)
            {
                (message.Speaker == Speaker.Customer ? asked : replies).Add(message);
            }
        }

        if (replies.Count > 0)
        {
            yield return new AgentTurn(asked.DrainToImmutable(), replies.DrainToImmutable());
        }
    }
}
