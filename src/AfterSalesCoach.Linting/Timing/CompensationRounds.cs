using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Slots;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Timing;

/// <summary>Rounds of offers and refusals on one claim.</summary>
/// <remarks>
/// A round is an agent turn that offers or refuses compensation, answered by a customer who does not agree. Rounds count across agents;
/// evidence requests and carrying out what was agreed are none. Source: fruit guide 方案三 and the labelling policy.
/// </remarks>
public static class CompensationRounds
{
    /// <summary>那100: in a haggle a number alone is an offer.</summary>
    private const int LongestBareSum = 8;

    private static readonly ActSet _offers = ActGroups.MoneyOrGoods | ActSet.Of(
        DialogueAct.LowOffer, DialogueAct.OfferCoupon, DialogueAct.Refuse, DialogueAct.PushRepair, DialogueAct.SpecialCategoryArgument, DialogueAct.ResaleArgument, DialogueAct.SettleSum);

    /// <summary>The agent message that opens each round, in order.</summary>
    public static IReadOnlyList<TaggedMessage> Of(TaggedConversation conversation)
    {
        var rounds = new List<TaggedMessage>();
        var open = true;
        foreach (var message in conversation.Messages)
        {
            if (message.Speaker == Speaker.Customer)
            {
                if (Accepts(message))
                {
                    // What follows carries out the agreement; a new quarrel starts from nothing.
                    rounds.Clear();
                    open = false;
                }
                else
                {
                    open = true;
                }
            }
            else if (message.Speaker == Speaker.Agent && open && IsOffer(message))
            {
                rounds.Add(message);
                open = false;
            }

            if (rounds.Count >= 3)
            {
                return rounds;
            }
        }

        return rounds;
    }

    private static bool IsOffer(TaggedMessage message) =>
        !message.Mentions(DialogueAct.AskEvidence, DialogueAct.AskInfo)
        && !(message.Mentions(DialogueAct.Promise) && !message.Mentions(ActGroups.MoneyOrGoods))
        && (message.Mentions(_offers) || SlotReader.Amounts(message.Normalized).Count > 0
            || (message.Text.Length <= LongestBareSum && message.Text.Any(char.IsAsciiDigit)) || message.Text.Contains("送您", StringComparison.Ordinal));

    private static bool Accepts(TaggedMessage message) =>
        (message.Mentions(DialogueAct.Agree, DialogueAct.SayThanks, DialogueAct.SaySolved) && !message.Mentions(DialogueAct.DisputeAmount, DialogueAct.Complain))
        || message.Text.StartsWith('行') || message.Text.StartsWith('好') || message.Text.StartsWith("可以", StringComparison.Ordinal);
}
