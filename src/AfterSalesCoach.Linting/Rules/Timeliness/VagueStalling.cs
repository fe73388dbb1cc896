using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rules.Timeliness;

/// <summary>Waiting with no time and no action is the whole answer.</summary>
/// <remarks>A stated time, an own immediate action or an answer in the same turn lifts it.</remarks>
public sealed class VagueStalling : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC4003", "vague-stalling", RuleCategory.Timeliness, RuleScope.Message, Severity.Warning,
        Title: new("无期限拖延", "stalling with no time"),
        Message: new("“{0}”让客户干等，没有时间也没有动作", "“{0}” makes the customer wait with no time and no action"))
    {
        Why = new(
            "没有时限的“稍等”“等通知”等于没有答复，客户等不到就会投诉。",
            "A wait with no time is no answer; the customer complains when it runs out."),
        Instead = new(
            "给出时间和动作：我去做什么，几点前回复您。",
            "Give an action and a time: what you will do and when you will answer."),
        Guides = [new(GuideDocument.Fruit, "方案一(2)")],
        Examples =
        [
            RuleExample.Flags(
                """
                客户：退款什么时候到
                客服：{|ASC4003:财务在处理，请耐心等待|}
                """,
                rewritten: "让您久等了，抱歉。我现在催财务，今天18点前给您答复，最晚明天到账。"),
            RuleExample.Flags(
                """
                客户：缺的螺丝什么时候补
                客服：{|ASC4003:已经反馈给仓库了，等通知吧|}
                """,
                rewritten: "让您等着装不了，抱歉。螺丝今天下午发出，晚上八点前把单号发您。"),
            RuleExample.Flags(
                """
                类目：appliance
                客户：师傅到底哪天来
                客服：{|ASC4003:师傅会联系您的，您再等等|}
                """,
                rewritten: "让您白等了，抱歉。我现在给师傅打电话，一小时内给您确定的上门时间。"),
            RuleExample.Flags(
                """
                客户：烂果怎么赔
                客服：{|ASC4003:给您登记了，等领导批|}
                """,
                rewritten: "烂果给您添堵了，抱歉。我按个数给您申请退款，今天18点前给您结果。"),
            RuleExample.Accepts("客服：发货以后物流会自动同步到订单里，您在待收货就能看到"),
            RuleExample.Accepts("客服：稍等，我看一下您的订单"),
            RuleExample.Accepts("客服：您稍等，给您查到了，今天下午派送"),
            RuleExample.Accepts("客服：已经反馈给仓库，两小时内给您回复"),
            RuleExample.Accepts("客服：请耐心等待，预计明天中午到"),
        ],
    };

    private static readonly ActSet _answers = ActGroups.MoneyOrGoods | ActSet.Of(
        DialogueAct.Promise, DialogueAct.GuideUsage, DialogueAct.AskEvidence, DialogueAct.AskInfo, DialogueAct.AskWish,
        DialogueAct.GiveContact, DialogueAct.Refuse, DialogueAct.Hold, DialogueAct.InviteNegotiation);

    /// <summary>A canned reply answers no question that one could see, so it must itself ask for patience; 物流会自动同步到订单里 informs.</summary>
    private static readonly string[] _waits = ["等", "反馈", "登记", "上报", "催", "通知", "排队", "尽快", "稍后", "关注", "审核", "处理中", "留意"];

    private static readonly ActSet _stall = ActSet.Of(DialogueAct.Stall);

    public override ActSet? Triggers { get; } = _stall;

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        if (reply.Message.Does(_stall) && !reply.Message.Mentions(DialogueAct.ReportDone, DialogueAct.Threaten, DialogueAct.DisclaimResponsibility)
            && !reply.TurnDoes(_answers) && (reply.Case.HasContext ? reply.Case.CustomerWaitsForAnswer : Array.Exists(_waits, w => reply.Text.Contains(w, StringComparison.Ordinal))))
        {
            yield return Report(reply.Message, reply.Message.WholeSpan);
        }
    }
}
