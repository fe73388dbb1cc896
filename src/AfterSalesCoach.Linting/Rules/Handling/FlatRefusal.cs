using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

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
        DialogueAct.InviteNegotiation, DialogueAct.AskWish, DialogueAct.OfferHelp, DialogueAct.AskConsent);

    /// <summary>Enough for a customer who merely changed their mind.</summary>
    private static readonly ActSet _kindness = ActGroups.Alternatives | ActGroups.Soothing | ActSet.Of(DialogueAct.Promise);

    private static readonly ActSet _wishes = ActSet.Of(DialogueAct.DeclineRepair, DialogueAct.WantExchange, DialogueAct.WantReturn, DialogueAct.WantRefund);
    private static readonly ActSet _redirections = ActSet.Of(DialogueAct.SendToMaker, DialogueAct.SendToThirdParty);

    /// <summary>What makes the clause after it conditional.</summary>
    private static readonly string[] _openings = ["的话", "投诉", "差评"];

    private static readonly string[] _conditions =
        ["否则", "不然", "缺一", "少一", "的话", "做不到", "不取消", "不改", "不撤", "投诉", "差评", "介入", "反映", "曝光", "虽", "就算", "即使", "无理由"];

    public override ActSet? Triggers { get; } = _offence;

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        var lifted = reply.Case.Ground == ClaimGround.ChangeOfMind || reply.Case.CustomerAdmitsFault ? _kindness : _wayForward;
        return reply.Case.MayBeClaim && !reply.TurnOffers(lifted) && !reply.Message.Mentions(DialogueAct.ExemptQuality) && !OffersRepairOnly(reply)
            ? ReportClauses(reply, Statements(reply, _offence).Where(t => RefusesThisClaim(reply.Message, t) && !AwaitsProof(reply, t)))
            : [];
    }

    /// <summary>Repair pushed on somebody who wants a return is another fault (ASC3012): there is a next step, if the wrong one.</summary>
    private static bool OffersRepairOnly(Reply reply) =>
        reply.Turn.Any(m => m.Mentions(DialogueAct.PushRepair))
        || (reply.Text.Contains('修', StringComparison.Ordinal) && reply.CustomerMessages.Any(m => m.Mentions(_wishes)) && reply.Message.Mentions(_redirections));

    /// <summary>没有视频的不予处理 is a condition as long as nobody said there is no video (ASC2002 flags it).</summary>
    private static bool AwaitsProof(Reply reply, ActTag tag) =>
        reply.Message.Tags.Any(t => t.Act == DialogueAct.NoteEvidenceGap && t.Clause == tag.Clause && t.Span.Start < tag.Span.Start)
        && !reply.CustomerMentioned(DialogueAct.LackEvidence);

    /// <summary>不支持七天无理由 states a rule, 没有的话不受理 a condition, 帮不了您，您找厂家 passes the customer on.</summary>
    private static bool RefusesThisClaim(TaggedMessage message, ActTag tag)
    {
        var words = tag.Span.Of(message.Text);
        return !words.Contains("七天", StringComparison.Ordinal) && !words.Contains("无理由", StringComparison.Ordinal)
            && !_conditions.Any(w => message.Clauses[tag.Clause].Text.Contains(w, StringComparison.Ordinal))
            && !(tag.Clause > 0 && _openings.Any(w => message.Clauses[tag.Clause - 1].Text.Contains(w, StringComparison.Ordinal)))
            && !(words[0] is '帮' or '过' or '超' or '已' && message.Mentions(_redirections));
    }
}
