using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Rules.Handling;

/// <summary>The customer is told to find the maker or service centre alone.</summary>
/// <remarks>A number, an address or an offer to book lifts it.</remarks>
public sealed class WarrantyBuckPassing : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC3008", "warranty-buck-passing", RuleCategory.Handling, RuleScope.Message, Severity.Error,
        Title: new("推给厂家售后", "customer sent to the maker alone"),
        Message: new("“{0}”让客户自己去找厂家，没有给任何帮助", "“{0}” sends the customer to the maker without help"))
    {
        Why = new(
            "保修期内商家有义务协助：提供准确的热线、网点，或代为联系。",
            "Within warranty the shop has to help: give the hotline or branch, or make contact itself."),
        Instead = new(
            "给出电话或网点地址，并主动提出代为报修、约好时间。",
            "Give the number or address and offer to book the repair."),
        Guides = [new(GuideDocument.Appliance, "步骤二 场景3")],
        Examples =
        [
            RuleExample.Flags(
                """
                类目：appliance
                客户：电饭煲用了三个月不加热了
                客服：{|ASC3008:您自己联系厂家售后吧|}
                """,
                rewritten: "三个月就不加热，抱歉。我帮您报修，您发一下地址，今天18点前给您约好上门时间。"),
            RuleExample.Flags(
                """
                类目：digital
                客户：耳机保修期内坏了一只
                客服：{|ASC3008:这个归厂家管的|}
                """,
                rewritten: "坏了一只没法用，抱歉。保修期内我来帮您寄修，单子今天给您登记好。"),
            RuleExample.Flags(
                """
                类目：appliance
                客户：洗碗机半年就漏水
                客服：亲，{|ASC3008:官网上有电话|}，{|ASC3008:您自己查一下哦|}
                """,
                rewritten: "漏水先关掉进水阀，抱歉给您添麻烦了。我帮您预约师傅上门，明天中午前给您回电。"),
            RuleExample.Flags(
                """
                类目：digital
                客户：手表两个月就停了，还在保修吧
                客服：我们只负责销售，{|ASC3008:维修找品牌售后|}
                """,
                rewritten: "才两个月就停，抱歉。保修由我来给您办，我给您登记寄修，运费我们出。"),
            RuleExample.Accepts("客服：官方热线是400800123，您打不通的话我帮您预约上门"),
            RuleExample.Accepts("客服：我帮您联系厂家售后登记，今天下班前给您回复"),
            RuleExample.Accepts(
                """
                客户：说明书丢了
                客服：好的亲，我把电子版发您
                """),
            RuleExample.Accepts("客服：最近的维修网点地址我发您，需要的话我给您约好时间"),
        ],
    };

    private static readonly ActSet _offence = ActSet.Of(DialogueAct.SendToMaker);
    private static readonly ActSet _help = ActSet.Of(
        DialogueAct.OfferRefund, DialogueAct.OfferPartialRefund, DialogueAct.OfferCompensation, DialogueAct.OfferResend, DialogueAct.OfferReturn,
        DialogueAct.PayFirst, DialogueAct.GiveContact, DialogueAct.OfferHelp, DialogueAct.OfferVisit);

    private static readonly ActSet _repairs = ActSet.Of(DialogueAct.OfferRepair, DialogueAct.OfferExchange);
    private static readonly string[] _byUs = ["我", "帮", "安排", "寄来", "寄回", "给您换", "给您修", "为您"];

    public override ActSet? Triggers { get; } = _offence;

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        var owed = (reply.Case.MayBeClaim || reply.CustomerMentioned(DialogueAct.AskWarranty)) && !reply.CustomerMentioned(DialogueAct.SayOutOfWarranty);
        return owed && !reply.TurnOffers(_help) && !reply.Turn.Any(RepairsItself)
            ? ReportClauses(reply, Statements(reply, _offence, Polarity.Asked).Where(t => !Redirection.IsTakenOn(reply.Message, t)))
            : [];
    }

    /// <summary>保内免费换刀头 recites the warranty; 寄来我们给您换 honours it.</summary>
    private static bool RepairsItself(TaggedMessage message) => message.Tags.Any(t => _repairs.Contains(t.Act) && Reply.IsOurs(message, t)
        && _byUs.Any(w => message.Clauses[t.Clause].Text.Contains(w, StringComparison.Ordinal)));
}
