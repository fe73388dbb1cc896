using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Scoring.Scorecards;

namespace AfterSalesCoach.Scoring.Judging;

/// <summary>Which criteria a conversation can be judged by.</summary>
public static class CriterionScope
{
    private static readonly ActSet _problems = ActSet.Of(
        DialogueAct.ReportDamage, DialogueAct.ReportFault, DialogueAct.ReportShortage, DialogueAct.ReportWrongItem, DialogueAct.ReportInjury,
        DialogueAct.ReportHazard, DialogueAct.ReportFoodSafety, DialogueAct.ReportStuck, DialogueAct.ReportMissedPromise);

    private static readonly ActSet _claims = _problems | ActSet.Of(
        DialogueAct.ClaimRemedy, DialogueAct.WantRefund, DialogueAct.WantReturn, DialogueAct.WantExchange, DialogueAct.DisputeAmount);

    private static readonly ActSet _remedies = ActSet.Of(
        DialogueAct.OfferRefund, DialogueAct.OfferPartialRefund, DialogueAct.OfferCompensation, DialogueAct.OfferResend, DialogueAct.OfferExchange,
        DialogueAct.OfferReturn, DialogueAct.OfferRepair, DialogueAct.OfferVisit, DialogueAct.PayFirst, DialogueAct.Refuse, DialogueAct.LowOffer);

    private static readonly ActSet _evidence = ActSet.Of(
        DialogueAct.AskEvidence, DialogueAct.AskExcessiveEvidence, DialogueAct.AskMedicalProof, DialogueAct.NameHeavyProof, DialogueAct.DemandProof,
        DialogueAct.AskAgainForEvidence, DialogueAct.WaiveEvidence, DialogueAct.RefuseForEvidence, DialogueAct.NoteEvidenceGap);

    private static readonly ActSet _promises = ActSet.Of(DialogueAct.Promise, DialogueAct.PromiseAbsolutely, DialogueAct.Stall);

    private static readonly ActSet _safety = ActSet.Of(DialogueAct.ReportInjury, DialogueAct.ReportHazard, DialogueAct.ReportFoodSafety);

    public static bool Contains(Applies applies, TaggedConversation conversation) => applies switch
    {
        Applies.Timed => Any(conversation, Speaker.Customer, m => m.Message.Time is not null) && Any(conversation, Speaker.Agent, m => m.Message.Time is not null),
        Applies.ProblemReported => Says(conversation, Speaker.Customer, _problems),
        Applies.EvidenceAsked => Says(conversation, Speaker.Agent, _evidence),
        Applies.RemedyAtStake => Says(conversation, Speaker.Customer, _claims) || Says(conversation, Speaker.Agent, _remedies),
        Applies.PromiseMade => Says(conversation, Speaker.Agent, _promises),
        Applies.SafetyAtStake => Says(conversation, Speaker.Customer, _safety),
        _ => true,
    };

    private static bool Says(TaggedConversation conversation, Speaker speaker, ActSet acts) => Any(conversation, speaker, m => m.Mentions(acts));

    private static bool Any(TaggedConversation conversation, Speaker speaker, Func<TaggedMessage, bool> holds)
    {
        foreach (var message in conversation.Messages)
        {
            if (message.Speaker == speaker && holds(message))
            {
                return true;
            }
        }

        return false;
    }
}
