using System.Collections.Immutable;
using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Learning.Features;

/// <summary>Something that may be owed to a customer.</summary>
/// <param name="Acts">What pays it.</param>
internal sealed record Owed(string Name, ActSet Acts)
{
    public static ImmutableArray<Owed> All { get; } =
    [
        new("soothe", ActSet.Of(DialogueAct.Apologise, DialogueAct.Soothe, DialogueAct.OwnProblem, DialogueAct.ShowCare)),
        new("care", ActSet.Of(DialogueAct.ShowCare)),
        new("stop", ActSet.Of(DialogueAct.AdviseStopUse, DialogueAct.AdviseNotEat)),
        new("remedy", ActSet.Of(DialogueAct.OfferRefund, DialogueAct.OfferPartialRefund, DialogueAct.OfferCompensation, DialogueAct.OfferResend, DialogueAct.OfferExchange,
            DialogueAct.OfferReturn, DialogueAct.OfferRepair, DialogueAct.OfferVisit, DialogueAct.OfferInspection, DialogueAct.PayFirst)),
        new("guide", ActSet.Of(DialogueAct.GuideUsage, DialogueAct.Explain)),
        new("time", ActSet.Of(DialogueAct.Promise)),
    ];
}
