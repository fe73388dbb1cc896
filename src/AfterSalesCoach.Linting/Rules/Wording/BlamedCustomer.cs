using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rules.Wording;

/// <summary>The customer is blamed with no evidence.</summary>
/// <remarks>A rhetorical question blames as well (您家长没看着吗). Not when the customer admits the mishap.</remarks>
public sealed class BlamedCustomer : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC1004", "blaming-customer", RuleCategory.Wording, RuleScope.Message, Severity.Error,
        Title: new("归咎用户", "customer blamed"),
        Message: new("“{0}”在没有依据时把责任推给客户", "“{0}” blames the customer without evidence"))
    {
        Why = new(
            "没有检测和凭证就说是客户的问题，客户会觉得被冤枉，矛盾马上升级。",
            "Blame without evidence makes the customer feel accused and escalates."),
        Instead = new(
            "先安抚，中立地问清使用情况；需要判断时安排检测，并耐心指导正确用法。",
            "Soothe, ask neutrally, have it inspected, and guide patiently."),
        Guides = [new(GuideDocument.SellerGuide, "二.3"), new(GuideDocument.Appliance, "前言")],
        Examples =
        [
            RuleExample.Flags(
                """
                类目：appliance
                客户：豆浆机用两次就不转了
                客服：{|ASC1004:肯定是您使用不当造成的|}
                """,
                rewritten: "才用两次就不转，抱歉给您添麻烦了。我安排师傅上门检测，确实坏了就给您换新，明天18点前联系您。"),
            RuleExample.Flags(
                """
                类目：fresh
                客户：葡萄掉了一半粒
                客服：{|ASC1004:是你自己没放好|}，{|ASC1004:别人收到都没事|}
                """,
                rewritten: "葡萄掉成这样太可惜了，抱歉。掉粒的部分按重量给您退款，今天就到账。"),
            RuleExample.Flags(
                """
                类目：beauty
                客户：面霜涂了有点刺痛
                客服：亲，{|ASC1004:这个是您个人体质问题哦|}
                """,
                rewritten: "刺痛的话请先停用，用清水洗净，现在好些了吗？给您添麻烦了，抱歉，货款全额退您，用过也没关系。"),
            RuleExample.Flags(
                """
                类目：digital
                客户：充电宝充不进电了
                客服：{|ASC1004:正确操作是不会出现这种情况的|}
                """,
                rewritten: "充不进电太耽误事了，抱歉。您先换根线试一下，还不行就给您换新，今天发出。"),
            RuleExample.Accepts(
                """
                客户：收到花两天就蔫了
                客服：看着真心疼，抱歉，请问收到后是放在什么位置养护的呢，我帮您看看怎么救
                """),
            RuleExample.Accepts(
                """
                客户：我不小心把手机摔了，还能保修吗
                客服：别着急，摔坏属于人为损坏，不在免费保修里，我帮您联系付费维修
                """),
            RuleExample.Accepts("客服：这个不怪您，是我们没有写清楚，抱歉"),
            RuleExample.Accepts("客服：您按住电源键五秒再开机试试，不行我给您换新"),
        ],
    };

    private static readonly ActSet _offence = ActSet.Of(DialogueAct.Blame);

    private static readonly ActSet _fair = ActSet.Of(DialogueAct.Exonerate, DialogueAct.RejectExcuse, DialogueAct.Soothe, DialogueAct.ShowCare);

    public override ActSet? Triggers { get; } = _offence;

    public override IEnumerable<Diagnostic> Analyze(Reply reply) =>
        !reply.Case.MayBeAggrieved || reply.Case.CustomerAdmitsFault
            ? []
            : ReportClauses(reply, Statements(reply, _offence).Where(t => !IsFair(reply, t)));

    // 不是您的问题, 就算是您弄的也能修: the words are there, the reproach is not.
    private static bool IsFair(Reply reply, ActTag tag) => reply.Message.Tags.Any(t => t.Clause == tag.Clause && _fair.Contains(t.Act));
}
