using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Timing;

/// <summary>What the customer has already told or shown, and whether an agent asks for it again.</summary>
/// <remarks>
/// A fact counts as given when the customer told it and somebody of the shop, a bot included, has written since; when somebody asked for it
/// and got an answer; or when a colleague has already promised a remedy that cannot be carried out without it. One confirmation with the
/// answer in hand (还是M码对吧) is no question. Source: labelling policy, "Conversation rules".
/// </remarks>
public static partial class GivenFacts
{
    private static readonly ActSet _settled = ActGroups.MoneyOrGoods | ActSet.Of(
        DialogueAct.Promise, DialogueAct.ReportDone, DialogueAct.OfferVisit, DialogueAct.OfferRepair, DialogueAct.OfferInspection);

    /// <summary>Agent messages that ask for something the shop already knows, with its name.</summary>
    public static IEnumerable<(TaggedMessage Question, LocalizedText Fact)> AskedAgain(TaggedConversation conversation)
    {
        var shopSpoke = false;
        foreach (var question in conversation.Messages)
        {
            // Before the shop has written anything, nothing can be known to it.
            if (question.Speaker == Speaker.Agent && shopSpoke && !MessageFacts.Of(question).Questions.IsEmpty && !NewMatter().IsMatch(question.Text)
                && Array.Find(FactKind.All, kind => kind.IsAskedBy(question) && IsKnown(conversation, question, kind)) is { } known)
            {
                yield return (question, known.Name);
            }

            shopSpoke |= question.Speaker is Speaker.Agent or Speaker.Auto;
        }
    }

    private static bool IsKnown(TaggedConversation conversation, TaggedMessage question, FactKind kind)
    {
        var handover = false;
        var (shopSpokeSince, answered) = (false, false);
        for (var i = question.Index - 1; i >= 0; i--)
        {
            var message = conversation.Messages[i];
            var colleague = message.Speaker == Speaker.Auto || (message.Speaker == Speaker.Agent && message.Message.Agent != question.Message.Agent);
            handover |= colleague && message.Speaker == Speaker.Agent;
            switch (message.Speaker)
            {
                case Speaker.Customer:
                    if (shopSpokeSince && kind.Gives(message) && (handover || kind.IsUnique))
                    {
                        return true;
                    }

                    answered |= !CustomerBurst.IsAcknowledgement(message);
                    break;
                case Speaker.Agent or Speaker.Auto when colleague && answered && kind.IsAskedBy(message):
                case Speaker.Agent when colleague && kind.IsSettledByRemedy && message.Mentions(_settled):
                    return true;
                case Speaker.Agent:
                    shopSpokeSince = true;
                    break;
            }
        }

        return false;
    }

    /// <summary>Another order, a plan that fell through, or an explicit choice between new ways is news to the customer too.</summary>
    [GeneratedRegex("(哪|另|其他|别的|上次那|之前那)(一|个)?(单|笔|订单)|没货|缺货(?!的)|断货|库存不足|停产|卖完|下架|发不了|换不了|补不了|再补|新的?(地址|订单)")]
    private static partial Regex NewMatter();
}
