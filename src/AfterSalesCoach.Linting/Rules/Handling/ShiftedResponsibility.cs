using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Rules.Handling;

/// <summary>Courier, supplier, platform or weather is made responsible and the customer is left to deal with it.</summary>
/// <remarks>Naming the cause while taking the claim on is clean.</remarks>
public sealed class ShiftedResponsibility : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC3002", "shifting-responsibility", RuleCategory.Handling, RuleScope.Message, Severity.Error,
        Title: new("推诿责任", "responsibility shifted"),
        Message: new("“{0}”把责任推给别人，让客户自己去找", "“{0}” shifts the responsibility and leaves the customer to deal with it"))
    {
        Why = new(
            "物流、供应商、平台的问题都由商家先承担：先赔付客户，再去追责。",
            "Towards the customer the merchant answers for carriers and suppliers: pay first, claim back later."),
        Instead = new(
            "可以说明原因，但由我们处理：先赔付或补发，快递那边我们去追。",
            "Name the cause if you like, but take the claim on: pay or resend, then claim from the carrier."),
        Guides = [new(GuideDocument.Logistics, "一 商责、2.2.2 第三步")],
        Examples =
        [
            RuleExample.Flags(
                """
                类目：other
                客户：箱子压烂了，里面也碎了
                客服：{|ASC3002:这是快递的问题|}，{|ASC3002:您找快递赔吧|}
                """,
                rewritten: "路上压烂了，抱歉，我们先给您补发一份，今天发出，快递那边我们自己去追责。"),
            RuleExample.Flags(
                """
                类目：home
                客户：显示签收了但我没收到
                客服：{|ASC3002:建议您联系派件员核实|}
                """,
                rewritten: "没收到让您着急了，抱歉。我现在联系网点核实，今天18点前给您答复，找不到就给您补发。"),
            RuleExample.Flags(
                """
                类目：appliance
                客户：安装师傅乱收费
                客服：{|ASC3002:安装不归我们管哦|}
                """,
                rewritten: "多收费让您受委屈了，抱歉。麻烦把收费单拍给我，多收的钱我们退给您，今天就办。"),
            RuleExample.Flags(
                """
                类目：fresh
                客户：路上走了七天全坏了
                客服：{|ASC3002:天气原因我们也控制不了|}
                """,
                rewritten: "走了七天坏在路上，抱歉。整单给您退款，今天到账，物流那边我们去处理。"),
            RuleExample.Accepts("客服：是快递路上摔的，不过我们先给您赔付，再找快递追责"),
            RuleExample.Accepts("客服：我这就联系快递查件，今天18点前给您答复"),
            RuleExample.Accepts(
                """
                客户：想改派送时间
                客服：好的亲，我帮您联系网点改到晚上送
                """),
            RuleExample.Accepts("客服：网点那边爆仓耽误了，抱歉，给您补偿5元，今天会派送"),
        ],
    };

    private static readonly ActSet _disclaimers = ActSet.Of(DialogueAct.DisclaimResponsibility);
    private static readonly ActSet _redirections = ActSet.Of(DialogueAct.SendToThirdParty);
    private static readonly ActSet _takenOn = ActGroups.MoneyOrGoods | ActSet.Of(DialogueAct.OfferHelp, DialogueAct.OfferVisit, DialogueAct.Promise);
    private static readonly string[] _steps = ["登记", "提交", "报", "联系", "催", "安排", "申请", "处理", "查", "拦", "补", "退", "重", "转", "反馈", "问", "换"];

    public override ActSet? Triggers { get; } = _disclaimers | _redirections;

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        if (!reply.Case.MayBeClaim || reply.TurnOffers(_takenOn) || reply.Turn.Any(HasTakenSteps))
        {
            return [];
        }

        // 不归我们管 and 跟我们没关系 carry their negation in them; 不用找快递 does not send anybody away.
        return ReportClauses(reply, Statements(reply, _disclaimers, Polarity.Negated)
            .Concat(Statements(reply, _redirections).Where(t => !Redirection.IsTakenOn(reply.Message, t) && !NamesTheMaker(reply.Message, t))));
    }

    /// <summary>已登记, 催过了 take the claim on; 已经发出去了 is what every disclaimer begins with.</summary>
    private static bool HasTakenSteps(TaggedMessage message) => message.Tags.Any(t => t.Act == DialogueAct.ReportDone && Reply.IsOurs(message, t)
        && _steps.Any(s => t.Span.Of(message.Text).Contains(s, StringComparison.Ordinal)));

    /// <summary>厂家网点 is a service point of the maker (ASC3008), not one of the carrier.</summary>
    private static bool NamesTheMaker(TaggedMessage message, ActTag tag) =>
        message.Tags.Any(t => t.Act == DialogueAct.SendToMaker && t.Span.Overlaps(tag.Span));
}
