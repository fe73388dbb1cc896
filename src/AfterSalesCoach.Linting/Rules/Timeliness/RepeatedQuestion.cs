using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting.Timing;

namespace AfterSalesCoach.Linting.Rules.Timeliness;

/// <summary>Something the customer already answered is asked again.</summary>
/// <remarks>One confirmation with the answer in hand is no repeat.</remarks>
public sealed class RepeatedQuestion : ConversationRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC4005", "repeated-questioning", RuleCategory.Timeliness, RuleScope.Conversation, Severity.Warning,
        Title: new("交接后重复询问", "asked again"),
        Message: new("“{0}”问的是客户已经说过的", "“{0}” asks for what the customer has already given"))
    {
        Why = new(
            "换班后又让客户重说一遍，等于告诉客户之前白说了。",
            "Asking again after a shift change tells the customer that nobody listened."),
        Instead = new(
            "接手先看上文和备注；要核对就带着信息确认一次。",
            "Read what came before; if you must check, confirm it once with the answer in hand."),
        Guides = [new(GuideDocument.Logistics, "2.2.1 第三步")],
        Examples =
        [
            RuleExample.Flags(
                """
                客户：灯不亮，订单号2610011145820077
                客服小王：抱歉，我查一下
                客户：好
                客服小李：{|ASC4005:您好，麻烦订单号发一下|}
                """,
                rewritten: "您好，我接手了，订单号看到了，给您登记换新，明天发出，抱歉久等。"),
            RuleExample.Flags(
                """
                客户：[图片]
                客服小王：看到了，抱歉
                客户：那怎么办
                客服小李：{|ASC4005:您好，拍张照片我看看|}
                """,
                rewritten: "您好，照片看到了，抱歉，给您补发一个，明天发出。"),
            RuleExample.Flags(
                """
                客户：我要退货
                客服小王：好的，抱歉
                客户：嗯
                客服小李：{|ASC4005:请问您是想退货还是换货呢|}
                """,
                rewritten: "您好，退货已经给您登记好了，抱歉久等。"),
            RuleExample.Flags(
                """
                客户：尺码要L码
                客服小王：好的，给您换L
                客户：什么时候发
                客服小李：{|ASC4005:请问您要的尺码是多少|}
                """,
                rewritten: "您好，L码今天发出，单号晚上八点前给您，抱歉久等。"),
            RuleExample.Accepts(
                """
                客户：灯不亮
                客服：抱歉，麻烦订单号发一下
                """),
            RuleExample.Accepts(
                """
                客户：尺码要L码
                客服小王：好的
                客户：什么时候发
                客服小李：您好，还是L码对吧，今天发出
                """),
            RuleExample.Accepts(
                """
                客户：[图片]
                客服：看到了，抱歉，给您补发
                """),
            RuleExample.Accepts(
                """
                客户：我要退货
                客服：好的，抱歉，退货已同意
                """),
        ],
    };

    public override IEnumerable<Diagnostic> Analyze(TaggedConversation conversation, LintSettings settings) =>
        from asked in GivenFacts.AskedAgain(conversation)
        select Report(asked.Question, asked.Question.WholeSpan, DiagnosticOrigin.Structure) with
        {
            Template = new(
                $"“{{0}}”又问了一遍{asked.Fact.Chinese}，客户已经说过或给过",
                $"“{{0}}” asks again for {asked.Fact.English}, which the customer has already given"),
        };
}
