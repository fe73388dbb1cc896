using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rules.Handling;

/// <summary>Only repair is offered although the customer declined it or asked for an exchange or return.</summary>
public sealed class ForcedRepair : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC3012", "forcing-repair", RuleCategory.Handling, RuleScope.Message, Severity.Warning,
        Title: new("强推维修", "repair forced"),
        Message: new("客户要退换或不接受维修，“{0}”却只给维修", "The customer declined repair, yet “{0}” leaves nothing else"))
    {
        Why = new(
            "售后期内客户不接受维修，应满足退换诉求；硬推维修容易被追究。",
            "Within the return period a customer who declines repair is owed an exchange or return."),
        Instead = new(
            "可以先建议维修，同时把换新、退货都放在桌面上让客户选。",
            "You may suggest repair first while leaving exchange and return open."),
        Guides = [new(GuideDocument.Appliance, "步骤二 场景2")],
        Examples =
        [
            RuleExample.Flags(
                """
                类目：appliance
                客户：才五天就不制冷，我不要修，给我换新
                客服：{|ASC3012:您寄回来我们给您修好|}
                """,
                rewritten: "才五天就不制冷，抱歉。不用修，给您换新，师傅明天上门取旧送新。"),
            RuleExample.Flags(
                """
                类目：digital
                客户：第三天屏幕就花了，我要退货
                客服：{|ASC3012:只能走维修的哦|}
                """,
                rewritten: "才三天屏就花了，抱歉。可以退，我现在同意退货，上门取件，货款全额退您。"),
            RuleExample.Flags(
                """
                类目：appliance
                客户：修了两次还漏，退钱
                客服：{|ASC3012:再安排师傅给您修一次|}
                """,
                rewritten: "修了两次还漏，实在抱歉，不修了。给您全额退款，今天就办。"),
            RuleExample.Flags(
                """
                类目：home
                客户：新椅子轮子掉了，换一把
                客服：{|ASC3012:寄个轮子您自己换上就好|}
                """,
                rewritten: "新椅子就掉轮子，抱歉。给您换一把新的，明天发出，旧的快递上门取。"),
            RuleExample.Accepts(
                """
                客户：洗衣机漏水
                客服：抱歉给您添麻烦了，师傅明天上门检修，您要换新或者退货也可以
                """),
            RuleExample.Accepts(
                """
                客户：要换新的
                客服：好的，给您换新，今天登记，师傅来取旧的
                """),
            RuleExample.Accepts(
                """
                客户：用了两年不制热了
                客服：抱歉，我帮您预约维修，师傅后天上门
                """),
            RuleExample.Accepts(
                """
                客户：不想修
                客服：不修也行，给您全额退款
                """),
        ],
    };

    private static readonly ActSet _offence = ActSet.Of(DialogueAct.PushRepair, DialogueAct.OfferRepair, DialogueAct.SendToMaker);

    public override ActSet? Triggers { get; } = _offence;

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        var wantsMore = reply.CustomerMentioned(DialogueAct.DeclineRepair, DialogueAct.WantExchange, DialogueAct.WantReturn, DialogueAct.WantRefund);
        var open = reply.TurnDoes(DialogueAct.OfferExchange, DialogueAct.OfferRefund, DialogueAct.OfferReturn) && !reply.TurnDoes(DialogueAct.Refuse);
        return wantsMore && !open ? ReportClauses(reply, Statements(reply, _offence, Polarity.Asked | Polarity.Conditional)).Take(1) : [];
    }
}
