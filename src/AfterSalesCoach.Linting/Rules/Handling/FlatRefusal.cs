using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rules.Handling;

/// <summary>An after-sales claim is refused with no negotiation, alternative or next step.</summary>
/// <remarks>Any real alternative in the turn lifts it; conditional refusals are left alone.</remarks>
public sealed class FlatRefusal : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC3001", "flat-refusal", RuleCategory.Handling, RuleScope.Message, Severity.Error,
        Title: new("直接拒绝", "flat refusal"),
        Message: new("“{0}”直接拒绝，没有协商也没有下一步", "“{0}” refuses outright with no way forward"))
    {
        Why = new(
            "拒绝前没有协商、没有替代方案，会引发平台介入并判商家责任。",
            "Refusing without negotiating brings in the platform and is the merchant's liability."),
        Instead = new(
            "不能满足的先说明原因，同时给一个能做到的方案（部分退款、补发、检测、售后协商）。",
            "Explain what is not possible and offer what is: partial refund, resend, inspection, negotiation."),
        Guides = [new(GuideDocument.Verify, "整体处理原则、场景一、3.1")],
        Examples =
        [
            RuleExample.Flags(
                """
                类目：digital
                客户：键盘按键失灵想退货
                客服：{|ASC3001:这个退不了的|}
                """,
                rewritten: "按键失灵影响您用了，抱歉。七天内可以退货退款，也可以换新，运费我们出，您选一个我马上办。"),
            RuleExample.Flags(
                """
                类目：fresh
                客户：榴莲是生的
                客服：{|ASC3001:我们不处理这种情况|}
                """,
                rewritten: "榴莲是生的吃不了，抱歉。给您退一半货款，或者重新补发一个，您看哪种合适？"),
            RuleExample.Flags(
                """
                类目：appliance
                客户：收到就坏了要换新
                客服：亲，{|ASC3001:换货是不支持的哦|}
                """,
                rewritten: "收到就坏，实在抱歉。我安排师傅明天上门检测，确认故障当场给您登记换新。"),
            RuleExample.Flags(
                """
                类目：home
                客户：被子少发一条
                客服：{|ASC3001:签收了就代表认可|}，{|ASC3001:概不负责|}
                """,
                rewritten: "少发一条，抱歉，是我们漏装了。今天给您补发，晚上八点前把单号发您。"),
            RuleExample.Accepts("客服：抱歉，这款退不了现金，可以给您补发一件，或者走部分退款"),
            RuleExample.Accepts("客服：定制款不支持无理由退换，尺寸有问题的话我给您免费改"),
            RuleExample.Accepts("客服：您先别急，我发起售后协商，您点同意就能修改退款金额"),
            RuleExample.Accepts(
                """
                客户：能不能便宜点
                客服：抱歉亲，已经是活动价了，暂时不能再优惠
                """),
        ],
    };

    private static readonly ActSet _offence = ActSet.Of(DialogueAct.Refuse);
    private static readonly ActSet _wayForward = ActGroups.Remedies | ActSet.Of(
        DialogueAct.InviteNegotiation, DialogueAct.AskWish, DialogueAct.OfferHelp);

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        var claims = !reply.Case.HasContext || reply.Case.ProblemReported
            || reply.CustomerMentioned(DialogueAct.ClaimRemedy, DialogueAct.WantRefund, DialogueAct.WantExchange, DialogueAct.WantReturn, DialogueAct.DisputeAmount);
        return claims && !reply.TurnDoes(_wayForward) ? ReportClauses(reply, Statements(reply, _offence)) : [];
    }
}
