using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting;

/// <summary>Acts that count alike for several rules.</summary>
internal static class ActGroups
{
    /// <summary>What soothes, per the labelling policy: apologies, understanding, owning up, care for the person.</summary>
    public static readonly ActSet Soothing = ActSet.Of(DialogueAct.Apologise, DialogueAct.Soothe, DialogueAct.ShowCare, DialogueAct.OwnProblem);

    /// <summary>Money, goods or work that makes the damage good.</summary>
    public static readonly ActSet Remedies = ActSet.Of(
        DialogueAct.OfferRefund, DialogueAct.OfferPartialRefund, DialogueAct.OfferCompensation, DialogueAct.OfferResend, DialogueAct.OfferExchange,
        DialogueAct.OfferReturn, DialogueAct.OfferRepair, DialogueAct.OfferVisit, DialogueAct.OfferInspection, DialogueAct.PayFirst);

    /// <summary>Remedies that leave the customer with money or sound goods, not with another wait for a repair.</summary>
    public static readonly ActSet MoneyOrGoods = ActSet.Of(
        DialogueAct.OfferRefund, DialogueAct.OfferPartialRefund, DialogueAct.OfferCompensation, DialogueAct.OfferResend, DialogueAct.OfferExchange,
        DialogueAct.OfferReturn, DialogueAct.PayFirst);

    /// <summary>A way forward, if a small one, for somebody whose goods are sound.</summary>
    public static readonly ActSet Alternatives = Remedies | ActSet.Of(
        DialogueAct.InviteNegotiation, DialogueAct.AskWish, DialogueAct.AskConsent, DialogueAct.OfferHelp, DialogueAct.OfferCoupon, DialogueAct.GuideUsage);

    /// <summary>Something did go wrong for the customer.</summary>
    public static readonly ActSet Problems = ActSet.Of(
        DialogueAct.ReportDamage, DialogueAct.ReportFault, DialogueAct.ReportShortage, DialogueAct.ReportWrongItem, DialogueAct.ReportInjury,
        DialogueAct.ReportHazard, DialogueAct.ReportStuck, DialogueAct.ReportMissedPromise);

    /// <summary>The customer wants something done.</summary>
    public static readonly ActSet Claims = ActSet.Of(
        DialogueAct.ClaimRemedy, DialogueAct.WantRefund, DialogueAct.WantReturn, DialogueAct.WantExchange, DialogueAct.DeclineRepair,
        DialogueAct.DisputeAmount, DialogueAct.Complain, DialogueAct.Urge, DialogueAct.AskQuestion);

    /// <summary>What customers say who have cause to complain, whatever it is.</summary>
    public static readonly ActSet Grievances = ActSet.Of(
        DialogueAct.ClaimRemedy, DialogueAct.WantRefund, DialogueAct.WantReturn, DialogueAct.WantExchange, DialogueAct.DeclineRepair,
        DialogueAct.DisputeAmount, DialogueAct.Complain, DialogueAct.Urge, DialogueAct.ReportLate);

    /// <summary>What customers say who only want to know something, or are content.</summary>
    public static readonly ActSet Neutral = ActSet.Of(
        DialogueAct.AskHowTo, DialogueAct.AskIfNormal, DialogueAct.AskWarranty, DialogueAct.AskPrice, DialogueAct.Agree, DialogueAct.AgreeToSum,
        DialogueAct.SaySolved, DialogueAct.Praise, DialogueAct.SayThanks, DialogueAct.SayBye);

    /// <summary>What opens, fills or closes a conversation, or only finds out.</summary>
    public static readonly ActSet SmallTalk = ActSet.Of(
        DialogueAct.Greet, DialogueAct.Acknowledge, DialogueAct.Thank, DialogueAct.Close, DialogueAct.Hold, DialogueAct.AskInfo, DialogueAct.Stall,
        DialogueAct.BePerfunctory);

    /// <summary>What makes a reply more than a greeting, a hold or an acknowledgement.</summary>
    public static readonly ActSet Substance = Remedies | ActSet.Of(
        DialogueAct.AskEvidence, DialogueAct.AskExcessiveEvidence, DialogueAct.NameHeavyProof, DialogueAct.NoteEvidenceGap, DialogueAct.ConfirmFacts, DialogueAct.Explain, DialogueAct.GuideUsage, DialogueAct.GiveContact,
        DialogueAct.AskWish, DialogueAct.InviteNegotiation, DialogueAct.ReportDone, DialogueAct.AdviseStopUse, DialogueAct.AdviseNotEat,
        DialogueAct.CallItNormal, DialogueAct.Minimise, DialogueAct.PriceExcuse, DialogueAct.Blame, DialogueAct.BeRude, DialogueAct.Refuse,
        DialogueAct.RefuseForEvidence, DialogueAct.DisclaimResponsibility, DialogueAct.SendToThirdParty, DialogueAct.SendToMaker, DialogueAct.LowOffer,
        DialogueAct.ResaleArgument, DialogueAct.SpecialCategoryArgument, DialogueAct.PushRepair, DialogueAct.CutRefund, DialogueAct.AskChangeReason,
        DialogueAct.AskWithdrawClaim, DialogueAct.AskWithdrawComplaint, DialogueAct.GoOffPlatform, DialogueAct.Bribe, DialogueAct.Threaten,
        DialogueAct.PromiseAbsolutely, DialogueAct.DismissFoodSafety, DialogueAct.HandOver);

    /// <summary>What answers even where the customer is also told to wait: an argument, a remedy, a deadline. 登记了, 稍等 do not.</summary>
    public static readonly ActSet SubstanceBesideStall = Remedies | ActSet.Of(
        DialogueAct.AskEvidence, DialogueAct.AskExcessiveEvidence, DialogueAct.GuideUsage, DialogueAct.AskWish, DialogueAct.InviteNegotiation, DialogueAct.AdviseNotEat,
        DialogueAct.CallItNormal, DialogueAct.Minimise, DialogueAct.PriceExcuse, DialogueAct.Blame, DialogueAct.Refuse, DialogueAct.RefuseForEvidence,
        DialogueAct.DisclaimResponsibility, DialogueAct.SendToThirdParty, DialogueAct.SendToMaker, DialogueAct.LowOffer, DialogueAct.ResaleArgument,
        DialogueAct.SpecialCategoryArgument, DialogueAct.PushRepair, DialogueAct.CutRefund, DialogueAct.AskChangeReason, DialogueAct.AskWithdrawClaim,
        DialogueAct.AskWithdrawComplaint, DialogueAct.GoOffPlatform, DialogueAct.Bribe, DialogueAct.Threaten, DialogueAct.PromiseAbsolutely, DialogueAct.DismissFoodSafety);
}
