using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rules.Handling;

/// <summary>The refund is lowered without agreement.</summary>
/// <remarks>Correcting a sum by agreement, through the negotiation function, is clean.</remarks>
public sealed class CutRefund : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC3010", "cutting-refund", RuleCategory.Handling, RuleScope.Message, Severity.Error,
        Title: new("擅自少退", "refund cut without agreement"),
        Message: new("“{0}”没有协商一致就少退", "“{0}” lowers the refund without agreement"))
    {
        Why = new(
            "未协商一致就改低退款金额，会被判定为商家责任。",
            "Lowering a refund without agreement is the merchant's liability."),
        Instead = new(
            "金额有疑问先说明，协商一致后用售后协商功能修改，客户同意才生效。",
            "Explain, agree, and change the sum through the negotiation function."),
        Guides = [new(GuideDocument.Verify, "场景一 注(3)")],
        Examples =
        [
            RuleExample.Flags(
                """
                客户：申请退30怎么变成12了
                客服：{|ASC3010:我直接给您改成退12块了|}
                """,
                rewritten: "没和您商量就改了金额，对不起。我现在改回30元，马上给您退。"),
            RuleExample.Flags(
                """
                客户：退货怎么少退我20
                客服：{|ASC3010:扣了20块折旧费|}
                """,
                rewritten: "质量问题不该扣折旧，抱歉。少退的20元我走小额打款补给您，今天到账。"),
            RuleExample.Flags(
                """
                客户：怎么只到账一半
                客服：{|ASC3010:系统按一半给您退的|}
                """,
                rewritten: "少退了是我们不对，抱歉。另一半现在补给您，今天到账。"),
            RuleExample.Flags(
                """
                客户：坏的才退，运费凭什么我出
                客服：{|ASC3010:运费从您退款里扣了|}
                """,
                rewritten: "质量问题的运费该我们出，抱歉。扣掉的运费马上退给您。"),
            RuleExample.Accepts(
                """
                客户：我多填了10块
                客服：好的亲，咱们说好退39，我发起协商改金额，您点同意才生效
                """),
            RuleExample.Accepts("客服：抱歉，少退的20元现在补给您"),
            RuleExample.Accepts("客服：全额退给您，运费我们出，一分不扣"),
            RuleExample.Accepts("客服：您看退一半可以吗？可以的话我发协商给您确认"),
        ],
    };

    private static readonly ActSet _offence = ActSet.Of(DialogueAct.CutRefund);

    public override ActSet? Triggers { get; } = _offence.With(DialogueAct.SettleSum);

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        var agreed = reply.TurnDoes(DialogueAct.InviteNegotiation, DialogueAct.AskConsent, DialogueAct.MakeUpFor) || reply.CustomerMentioned(DialogueAct.AgreeToSum);
        // 按一箱退您了 is generous or mean; only a customer who asked for more tells which.
        var offences = reply.Case.IsDispute || PaysLessThanClaimed(reply) ? _offence.With(DialogueAct.SettleSum) : _offence;
        return agreed ? [] : ReportClauses(reply, Statements(reply, offences));
    }

    private static bool PaysLessThanClaimed(Reply reply) =>
        LossEstimate.OfferedIn(reply.Message) is { } paid && reply.Case.Loss.Paid is { } claimed && paid < claimed
        && reply.CustomerMentioned(DialogueAct.WantRefund, DialogueAct.WantReturn, DialogueAct.ClaimRemedy);
}
