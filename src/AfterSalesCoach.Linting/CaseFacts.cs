using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting;

/// <summary>What a reader of the conversation knows when a reply is judged: what went wrong, who is hurt, what the shop has already said.</summary>
/// <remarks>Derived from the customer's messages before the reply and the agent messages before its turn; see RULES' labelling policy.</remarks>
public sealed class CaseFacts
{
    /// <summary>A clause shorter than this carries nothing by itself (好的哦, 亲亲).</summary>
    private const int ShortestContent = 4;

    private static readonly ActSet _claims = ActSet.Of(
        DialogueAct.ClaimRemedy, DialogueAct.WantRefund, DialogueAct.WantReturn, DialogueAct.WantExchange, DialogueAct.DeclineRepair, DialogueAct.ReportLate,
        DialogueAct.Complain);

    private readonly Reply _reply;

    public CaseFacts(Reply reply) => _reply = reply;

    /// <summary>A defect, damage, shortage, wrong item, loss, hazard or injury was reported.</summary>
    public bool ProblemReported => CustomerMentions(ActGroups.Problems);

    public bool InjuryReported => CustomerMentions(ActSet.Of(DialogueAct.ReportInjury));

    public bool HazardReported => CustomerMentions(ActSet.Of(DialogueAct.ReportHazard));

    /// <summary>Mould, insects, foreign objects, expiry, sickness, in something that is eaten or touches food.</summary>
    public bool FoodSafetyReported =>
        CustomerMentions(ActSet.Of(DialogueAct.ReportFoodSafety)) && (IsFoodCategory || CustomerMentions(ActSet.Of(DialogueAct.MentionFood)));

    /// <summary>Why the customer wants to be rid of the goods.</summary>
    public ClaimGround Ground =>
        CustomerMentions(ActSet.Of(DialogueAct.SayGoodsSound)) ? ClaimGround.ChangeOfMind
        : _reply.CustomerMessages.Any(ReportsFlaw) ? ClaimGround.Quality
        : CustomerMentions(ActSet.Of(DialogueAct.WantReturnNoReason)) ? ClaimGround.ChangeOfMind
        : ClaimGround.Unknown;

    /// <summary>Something is claimed of the shop, or may be: what is no problem we know, no wish and no question tells of one in other words.</summary>
    public bool MayBeClaim =>
        !HasContext || ProblemReported || IsDispute || CustomerMentions(_claims) || !_reply.CustomerMessages.Any(m => m.Mentions(DialogueAct.AskQuestion) || m.Clauses.Any(c => c.IsQuestion));

    /// <summary>The quarrel is about a sum, a reason or a return already made; apologies are no longer what is at stake.</summary>
    public bool IsDispute => CustomerMentions(ActSet.Of(DialogueAct.DisputeAmount, DialogueAct.DisputeReason, DialogueAct.DisputeReturn));

    public bool CustomerAdmitsFault => CustomerMentions(ActSet.Of(DialogueAct.AdmitOwnFault));

    /// <summary>There is a customer message to judge by; a canned reply has none.</summary>
    public bool HasContext => _reply.CustomerMessages.Any();

    /// <summary>An agent soothed, apologised or owned up before this turn.</summary>
    public bool AlreadySoothed => _reply.EarlierReplies.Any(Soothes);

    /// <summary>An agent answered in substance before this turn.</summary>
    public bool AlreadyAnswered => _reply.EarlierReplies.Any(IsSubstantive);

    public bool TurnSoothes => _reply.Turn.Any(Soothes);

    public bool CareShown => _reply.EarlierReplies.Concat(_reply.Turn).Any(m => m.Mentions(DialogueAct.ShowCare));

    public bool StopUseAdvised => _reply.EarlierReplies.Concat(_reply.Turn).Any(m => m.Mentions(DialogueAct.AdviseStopUse));

    /// <summary>The customer's newest words ask or claim something.</summary>
    public bool CustomerWaitsForAnswer => _reply.LastCustomerMessages.Any(m =>
        m.Mentions(ActGroups.Problems | ActGroups.Claims) || m.Clauses.Any(c => c.IsQuestion));

    private bool IsFoodCategory => _reply.Category is ProductCategory.Fresh or ProductCategory.Food;

    /// <summary>Whether a message apologises, soothes, owns up or cares, unless that is negated.</summary>
    public static bool Soothes(TaggedMessage message) =>
        message.Tags.Any(t => ActGroups.Soothing.Contains(t.Act) && (t.Polarity & (Polarity.Negated | Polarity.Quoted)) == 0);

    /// <summary>Whether a message is more than a greeting, a hold, an acknowledgement or a clarifying question.</summary>
    public static bool IsSubstantive(TaggedMessage message) =>
        message.Mentions(ActGroups.Substance) || message.Clauses.Where((clause, index) => IsContent(message, clause, index)).Any();

    private static bool IsContent(TaggedMessage message, Clause clause, int index) =>
        !clause.IsQuestion
        && clause.Text.Length >= ShortestContent
        && !message.Tags.Any(t => t.Clause == index && ActGroups.SmallTalk.Contains(t.Act));

    /// <summary>A bad word inside the words of taste is none of quality: 太硬了睡不惯.</summary>
    private static bool ReportsFlaw(TaggedMessage message) => message.Tags.Any(t => ActGroups.Problems.Contains(t.Act)
        && (t.Polarity & (Polarity.Conditional | Polarity.Negated)) == 0
        && !message.Tags.Any(m => m.Act == DialogueAct.WantReturnNoReason && m.Span.Overlaps(t.Span)));

    /// <summary>Hypothetical and denied mentions do not count: 会不会坏, 没坏.</summary>
    private bool CustomerMentions(ActSet acts) => _reply.CustomerMessages.Any(m =>
        m.Tags.Any(t => acts.Contains(t.Act) && (t.Polarity & (Polarity.Conditional | Polarity.Negated)) == 0));
}
