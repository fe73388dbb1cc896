
namespace AfterSalesCoach.Linting.Rules.Safety;

/// <summary>Smoke, leakage current, fire, gas or sharp breakage is reported and no one advises to stop using it.</summary>
/// <remarks>Earlier advice satisfies it. Once per turn, on its first message.</remarks>
public sealed class NoStopUseAdvice : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC5002", "no-stop-use-advice", RuleCategory.Safety, RuleScope.Message, Severity.Error,
        Title: new("未提示停用", "no advice to stop using"),
        Message: new("客户反映了危险情况，没有人提醒停止使用", "A hazard was reported and nobody advised to stop using it"))
    {
        Why = new(
            "冒烟、漏电、燃气味、玻璃破碎等情况继续使用可能伤人，提醒停用是第一位的。",
            "Smoke, leakage current, gas or broken glass can hurt someone; stopping comes first."),
        Instead = new(
            "先请客户停用、断电、关阀、远离，再安排检测或退换。",
            "Have it unplugged, closed or left alone first, then inspect or exchange."),
        Guides = [new(GuideDocument.Appliance, "步骤二 场景4、5")],
        Examples =
        [
            RuleExample.Flags(
                """
                类目：appliance
                客户：微波炉里冒烟了
                客服：{|ASC5002:抱歉，给您安排师傅上门|}
                """,
                rewritten: "太吓人了，抱歉。请马上拔掉插头别再用，窗户打开通通风，师傅明天上午上门检测，确认就给您换新。"),
            RuleExample.Flags(
                """
                类目：digital
                客户：充电宝鼓包了
                客服：{|ASC5002:抱歉，您寄回来我们检测|}
                """,
                rewritten: "鼓包很危险，请停止使用别再充电，放到空旷的地方。抱歉，给您全额退款，不用寄回。"),
            RuleExample.Flags(
                """
                类目：appliance
                客户：燃气灶有煤气味
                客服：{|ASC5002:好的，给您登记维修|}
                """,
                rewritten: "请先关掉燃气总阀，开窗通风，别开灯别点火。抱歉，我现在约师傅，一小时内联系您上门。"),
            RuleExample.Flags(
                """
                类目：home
                客户：玻璃桌面炸了一地渣
                客服：{|ASC5002:实在抱歉，给您补发一块|}
                """,
                rewritten: "人没伤着吧？玻璃渣先别用手碰，远离那一块。抱歉，给您全额退款，师傅上门清理。"),
            RuleExample.Accepts(
                """
                客户：热水器漏电
                客服：请立刻断电，先别洗澡了，抱歉，师傅今天上门
                """),
            RuleExample.Accepts(
                """
                客户：插头冒火花
                客服：先拔掉插头别再用了，抱歉
                客户：拔了
                客服：好的，给您换新，明天发出
                """),
            RuleExample.Accepts(
                """
                客户：杯子碎了一个
                客服：抱歉，给您补发一个
                """),
            RuleExample.Accepts(
                """
                客户：油烟机不亮
                客服：抱歉，给您约师傅检修
                """),
        ],
        Floor = Severity.Warning,
    };

    /// <summary>Somebody has advised to stop.</summary>
    public override bool IsKept(Reply reply) => reply.Case.StopUseAdvised;

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        var answers = reply.Clauses.Length > 0 && !reply.TurnSoFar.Any();
        if (answers && reply.Case.HazardReported && !reply.Case.StopUseAdvised)
        {
            yield return ReportOmission(reply);
        }
    }
}
