using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting;

/// <summary>What a reader of the conversation knows when a reply is judged: what went wrong, who is hurt, what the shop has already said.</summary>
/// <remarks>Derived from the customer's messages before the reply and the agent messages before its turn; see RULES' labelling policy.</remarks>
public sealed class CaseFacts
{
    private readonly Reply _reply;

    public CaseFacts(Reply reply) => _reply = reply;

    /// <summary>A defect, damage, shortage, wrong item, loss, hazard or injury was reported.</summary>
    public bool ProblemReported => CustomerMentions(ActGroups.Problems);

    public bool InjuryReported => CustomerMentions(ActSet.Of(DialogueAct.ReportInjury));

    public bool HazardReported => CustomerMentions(ActSet.Of(DialogueAct.ReportHazard));

    /// <summary>Mould, insects, foreign objects, expiry, sickness, in something that is eaten or touches food.</summary>
    public bool FoodSafetyReported =>
        CustomerMentions(ActSet.Of(DialogueAct.ReportFoodSafety)) && (IsFoodCategory || CustomerMentions(ActSet.Of(DialogueAct.MentionFood)));

    /// <summary>A return for quality, as far as one can see: something was reported wrong, or nothing says it is a change of mind.</summary>
    public bool MayBeQualityClaim => ProblemReported || !CustomerMentions(ActSet.Of(DialogueAct.WantReturnNoReason));

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

    /// <summary>Whether a message is more than a greeting, a hold, an acknowledgement or a bare question for the order.</summary>
    public static bool IsSubstantive(TaggedMessage message) => message.Mentions(ActGroups.Substance);

    private bool CustomerMentions(ActSet acts) => _reply.CustomerMessages.Any(m => m.Mentions(acts));
}
