using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rules.Wording;

/// <summary>A flaw is called normal or universal, and the same turn offers nothing.</summary>
/// <remarks>The obligation form: calling it normal is accepted beside a remedy, an inspection or usable guidance. A low offer excuses nothing.</remarks>
public sealed class NormalityDeflection : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC1002", "normality-deflection", RuleCategory.Wording, RuleScope.Message, Severity.Error,
        Title: new("“正常现象”推脱", "a flaw called normal"),
        Message: new("“{0}”把问题说成正常，却没有给解决办法", "“{0}” calls the flaw normal and offers nothing"))
    {
        Why = new(
            "同类商品普遍有的瑕疵也属于质量问题。只说“正常”“都这样”，客户听到的是“不管”，容易升级成投诉和平台介入。",
            "A flaw that all such goods have is still a flaw; calling it normal reads as a refusal."),
        Instead = new(
            "可以解释原因，但要先安抚，并且主动给出赔付、退换、检测，或者能照着做的使用指导。",
            "Explain if you like, but soothe first and offer compensation, exchange, inspection or usable guidance."),
        Guides = [new(GuideDocument.Fruit, "方案四(2)"), new(GuideDocument.Appliance, "步骤二 场景1")],
        Examples =
        [
            RuleExample.Flags(
                """
                类目：fresh
                客户：桃子上面好多虫眼
                客服：{|ASC1002:这是正常的|}
                """,
                rewritten: "桃子有虫眼是我们没挑好，抱歉。有虫眼的您数一下，我按个数给您退款，今天到账。"),
            RuleExample.Flags(
                """
                类目：home
                客户：木板上有条裂缝
                客服：亲，{|ASC1002:实木都会有一点裂的呢|}，{|ASC1002:您从哪家买都这样|}
                """,
                rewritten: "裂缝影响您使用了，抱歉。我给您补发一块新板，明天发出，旧的不用退。"),
            RuleExample.Flags(
                """
                类目：apparel
                客户：毛衣掉毛掉得一身都是
                客服：抱歉哈，{|ASC1002:新毛衣掉毛难免的|}，{|ASC1002:多穿几次就好了|}
                """,
                rewritten: "掉了一身毛太闹心了，抱歉。您可以选换一件新的或者全额退款，运费我们出，您定了我马上办。"),
            RuleExample.Flags(
                """
                类目：other
                客户：快递五天了还没到
                客服：{|ASC1002:大促期间都慢|}，{|ASC1002:很正常的|}
                """,
                rewritten: "让您久等了，抱歉。我现在联系快递查件，今天18点前给您答复；还没动静就给您补发或者退款。"),
            RuleExample.Accepts(
                """
                类目：fresh
                客户：橙子有个别黑心
                客服：个别黑心在这个季节是正常现象，但给您添堵了，抱歉，黑心的我按两倍个数退您
                """),
            RuleExample.Accepts(
                """
                类目：appliance
                客户：冰箱侧面发热是不是坏了
                客服：您别担心，侧面散热管工作时温热是正常的，您把冰箱离墙留出十厘米散热就行
                """),
            RuleExample.Accepts("客服：正常情况下48小时内发货，您的订单今晚会发出"),
            RuleExample.Accepts("客服：您说得对，这种声音不正常，我给您安排师傅上门检测"),
            RuleExample.Accepts("客服：包裹正在正常派送中，预计今天下午到"),
        ],
    };

    private static readonly ActSet _offence = ActSet.Of(DialogueAct.CallItNormal);

    private static readonly ActSet _otherArguments = ActSet.Of(
        DialogueAct.Refuse, DialogueAct.ResaleArgument, DialogueAct.SpecialCategoryArgument, DialogueAct.SendToThirdParty, DialogueAct.SendToMaker,
        DialogueAct.CutRefund, DialogueAct.PromiseAbsolutely);

    public override ActSet? Triggers { get; } = _offence;

    public override IEnumerable<Diagnostic> Analyze(Reply reply) =>
        IsLifted(reply) ? [] : ReportClauses(reply, Statements(reply, _offence, Polarity.Conditional).Where(t => !ArguesOtherwise(reply, t)));

    /// <summary>A real remedy lifts it; guidance does so only where nobody is at risk and price is not the excuse.</summary>
    private static bool IsLifted(Reply reply) =>
        !reply.Case.MayBeAggrieved
        || reply.Message.Mentions(DialogueAct.RejectExcuse)
        || reply.Case.TurnRemedies
        || (OnlyAsks(reply) && (reply.TurnDoes(DialogueAct.GuideUsage) || !reply.Case.FoodSafetyReported))
        || (reply.TurnDoes(DialogueAct.GuideUsage) && !reply.TurnDoes(DialogueAct.PriceExcuse)
            && !reply.Case.HazardReported && !reply.Case.InjuryReported && !reply.Case.FoodSafetyReported);

    private static bool OnlyAsks(Reply reply) =>
        reply.LastCustomerMessages.Any(m => m.Mentions(DialogueAct.AskIfNormal)) && !reply.Case.InjuryReported && !reply.Case.HazardReported;

    // 贴身用品都这样规定 calls a rule common, not a flaw.
    private static bool ArguesOtherwise(Reply reply, ActTag tag) =>
        reply.Message.Tags.Any(t => t.Clause == tag.Clause && _otherArguments.Contains(t.Act));
}
