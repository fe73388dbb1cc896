using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rules.Handling;

/// <summary>The customer is made to change the reason to an untrue one, or to withdraw the claim.</summary>
/// <remarks>Not when the customer picked the wrong reason, changed their mind or says the problem is solved, nor when the choice is left to them.</remarks>
public sealed class TamperedClaim : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC3004", "tampering-with-claim", RuleCategory.Handling, RuleScope.Message, Severity.Error,
        Title: new("诱导修改或撤销售后", "customer made to change or withdraw the claim"),
        Message: new("“{0}”要求客户改售后原因或撤销申请", "“{0}” makes the customer change the reason or withdraw the claim"))
    {
        Why = new(
            "要求改成不真实的原因或先撤销才处理，属于消极处理售后；品质退款率以首次原因为准，改了也没有好处。第三方文章里“把原因改成非质量”的建议与平台规则冲突，以平台规则为准。",
            "Changing the reason does not even help the shop's score, and demanding it is a violation. Where a third-party article advises it, the platform's text wins."),
        Instead = new(
            "按客户选的原因处理；金额有误等客观错误，协商一致后用售后协商功能修改。",
            "Handle the claim under the customer's reason; correct wrong sums by agreement through the negotiation function."),
        Guides = [new(GuideDocument.Verify, "4.1、场景一"), new(GuideDocument.SellerGuide, "二.6（与平台规则冲突，从平台）")],
        Examples =
        [
            RuleExample.Flags(
                """
                客户：退货原因我选的质量问题
                客服：{|ASC3004:麻烦您把原因改成不喜欢|}，这样快一点
                """,
                rewritten: "原因照实选就行，不用改。质量没做好，抱歉，您的退货我现在就同意，运费我们出。"),
            RuleExample.Flags(
                """
                客户：果子烂了申请了退款
                客服：{|ASC3004:您先把退款申请撤销|}，我私信给您补偿
                """,
                rewritten: "烂果给您添堵了，抱歉。申请不用撤，我现在就同意退款，马上到账。"),
            RuleExample.Flags(
                """
                客户：申请怎么还没过
                客服：{|ASC3004:选描述不符我们要被扣分|}，{|ASC3004:改成拍错了我马上同意|}
                """,
                rewritten: "让您久等了，抱歉。原因不用改，我现在就同意，退款马上到账。"),
            RuleExample.Flags(
                """
                客户：我要退货
                客服：{|ASC3004:不改原因的话这边没法给您通过|}
                """,
                rewritten: "好的，原因不用改，我现在就给您通过。给您添麻烦了，抱歉，运费我们出。"),
            RuleExample.Accepts("客服：原因您照实选就行，不用改，我现在就通过"),
            RuleExample.Accepts(
                """
                客户：已经收到补发的了，没问题了
                客服：太好了，那边的退款申请您方便时取消一下就行，不取消也没关系
                """),
            RuleExample.Accepts(
                """
                客户：我金额填错了
                客服：好的亲，我用售后协商帮您把金额改成39元，您点同意就行
                """),
            RuleExample.Accepts("客服：抱歉，退款申请我已经同意了，马上到账"),
        ],
    };

    private static readonly ActSet _offence = ActSet.Of(DialogueAct.AskChangeReason, DialogueAct.AskWithdrawClaim);

    public override ActSet? Triggers { get; } = _offence;

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        var harmless = reply.TurnDoes(DialogueAct.LeaveFree)
            || reply.CustomerMentioned(DialogueAct.SaySolved, DialogueAct.AdmitOwnFault, DialogueAct.WantReturnNoReason);
        return harmless ? [] : ReportClauses(reply, Statements(reply, _offence, Polarity.Conditional));
    }
}
