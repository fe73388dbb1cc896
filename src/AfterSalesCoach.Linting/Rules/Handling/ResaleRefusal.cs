using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Rules.Handling;

/// <summary>A return for quality is refused because the goods cannot be sold again.</summary>
public sealed class ResaleRefusal : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC3006", "resale-refusal", RuleCategory.Handling, RuleScope.Message, Severity.Error,
        Title: new("以影响二次销售拒退", "quality return refused over resale"),
        Message: new("“{0}”拿影响二次销售拒绝质量问题的退货", "“{0}” refuses a quality return because of resale"))
    {
        Why = new(
            "质量问题的退货与能不能再卖无关；同意了质量原因再以此拒退，平台不支持。",
            "Resale has nothing to do with a quality return; the platform does not uphold such refusals."),
        Instead = new(
            "质量问题直接退换；对退回商品有疑问，用售后协商请客户核实。第三方文章建议先引导客户把原因改成别的，平台规则不允许这样做，以平台为准。",
            "Accept quality returns; if the returned item looks wrong, invite the customer to verify. A third-party article advises having the reason changed first; the platform forbids it, and the platform's text wins."),
        Guides = [new(GuideDocument.SellerGuide, "二.6"), new(GuideDocument.Verify, "2.2")],
        Examples =
        [
            RuleExample.Flags(
                """
                类目：apparel
                客户：衣服开线要退
                客服：{|ASC3006:吊牌剪了影响二次销售|}，退不了
                """,
                rewritten: "开线是我们质检没做好，抱歉。剪了吊牌也可以退，运费我们出，我现在就同意。"),
            RuleExample.Flags(
                """
                类目：beauty
                客户：气垫粉芯是裂的
                客服：{|ASC3006:拆封了我们没法再卖|}
                """,
                rewritten: "粉芯是裂的，抱歉。拆了也没关系，给您换一个新的，明天发出。"),
            RuleExample.Flags(
                """
                类目：appliance
                客户：榨汁机不转要退货
                客服：{|ASC3006:机器有使用痕迹，不能退|}
                """,
                rewritten: "新机就不转，抱歉给您添麻烦了。用过也可以退，我安排上门取件，货款全额退您。"),
            RuleExample.Flags(
                """
                类目：home
                客户：床单掉色
                客服：亲，{|ASC3006:洗过的退回来卖给谁呀|}
                """,
                rewritten: "床单掉色，抱歉，把别的也染了吧？洗过也给您退，货款全额退您，今天就办。"),
            RuleExample.Accepts(
                """
                客户：不喜欢这个颜色想退
                客服：抱歉亲，吊牌剪了会影响二次销售，无理由退不了，给您换个颜色可以吗
                """),
            RuleExample.Accepts("客服：拆封用过也没关系，质量问题照样给您退"),
            RuleExample.Accepts(
                """
                客户：买大了想退
                客服：可以的亲，不影响二次销售就能退，吊牌留着就行
                """),
            RuleExample.Accepts("客服：抱歉，机器有问题我们全额退，使用痕迹不影响"),
        ],
    };

    private static readonly ActSet _offence = ActSet.Of(DialogueAct.ResaleArgument);
    private static readonly ActSet _accepted = ActSet.Of(DialogueAct.OfferRefund, DialogueAct.OfferReturn, DialogueAct.OfferResend);

    public override ActSet? Triggers { get; } = _offence;

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        var message = reply.Message;
        var accepts = (reply.TurnOffers(_accepted) && !message.Mentions(DialogueAct.CutRefund, DialogueAct.LowOffer, DialogueAct.Refuse))
            || message.Mentions(DialogueAct.ExemptQuality);
        return !reply.Case.IsNoReasonReturn && !accepts
            ? ReportClauses(reply, Statements(reply, _offence, Polarity.Asked).Where(t => reply.Case.Ground == ClaimGround.Quality || !IsWear(message, t)))
            : [];
    }

    /// <summary>A fee for marks of use on a return whose ground nobody named is a question of the sum (ASC3010).</summary>
    private static bool IsWear(TaggedMessage message, ActTag tag) =>
        tag.Span.Of(message.Text) is var words && (words.Contains('痕', StringComparison.Ordinal) || words.Contains("折旧", StringComparison.Ordinal) || words.Contains('才', StringComparison.Ordinal));
}
