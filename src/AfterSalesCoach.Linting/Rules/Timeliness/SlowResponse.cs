using System.Globalization;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting.Timing;

namespace AfterSalesCoach.Linting.Rules.Timeliness;

/// <summary>No human agent message within the limit of a customer's message.</summary>
/// <remarks>One finding for each burst of customer messages, on its first; a log that ends unanswered is ASC4002.</remarks>
public sealed class SlowResponse : ConversationRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC4001", "slow-response", RuleCategory.Timeliness, RuleScope.Conversation, Severity.Warning,
        Title: new("超时未响应", "slow response"),
        Message: new("“{0}”之后超过时限才有人工回复", "No human agent answered “{0}” within the limit"))
    {
        RestsOnAbsence = true,
        Why = new(
            "客户打开包裹发现问题时最着急，几分钟没人理就会投诉；平台也按3分钟人工回复率考核。",
            "A customer with a problem complains after minutes of silence; the platform measures the three-minute reply rate."),
        Instead = new(
            "3分钟内先有人回应：看到了、在处理、几点前给结果；忙不过来设置转接。",
            "Answer within three minutes, if only to say that it was seen and by when there will be a result."),
        Guides = [new(GuideDocument.Fruit, "方案一(1)")],
        Examples =
        [
            RuleExample.Flags(
                """
                [10:00:00] 客户：{|ASC4001:梨压坏了怎么办|}
                [10:08:00] 客服：抱歉久等了，坏的按个数给您退款
                """,
                rewritten: "抱歉，梨压坏了给您添堵了，坏的按个数给您退款，今天到账。"),
            RuleExample.Flags(
                """
                [10:00:00] 客户：{|ASC4001:灯不亮|}
                [10:00:02] 自动：您好，正在为您转接人工
                [10:05:30] 客服：抱歉，您换个插座试一下
                """,
                rewritten: "抱歉灯不亮影响您使用了，您换个插座试一下，还不行给您换新。"),
            RuleExample.Flags(
                """
                服务时间：09:00-22:00
                [23:30:00] 客户：{|ASC4001:收到少了一件怎么办|}
                [10-02 09:20:00] 客服：抱歉，少的今天给您补发
                """,
                rewritten: "抱歉让您等了一夜，少的今天上午给您补发。"),
            RuleExample.Flags(
                """
                [10:00:00] 客户：{|ASC4001:在吗|}
                [10:01:00] 客户：鞋子开胶了
                [10:06:00] 客服：在的，抱歉，给您换一双
                """,
                rewritten: "在的，鞋子开胶了抱歉，给您换一双新的，今天发出。"),
            RuleExample.Accepts(
                """
                [10:00:00] 客户：梨压坏了
                [10:02:30] 客服：抱歉，坏的按个数给您退款
                """),
            RuleExample.Accepts(
                """
                [10:00:00] 客户：梨压坏了
                [10:01:00] 客服：抱歉，给您退款
                [10:02:00] 客户：好的谢谢
                [10:30:00] 客服：不客气
                """),
            RuleExample.Accepts(
                """
                服务时间：09:00-22:00
                [23:30:00] 客户：收到少了一件怎么办
                [10-02 09:02:00] 客服：抱歉，少的今天给您补发
                """),
            RuleExample.Accepts(
                """
                客户：梨压坏了
                客服：抱歉，坏的按个数给您退款
                """),
        ],
    };

    public override IEnumerable<Diagnostic> Analyze(TaggedConversation conversation, LintSettings settings)
    {
        var clock = new ReplyClock(conversation.Conversation.ServiceHours ?? settings.ServiceHours, settings.ReplyLimit);
        foreach (var burst in CustomerBurst.Of(conversation))
        {
            if (burst.First.Message.Time is { } asked && burst.Answer?.Message.Time is { } answered && clock.IsLate(asked, answered))
            {
                yield return Report(burst.First, burst.First.WholeSpan, DiagnosticOrigin.Structure) with
                {
                    Template = Waited(clock.Waited(asked, answered), clock.Limit),
                };
            }
        }
    }

    private static LocalizedText Waited(TimeSpan waited, TimeSpan limit) => new(
        $"“{{0}}”之后等了{InChinese(waited)}才有人工回复，时限是{InChinese(limit)}",
        $"“{{0}}” waited {InEnglish(waited)} for a human agent; the limit is {InEnglish(limit)}");

    private static string InChinese(TimeSpan span) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(span.TotalHours >= 1 ? $"{(int)span.TotalHours}小时" : "")}{(span.Minutes > 0 ? $"{span.Minutes}分" : "")}{(span.Seconds > 0 || span < TimeSpan.FromSeconds(1) ? $"{span.Seconds}秒" : span.Minutes > 0 ? "钟" : "")}");

    private static string InEnglish(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours}:{span.Minutes:00}:{span.Seconds:00}");
}
