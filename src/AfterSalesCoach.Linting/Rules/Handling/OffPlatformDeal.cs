using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rules.Handling;

/// <summary>Settlement is moved off the platform, or money is offered for a review or a withdrawn complaint.</summary>
public sealed class OffPlatformDeal : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC3005", "off-platform-deal", RuleCategory.Handling, RuleScope.Message, Severity.Error,
        Title: new("私下转账交易", "deal outside the platform"),
        Message: new("“{0}”绕开平台转账，或用钱换评价、换撤诉", "“{0}” moves money off the platform or buys reviews"))
    {
        Why = new(
            "私下转账没有保障，拿钱换好评或撤诉属于典型违规。",
            "Money outside the platform has no safeguard; buying reviews or withdrawals is a violation."),
        Instead = new(
            "赔付走平台的小额打款、部分退款；评价由客户自己决定。",
            "Pay through the platform's own functions; leave reviews to the customer."),
        Guides = [new(GuideDocument.Verify, "4.1(4)")],
        Examples =
        [
            RuleExample.Flags(
                """
                客户：杯子裂了
                客服：{|ASC3005:您加我微信|}，{|ASC3005:我微信转您20|}
                """,
                rewritten: "杯子裂了，抱歉。我走平台小额打款给您退20元，今天到账。"),
            RuleExample.Flags(
                """
                客户：给了三星
                客服：{|ASC3005:改成五星返您10元红包|}
                """,
                rewritten: "没让您满意，抱歉。评价您照实写就行，哪里不好告诉我，我给您退款或换新。"),
            RuleExample.Flags(
                """
                客户：快递费谁出
                客服：{|ASC3005:发个收款码给我|}
                """,
                rewritten: "运费我们出。您在售后单里填一下金额，我走小额打款给您，今天到账。"),
            RuleExample.Flags(
                """
                客户：烂果怎么赔
                客服：亲，{|ASC3005:私下转您15块吧|}，平台就别走了
                """,
                rewritten: "烂果抱歉了。走平台的部分退款给您退15元，您点同意就到账。"),
            RuleExample.Accepts("客服：我走平台小额打款给您，您注意查收"),
            RuleExample.Accepts("客服：不用加微信，平台上点同意就到账"),
            RuleExample.Accepts("客服：退款会原路退回您的支付宝，一到三天到账"),
            RuleExample.Accepts(
                """
                客户：怎么付款
                客服：亲，微信支付和支付宝都可以的
                """),
        ],
    };

    private static readonly ActSet _offence = ActSet.Of(DialogueAct.GoOffPlatform, DialogueAct.Bribe);

    public override ActSet? Triggers { get; } = _offence;

    public override IEnumerable<Diagnostic> Analyze(Reply reply) =>
        ReportClauses(reply, Statements(reply, _offence, Polarity.Conditional | Polarity.Asked));
}
