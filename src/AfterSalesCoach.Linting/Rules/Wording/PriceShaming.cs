using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rules.Wording;

/// <summary>A low price is used as the excuse for quality, packaging or service.</summary>
public sealed class PriceShaming : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC1001", "price-shaming", RuleCategory.Wording, RuleScope.Message, Severity.Error,
        Title: new("以低价推责", "low price used as an excuse"),
        Message: new("“{0}”拿价格低当理由，等于说便宜就该忍着", "“{0}” uses the low price as an excuse"))
    {
        Why = new(
            "价格再低，质量也是上架商品最基本的保证。拿价格说事不解决问题，只会激怒客户，换来差评和平台介入。",
            "Quality is owed at any price; naming the price solves nothing and angers the customer."),
        Instead = new(
            "不提价格。先道歉，核实坏了多少，说明原因，再给出相应赔付。",
            "Leave the price out: apologise, find out the share damaged, explain, and offer matching compensation."),
        Guides = [new(GuideDocument.Fruit, "方案四(1)")],
        Examples =
        [
            RuleExample.Flags(
                """
                类目：fresh
                客户：橘子压坏了好几个
                客服：{|ASC1001:这么便宜你还要怎样|}
                """,
                rewritten: "橘子压坏了真对不住您，是我们包装没做好。坏了几个您报个数，我按个数退给您，今天就办。"),
            RuleExample.Flags(
                """
                类目：fresh
                客户：就一层薄纸箱，梨全磕了
                客服：亲，{|ASC1001:几块钱的东西就是这种包装哦|}
                """,
                rewritten: "非常抱歉，纸箱太薄让梨磕坏了，是我们没包好。磕坏的梨我按个数给您退款，包装我们马上换厚的。"),
            RuleExample.Flags(
                """
                类目：apparel
                客户：T恤洗一次就起球
                客服：不好意思，{|ASC1001:9块9包邮还想要什么品质呢|}
                """,
                rewritten: "洗一次就起球，抱歉让您失望了。这件给您换一件新的，或者全额退款，您选一个，我马上办理。"),
            RuleExample.Flags(
                """
                类目：home
                客户：收纳箱扣子是断的
                客服：{|ASC1001:清仓价的东西肯定没法保证质量|}，您自己粘一下吧
                """,
                rewritten: "扣子断了没法用，实在抱歉。我给您补发一个新的收纳箱，今天就寄出，坏的不用退回。"),
            RuleExample.Accepts("客服：这单9块9，我全额退您，实在抱歉"),
            RuleExample.Accepts("客服：这款最近在做特价，比平时便宜五块钱"),
            RuleExample.Accepts("客服：抱歉，便宜也不是我们马虎的理由，坏的都赔您"),
            RuleExample.Accepts(
                """
                客户：之前买的时候便宜，现在怎么贵了
                客服：您好，上周是活动价，今天恢复原价了，您要的话我给您申请一张五元券
                """),
        ],
    };

    private static readonly ActSet _excuse = ActSet.Of(DialogueAct.PriceExcuse);
    private static readonly ActSet _lowPrice = ActSet.Of(DialogueAct.MentionLowPrice);

    public override ActSet? Triggers { get; } = _excuse | _lowPrice;

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        var onlyAskedPrice = !reply.Case.ProblemReported && reply.CustomerMentioned(DialogueAct.AskPrice);
        if (onlyAskedPrice || reply.Message.Mentions(DialogueAct.RejectExcuse))
        {
            return [];
        }

        var excuses = Statements(reply, _excuse).ToList();
        return excuses.Count > 0 ? ReportClauses(reply, excuses) : ReportClauses(reply, AnswersByPrice(reply));
    }

    /// <summary>A complaint answered with the price and nothing that makes it good: 29包邮哈亲.</summary>
    private static IEnumerable<ActTag> AnswersByPrice(Reply reply)
    {
        if (!reply.Case.HasContext || !reply.Case.MayBeAggrieved || (reply.TurnDoes(ActGroups.Remedies) && !reply.TurnDoes(DialogueAct.LowOffer)))
        {
            return [];
        }

        return Statements(reply, _lowPrice);
    }
}
