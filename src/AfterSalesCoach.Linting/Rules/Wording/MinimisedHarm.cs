using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rules.Wording;

/// <summary>The damage is played down so that nothing need be paid.</summary>
/// <remarks>Usage advice beside an offer of money or goods is accepted; a low offer excuses nothing.</remarks>
public sealed class MinimisedHarm : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC1003", "minimising-harm", RuleCategory.Wording, RuleScope.Message, Severity.Warning,
        Title: new("淡化损失", "damage played down"),
        Message: new("“{0}”在淡化损失，听起来是不想赔", "“{0}” plays the damage down"))
    {
        Why = new(
            "客户花钱买的是完好的商品。“不影响食用”“削掉就能吃”等于让客户自己承担损失。",
            "The customer paid for sound goods; playing the damage down shifts the loss onto them."),
        Instead = new(
            "先认损失，再按损坏比例给出赔付；使用建议可以放在赔付后面。",
            "Acknowledge the loss and offer compensation first; usage advice may follow."),
        Guides = [new(GuideDocument.Fruit, "方案二 表")],
        Examples =
        [
            RuleExample.Flags(
                """
                类目：fresh
                客户：梨磕得都是黑印
                客服：{|ASC1003:削掉就能吃的|}，{|ASC1003:不影响口感|}
                """,
                rewritten: "梨磕黑了，抱歉，是我们没包好。磕到的按个数给您退款，今天就办，黑的地方您别吃了。"),
            RuleExample.Flags(
                """
                类目：home
                客户：桌面有一道划痕
                客服：{|ASC1003:小划痕而已|}，{|ASC1003:不影响使用哦|}
                """,
                rewritten: "新桌子就有划痕，抱歉让您扫兴了。给您换一块桌面或者退部分款，您看哪种合适，我马上安排。"),
            RuleExample.Flags(
                """
                类目：food
                客户：饼干碎成渣了
                客服：亲，{|ASC1003:泡牛奶一样吃的|}
                """,
                rewritten: "饼干碎成这样没法吃，抱歉。给您重新补发一份，今天发出，碎的不用退。"),
            RuleExample.Flags(
                """
                类目：apparel
                客户：裙子上有块污渍
                客服：{|ASC1003:您自己洗一下就好了呢|}
                """,
                rewritten: "裙子到手就脏，抱歉，是我们质检没做好。给您换一件新的，运费我们出，今天就安排。"),
            RuleExample.Accepts(
                """
                类目：fresh
                客户：苹果有两个碰伤
                客服：抱歉，碰伤的两个给您退4元，伤口削掉还能吃，您要是不放心就扔了
                """),
            RuleExample.Accepts("客服：发霉的千万别吃，旁边的也别吃了，整箱给您退"),
            RuleExample.Accepts(
                """
                客户：这个没电了还能用吗
                客服：可以的亲，充一小时就能用
                """),
            RuleExample.Accepts(
                """
                客户：外盒压扁了
                客服：抱歉外盒没保护好，不影响使用的话给您补偿5元，影响的话我给您换新
                """),
        ],
    };

    private static readonly ActSet _offence = ActSet.Of(DialogueAct.Minimise);

    public override ActSet? Triggers { get; } = _offence;

    public override IEnumerable<Diagnostic> Analyze(Reply reply) =>
        reply.Case.MayBeAggrieved && !OnlyAsks(reply) && !reply.Case.TurnMakesGood ? ReportClauses(reply, Statements(reply, _offence, Polarity.Conditional)) : [];

    private static bool OnlyAsks(Reply reply) =>
        reply.LastCustomerMessages.Any(m => m.Mentions(DialogueAct.AskIfNormal)) && !reply.Case.InjuryReported && !reply.Case.HazardReported;
}
