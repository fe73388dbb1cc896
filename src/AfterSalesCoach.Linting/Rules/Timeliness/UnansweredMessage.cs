using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting.Timing;

namespace AfterSalesCoach.Linting.Rules.Timeliness;

/// <summary>The conversation ends on a customer's question or claim.</summary>
/// <remarks>A closing thanks or goodbye waits for nothing.</remarks>
public sealed class UnansweredMessage : ConversationRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC4002", "unanswered", RuleCategory.Timeliness, RuleScope.Conversation, Severity.Error,
        Title: new("遗漏未回", "unanswered"),
        Message: new("“{0}”一直没有人工回复", "Nobody answered “{0}”"))
    {
        RestsOnAbsence = true,
        NeedsNoReply = true,
        Why = new(
            "会话停在客户的问题上没人回，客户多半会去投诉或申请平台介入。",
            "A conversation that ends on the customer's question usually goes on with the platform."),
        Instead = new(
            "下班前清一遍未回会话；处理不完的说明时间并交接给同事。",
            "Clear open conversations before closing; name a time and hand over what is left."),
        Guides = [new(GuideDocument.Fruit, "方案一(1)")],
        Examples =
        [
            RuleExample.Flags(
                """
                客户：梨压坏了
                客服：抱歉，您拍一张
                客户：{|ASC4002:发你了，怎么赔|}
                """,
                rewritten: "看到了，抱歉，坏的按个数给您退款，今天到账。"),
            RuleExample.Flags(
                """
                客户：灯不亮
                自动：您好，客服马上为您服务
                客户：{|ASC4002:有人吗|}
                """,
                rewritten: "在的，灯不亮抱歉，您换个插座试一下，还不行给您换新。"),
            RuleExample.Flags(
                """
                客户：少了一件
                客服：抱歉，给您补发
                客户：{|ASC4002:那什么时候发|}
                系统：会话已结束
                """,
                rewritten: "抱歉，今天下午发出，晚上八点前把单号发您。"),
            RuleExample.Flags(
                """
                客户：想退货
                客服：好的，可以退
                客户：运费谁出
                客户：{|ASC4002:人呢|}
                """,
                rewritten: "抱歉久等，运费我们出，您点退货就行。"),
            RuleExample.Accepts(
                """
                客户：梨压坏了
                客服：抱歉，给您退款
                客户：好的谢谢
                """),
            RuleExample.Accepts(
                """
                客户：梨压坏了
                客服：抱歉，给您退款
                客户：行
                自动：感谢您的光临
                """),
            RuleExample.Accepts(
                """
                客户：梨压坏了
                客服：抱歉，给您退款
                客户：收到了，再见
                """),
            RuleExample.Accepts("客服：您好，您的订单已发出"),
        ],
    };

    public override IEnumerable<Diagnostic> Analyze(TaggedConversation conversation, LintSettings settings) =>
        CustomerBurst.Of(conversation)
            .Where(burst => burst.Answer is null)
            .Select(burst => Report(burst.Last, burst.Last.WholeSpan, DiagnosticOrigin.Structure));
}
