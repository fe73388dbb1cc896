using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rules.Evidence;

/// <summary>A claim is refused because evidence is missing, unreadable or incomplete.</summary>
public sealed class RefusalOnEvidenceGap : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC2002", "refusal-on-evidence-gap", RuleCategory.Evidence, RuleScope.Message, Severity.Error,
        Title: new("以凭证瑕疵拒赔", "refused over a gap in the evidence"),
        Message: new("“{0}”拿凭证不全当拒绝的理由", "“{0}” refuses because evidence is missing"))
    {
        Why = new(
            "包装丢了、面单泡烂、照片不清，都不是拒赔的理由；不先协商就因凭证拒绝，会被判商家责任。",
            "A lost box or a blurred photo is no ground for refusal; refusing without negotiating is the merchant's liability."),
        Instead = new(
            "放宽举证：换一种容易的方式（订单号、现在的照片、描述），核实意图后按规则处理。",
            "Relax the demand: accept the order number, a present photo or a description, and handle the claim."),
        Guides = [new(GuideDocument.Fruit, "方案二 表"), new(GuideDocument.Verify, "2.1 注(1)")],
        Examples =
        [
            RuleExample.Flags(
                """
                类目：fresh
                客户：坏果照片发了，箱子已经扔了
                客服：{|ASC2002:箱子扔了没法核实是不是我们发的|}
                """,
                rewritten: "箱子扔了没关系，有照片就够了。坏果给您添堵了，抱歉，按个数给您退款，今天到账。"),
            RuleExample.Flags(
                """
                类目：other
                客户：盒子里少一个配件
                客服：{|ASC2002:没有开箱视频不能证明是少发的|}
                """,
                rewritten: "少了配件用不了，抱歉。不需要视频，我今天给您补发一个，晚上把单号发您。"),
            RuleExample.Flags(
                """
                类目：fresh
                客户：手机拍的有点糊，反正全烂了
                客服：{|ASC2002:照片看不清坏到什么程度，看不清就没办法赔付|}
                """,
                rewritten: "照片糊一点不要紧，能看出坏了。全烂了实在抱歉，整单给您退款，马上办。"),
            RuleExample.Flags(
                """
                类目：plant
                客户：面单被土泡烂了
                客服：亲，{|ASC2002:面单看不清单号是无法受理的|}
                """,
                rewritten: "面单泡烂不怪您，我按订单号查到了。苗没到好，抱歉，给您补发一棵，明天发出。"),
            RuleExample.Accepts("客服：箱子扔了没关系，您拍一下果子就行，我给您退"),
            RuleExample.Accepts("客服：这张照片有点糊，麻烦您再拍一张，拍到坏的地方就可以"),
            RuleExample.Accepts("客服：没有视频也可以处理，您放心，现在就给您补发"),
            RuleExample.Accepts("客服：面单糊了不影响，报一下手机尾号，我来查"),
        ],
    };

    private static readonly ActSet _offence = ActSet.Of(DialogueAct.RefuseForEvidence);

    public override IEnumerable<Diagnostic> Analyze(Reply reply) =>
        reply.TurnDoes(ActGroups.MoneyOrGoods) ? [] : ReportClauses(reply, Statements(reply, _offence, Polarity.Conditional | Polarity.Negated));
}
