using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rules.Resolution;

/// <summary>The facts are clear and the answer still names no remedy or next step.</summary>
/// <remarks>Judged on the whole turn, reported on its last message; stacks with stalling, never with a refusal.</remarks>
public sealed class NoResolution : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC6001", "no-resolution", RuleCategory.Resolution, RuleScope.Message, Severity.Info,
        Title: new("未给方案", "no remedy named"),
        Message: new("情况已经确认，这条回复还没有给出方案", "The facts are confirmed and the reply still names no remedy"))
    {
        RestsOnAbsence = true,
        Why = new(
            "事实清楚还不给方案，客户会觉得在拖，诉求也会越提越高。",
            "Facts without a remedy read as stalling, and the claim grows."),
        Instead = new(
            "确认后当场给方案：补发、退款或换新，选一个并说明时间。",
            "Once confirmed, name a remedy and a time: resend, refund or exchange."),
        Guides = [new(GuideDocument.Fruit, "方案三"), new(GuideDocument.Logistics, "2.2.1 第四步")],
        Examples =
        [
            RuleExample.Flags(
                """
                客户：图片发了，三个都裂了
                客服：{|ASC6001:看到了，确实裂了|}
                """,
                rewritten: "看到了，三个都裂了，抱歉。给您补发三个，明天发出，裂的不用退。"),
            RuleExample.Flags(
                """
                客户：你们核实得怎么样
                客服：{|ASC6001:核实了，是仓库漏发的|}
                """,
                rewritten: "核实了，是我们仓库漏发，抱歉。今天给您补发，晚上八点前把单号发您。"),
            RuleExample.Flags(
                """
                客户：检测报告出来了，是电机的问题
                客服：{|ASC6001:报告收到了，确实是电机故障，非常抱歉|}
                """,
                rewritten: "报告收到了，是电机的问题，抱歉让您等了这么久。给您换新机，师傅后天上门取旧送新。"),
            RuleExample.Flags(
                """
                客户：发错颜色了，图给你了
                客服：{|ASC6001:嗯嗯是拿错了，以后我们会注意的|}
                """,
                rewritten: "发错颜色是我们的错，抱歉。对的颜色明天给您发，错的那件不用退。"),
            RuleExample.Accepts(
                """
                客户：三个都裂了
                客服：看到了抱歉，给您补发三个
                """),
            RuleExample.Accepts(
                """
                客户：图发了
                客服：图收到了，请问是几号签收的呢
                """),
            RuleExample.Accepts(
                """
                客户：烂了
                客服：看到了，抱歉，您想退款还是补发
                """),
            RuleExample.Accepts(
                """
                客户：裂了
                客服：确实裂了，这个不能退
                """),
        ],
    };

    private static readonly ActSet _confirmations = ActSet.Of(DialogueAct.ConfirmFacts, DialogueAct.OwnProblem);

    private static readonly ActSet _choices = ActSet.Of(DialogueAct.AskWish, DialogueAct.InviteNegotiation);

    /// <summary>What makes the answer more than a confirmation: an offer, a step, a question, or an argument (which other rules judge).</summary>
    private static readonly ActSet _nextSteps = ActGroups.Remedies | _choices | ActSet.Of(
        DialogueAct.AskInfo, DialogueAct.AskEvidence, DialogueAct.AskExcessiveEvidence, DialogueAct.NameHeavyProof, DialogueAct.AskAgainForEvidence,
        DialogueAct.AskMedicalProof, DialogueAct.Promise, DialogueAct.GuideUsage, DialogueAct.OfferHelp, DialogueAct.OfferCoupon, DialogueAct.MakeUpFor,
        DialogueAct.LeaveRemedyOpen, DialogueAct.SettleSum, DialogueAct.ReportDone, DialogueAct.Hold, DialogueAct.Refuse, DialogueAct.RefuseForEvidence, DialogueAct.NoteEvidenceGap,
        DialogueAct.FindUnprovable, DialogueAct.DisclaimResponsibility, DialogueAct.ResaleArgument, DialogueAct.SpecialCategoryArgument, DialogueAct.SendToThirdParty,
        DialogueAct.SendToMaker, DialogueAct.LowOffer, DialogueAct.CutRefund, DialogueAct.AskChangeReason, DialogueAct.AskWithdrawClaim, DialogueAct.AskWithdrawComplaint,
        DialogueAct.GoOffPlatform, DialogueAct.Bribe, DialogueAct.Threaten, DialogueAct.PushRepair, DialogueAct.CallItNormal, DialogueAct.Minimise, DialogueAct.PriceExcuse,
        DialogueAct.Blame, DialogueAct.DismissFoodSafety);

    /// <summary>An answer of this kind alone leaves open what an earlier one confirmed.</summary>
    private static readonly ActSet _evasions = ActSet.Of(DialogueAct.Stall, DialogueAct.Acknowledge, DialogueAct.BePerfunctory, DialogueAct.Apologise);

    /// <summary>The customer may choose.</summary>
    public override bool IsKept(Reply reply) => reply.Turn.Mention(_choices);

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        var confirmed = reply.Turn.Do(_confirmations) || (reply.Message.Does(_evasions) && reply.EarlierReplies.Do(_confirmations));
        var open = reply.Turn.Mention(_nextSteps) || reply.EarlierReplies.Do(ActGroups.Remedies);
        if (confirmed && !open && reply.Turn.LastOrDefault() == reply.Message && (reply.Case.ProblemReported || reply.Case.CustomerWaitsForAnswer))
        {
            yield return Report(reply.Message, reply.Message.WholeSpan, DiagnosticOrigin.Structure);
        }
    }
}
