using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting.Timing;

namespace AfterSalesCoach.Linting.Rules.Timeliness;

/// <summary>Three or more rounds of offers or refusals on the same claim.</summary>
/// <remarks>Reported on the third round, even if that is accepted.</remarks>
public sealed class BouncedAround : ConversationRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC4006", "bounced-around", RuleCategory.Timeliness, RuleScope.Conversation, Severity.Warning,
        Title: new("反复拉扯", "bounced around"),
        Message: new("到“{0}”已经是第三轮赔付拉扯", "“{0}” is the third round of haggling"))
    {
        Why = new(
            "首次赔付不到位引来反复拉扯，花的时间和钱都更多。",
            "A first offer that is too low costs more time and money in the end."),
        Instead = new(
            "一次给够：按坏损比例略高一点，客户不认可就直接满足诉求或升级主管。",
            "Offer enough at once; if it is not accepted, meet the request or escalate."),
        Guides = [new(GuideDocument.Fruit, "方案三")],
        Examples =
        [
            RuleExample.Flags(
                """
                客户：橙子烂了一半
                客服：抱歉，给您赔3元
                客户：3块？打发谁
                客服：那5元
                客户：不行
                客服：{|ASC4006:最多8元|}
                客户：退一半
                """,
                rewritten: "烂了一半，抱歉，给您退一半货款，今天到账。"),
            RuleExample.Flags(
                """
                客户：耳机有杂音要换
                客服：抱歉，给您补10元
                客户：不要钱
                客服：那15元
                客户：我要换
                客服：{|ASC4006:20元到顶了|}
                """,
                rewritten: "耳机有杂音，抱歉，给您换新，来回运费我们出，今天登记。"),
            RuleExample.Flags(
                """
                客户：衣服起球要退
                客服：抱歉，这个退不了
                客户：质量问题凭什么不退
                客服：给您补20元
                客户：不要
                客服：{|ASC4006:真的不能退的|}
                """,
                rewritten: "起球是我们的质量问题，抱歉，给您退货，运费我们出。"),
            RuleExample.Flags(
                """
                客户：树烂根了
                客服：抱歉，签收24小时后不赔的
                客户：发来就是烂的
                客服：规定不能退
                客户：那我白花钱
                客服：{|ASC4006:给您补5元|}
                """,
                rewritten: "烂根是我们发货前没检查好，抱歉，全额退给您，今天到账。"),
            RuleExample.Accepts(
                """
                客户：橙子烂了一半
                客服：抱歉，给您退6元
                客户：太少
                客服：给您退一半，12元
                客户：行
                """),
            RuleExample.Accepts(
                """
                客户：橙子烂了
                客服：抱歉，给您退款10元
                客户：好
                客服：已退10元
                客户：收到
                """),
            RuleExample.Accepts(
                """
                客户：灯不亮
                客服：抱歉，拍张照片
                客户：发了
                客服：再拍一张底部
                客户：好了
                客服：给您换新
                """),
            RuleExample.Accepts("客服：抱歉，给您退一半"),
        ],
    };

    private const int TooManyRounds = 3;

    public override IEnumerable<Diagnostic> Analyze(TaggedConversation conversation, LintSettings settings)
    {
        // A turn of the agents is one round at most.
        if (AgentTurn.Count(conversation) < TooManyRounds)
        {
            return [];
        }

        var rounds = CompensationRounds.Of(conversation);
        return rounds.Count >= TooManyRounds
            ? [Report(rounds[TooManyRounds - 1], rounds[TooManyRounds - 1].WholeSpan, DiagnosticOrigin.Structure)]
            : [];
    }
}
