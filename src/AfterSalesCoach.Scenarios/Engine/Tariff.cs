using System.Collections.Immutable;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Engine;

/// <summary>What findings cost and good acts earn, the same for chosen and typed replies.</summary>
public static class Tariff
{
    public const int OnTime = 4;
    public const int FollowUp = -8;
    public const int CleanReply = 4;

    /// <summary>Between an error and an info lie 15 points; a session starts with 80 in each dimension.</summary>
    public static int CostOf(RuleDescriptor rule) => rule.Severity switch { Severity.Error => -20, Severity.Warning => -10, _ => -5 };

    /// <summary>The dimension in which a breach of a rule counts.</summary>
    public static Dimension DimensionOf(RuleDescriptor rule) => rule.Id switch
    {
        "ASC1006" or "ASC2003" or "ASC5001" or "ASC5002" or "ASC5003" => Dimension.Care,
        "ASC2001" or "ASC2002" or "ASC4005" => Dimension.Evidence,
        "ASC3003" or "ASC3010" or "ASC3012" or "ASC4006" or "ASC6001" => Dimension.Compensation,
        "ASC3009" or "ASC4003" or "ASC4004" => Dimension.Promises,
        "ASC4001" or "ASC4002" => Dimension.Response,
        _ => rule.Category == RuleCategory.Wording ? Dimension.Wording : Dimension.Compliance,
    };

    public static PointChange ForBreach(RuleDescriptor rule) =>
        new(DimensionOf(rule), CostOf(rule), new LocalizedText($"{rule.Id} {rule.Title.Chinese}", $"{rule.Id} {rule.Title.English}"));

    /// <summary>What the acts of one reply earn: each dimension once.</summary>
    public static IEnumerable<PointChange> ForActs(IReadOnlyCollection<DialogueAct> acts) =>
        _rewards.Where(r => acts.Any(a => r.Acts.Contains(a))).Select(r => new PointChange(r.Dimension, r.Points, r.Reason));

    private static readonly ImmutableArray<(ActSet Acts, Dimension Dimension, int Points, LocalizedText Reason)> _rewards =
    [
        (ActSet.Of(DialogueAct.Apologise, DialogueAct.Soothe, DialogueAct.ShowCare, DialogueAct.OwnProblem, DialogueAct.AdviseStopUse, DialogueAct.AdviseNotEat),
            Dimension.Care, 6, new("致歉、安抚或关怀", "apology, soothing or care")),
        (ActSet.Of(DialogueAct.AskEvidence, DialogueAct.WaiveEvidence, DialogueAct.ConfirmFacts, DialogueAct.AskInfo),
            Dimension.Evidence, 8, new("举证要求合理", "reasonable about evidence")),
        (ActSet.Of(
            DialogueAct.OfferRefund, DialogueAct.OfferPartialRefund, DialogueAct.OfferCompensation, DialogueAct.OfferResend, DialogueAct.OfferExchange,
            DialogueAct.OfferReturn, DialogueAct.OfferRepair, DialogueAct.OfferVisit, DialogueAct.OfferInspection, DialogueAct.PayFirst, DialogueAct.AskWish),
            Dimension.Compensation, 8, new("给出方案", "offered a remedy")),
        (ActSet.Of(DialogueAct.Promise, DialogueAct.BringNews), Dimension.Promises, 8, new("给出明确时间或主动回复", "named a time or brought news")),
        (ActSet.Of(DialogueAct.InviteNegotiation, DialogueAct.AskConsent, DialogueAct.ReportDone, DialogueAct.GiveContact, DialogueAct.GuideUsage),
            Dimension.Compliance, 8, new("按平台流程办理或指引", "used the platform's way, or guided")),
    ];
}
