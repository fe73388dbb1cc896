using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Scoring.Judging;

/// <summary>Tells what a conversation is about.</summary>
/// <remarks>
/// The situations are those the guides treat apart: injury and hazard (appliance 场景4, 场景5), food safety and damage (fruit), faults
/// (appliance), wrong or missing goods, logistics, disputes over a sum or a reason (verify), returns without a reason.
/// </remarks>
public static class SituationReader
{
    private static readonly (Situation Situation, ActSet Acts)[] _byGravity =
    [
        (Situation.Injury, ActSet.Of(DialogueAct.ReportInjury)),
        (Situation.Hazard, ActSet.Of(DialogueAct.ReportHazard)),
        (Situation.FoodSafety, ActSet.Of(DialogueAct.ReportFoodSafety)),
        (Situation.Damage, ActSet.Of(DialogueAct.ReportDamage)),
        (Situation.Fault, ActSet.Of(DialogueAct.ReportFault)),
        (Situation.WrongOrMissing, ActSet.Of(DialogueAct.ReportWrongItem, DialogueAct.ReportShortage)),
        (Situation.RefundDispute, ActSet.Of(DialogueAct.DisputeAmount, DialogueAct.DisputeReason, DialogueAct.DisputeReturn)),
        (Situation.Logistics, ActSet.Of(DialogueAct.ReportLate, DialogueAct.ReportStuck, DialogueAct.ReportMissedPromise)),
        (Situation.NoReasonReturn, ActSet.Of(DialogueAct.WantReturnNoReason)),
    ];

    public static Situation Of(TaggedConversation conversation) =>
        Array.Find(_byGravity, s => conversation.Messages.Any(m => m.Speaker == Speaker.Customer && m.Mentions(s.Acts))).Situation;
}
