using System.Globalization;
using AfterSalesCoach.Dialogue.Slots;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting.Timing;

namespace AfterSalesCoach.Linting.Rules.Timeliness;

/// <summary>A promised time passed and nobody kept it before the customer had to ask again.</summary>
public sealed class BrokenPromise : ConversationRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC4004", "broken-promise", RuleCategory.Timeliness, RuleScope.Conversation, Severity.Error,
        Title: new("承诺未兑现", "promise broken"),
        Message: new("“{0}”承诺的时间过了，没有人兑现", "The time promised in “{0}” passed and nobody kept it"))
    {
        RestsOnAbsence = true,
        Why = new(
            "说了时间又没做到，客户会觉得被放鸽子，比没承诺更糟。",
            "A promised time that passes is worse than none."),
        Instead = new(
            "到点前主动联系，哪怕还没结果也说明进展和新的时间；换班要交接承诺。",
            "Get in touch before the time, even without a result, and hand promises over at shift change."),
        Guides = [new(GuideDocument.Fruit, "方案一(2)"), new(GuideDocument.Logistics, "2.2.1 第二步")],
        Examples =
        [
            RuleExample.Flags(
                """
                [10:00:00] 客户：灯不亮
                [10:01:00] 客服：抱歉，{|ASC4004:两小时内给您回复|}
                [10:02:00] 客户：好
                [13:00:00] 客户：两小时过了，人呢
                [13:01:00] 客服：抱歉，刚查到
                """,
                rewritten: "抱歉灯不亮影响您了，我现在就查，先给您登记换新。"),
            RuleExample.Flags(
                """
                [10:00:00] 客户：少了一件
                [10:01:00] 客服：抱歉，{|ASC4004:今天18点前给您补发|}
                [10-02 09:00:00] 客户：怎么还没发
                """,
                rewritten: "抱歉少了一件，补发单已经登记，发出后给您单号。"),
            RuleExample.Flags(
                """
                服务时间：09:00-18:00
                [15:00:00] 客户：师傅电话多少
                [15:01:00] 客服：{|ASC4004:下班前把师傅电话发您|}
                [15:02:00] 客户：行
                [20:00:00] 客户：没等到电话啊
                """,
                rewritten: "师傅电话我去网点问，问到马上发您，抱歉让您等。"),
            RuleExample.Flags(
                """
                [10:00:00] 客户：退款什么时候到
                [10:01:00] 客服：抱歉久等，{|ASC4004:明天中午前到账|}
                [10-02 15:00:00] 客户：钱还没到
                [15:01:00] 客服：抱歉，我现在就催
                """,
                rewritten: "抱歉久等，我现在催财务，有进展就告诉您。"),
            RuleExample.Accepts(
                """
                [10:00:00] 客户：灯不亮
                [10:01:00] 客服：抱歉，两小时内给您回复
                [11:30:00] 客服：查到了，是驱动坏了，给您补发一个
                [13:00:00] 客户：好的什么时候发
                """),
            RuleExample.Accepts(
                """
                [10:00:00] 客户：退款什么时候到
                [10:01:00] 客服：抱歉久等，今天18点前到账
                [17:00:00] 系统：退款已到账
                [19:00:00] 客户：到了，谢谢
                """),
            RuleExample.Accepts(
                """
                [10:00:00] 客户：灯不亮
                [10:01:00] 客服：抱歉，我一会儿给您回复
                [15:00:00] 客户：人呢
                """),
            RuleExample.Accepts(
                """
                [10:00:00] 客户：灯不亮
                [10:01:00] 客服：抱歉，两小时内给您回复
                [10:30:00] 客户：好的
                """),
        ],
    };

    public override IEnumerable<Diagnostic> Analyze(TaggedConversation conversation, LintSettings settings)
    {
        var hours = conversation.Conversation.ServiceHours ?? settings.ServiceHours;
        var ledger = new PromiseLedger(conversation, new DeadlineReader(hours, settings.PublicHolidays));
        return ledger.Broken().Select(promise => Report(promise.Message, promise.Message.Clauses[promise.Clause].RawSpan, DiagnosticOrigin.Structure) with
        {
            Template = new(
                string.Create(CultureInfo.InvariantCulture, $"“{{0}}”说的是{promise.Deadline.Due.ToString(IsDated(promise) ? "M月d日HH:mm" : "HH:mm", CultureInfo.InvariantCulture)}前，到时没人兑现，客户只好再来问"),
                string.Create(CultureInfo.InvariantCulture, $"“{{0}}” fell due {promise.Deadline.Due.ToString(IsDated(promise) ? "yyyy-MM-dd HH:mm" : "HH:mm", CultureInfo.InvariantCulture)}; nobody kept it and the customer had to ask")),
        });
    }

    private static bool IsDated(Promise promise) => promise.Message.Message.HasDate;
}
