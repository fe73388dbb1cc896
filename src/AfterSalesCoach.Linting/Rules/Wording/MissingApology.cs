
namespace AfterSalesCoach.Linting.Rules.Wording;

/// <summary>The first substantive answer to a reported problem neither apologises nor soothes.</summary>
/// <remarks>Judged on the turn: an apology in any of its messages, or in an earlier turn, satisfies it.</remarks>
public sealed class MissingApology : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC1006", "missing-apology", RuleCategory.Wording, RuleScope.Message, Severity.Warning,
        Title: new("未先致歉安抚", "no apology or soothing first"),
        Message: new("客户反映了问题，这条回复没有先致歉或安抚", "A problem was reported and the reply neither apologises nor soothes first"))
    {
        RestsOnAbsence = true,
        Why = new(
            "客户收到有问题的商品都会有落差，先致歉安抚再谈方案，沟通成本最低。",
            "A customer with a faulty item is disappointed; soothing first makes everything after it easier."),
        Instead = new(
            "先说抱歉或表示理解，再给方案：“抱歉给您添麻烦了，我给您……”。",
            "Say sorry or show understanding first, then give the remedy."),
        Guides = [new(GuideDocument.Fruit, "方案四"), new(GuideDocument.Appliance, "步骤一")],
        Examples =
        [
            RuleExample.Flags(
                """
                类目：fresh
                客户：苹果烂了三个
                客服：{|ASC1006:麻烦拍张照片|}
                """,
                rewritten: "苹果烂了，抱歉给您添堵了。您拍一张烂的放一起的照片，我按个数给您退款。"),
            RuleExample.Flags(
                """
                类目：appliance
                客户：电饭煲不通电
                客服：{|ASC1006:您换个插座试一下|}
                """,
                rewritten: "新锅不通电，抱歉给您添麻烦了。您换个插座试一下，还不行我给您换新。"),
            RuleExample.Flags(
                """
                类目：home
                客户：杯子少了一个
                客服：{|ASC1006:给您补发，明天发出|}
                """,
                rewritten: "少了一个杯子，抱歉，是我们漏装了。给您补发，明天发出。"),
            RuleExample.Flags(
                """
                类目：apparel
                客户：裤子开线了
                客服：您好
                客服：{|ASC1006:您申请退货退款，选质量问题就行|}
                """,
                rewritten: "裤子开线了，抱歉让您失望了。您申请退货退款就行，运费我们出。"),
            RuleExample.Accepts(
                """
                客户：苹果烂了三个
                客服：实在抱歉，烂的三个给您退款
                """),
            RuleExample.Accepts(
                """
                客户：花蔫了
                客服：给您添堵了，抱歉，麻烦拍张照片
                客户：发了
                客服：看到了，给您补发一束，明天到
                """),
            RuleExample.Accepts(
                """
                客户：锅盖碎了
                客服：您好，我看一下
                """),
            RuleExample.Accepts(
                """
                客户：怎么开发票
                客服：您在订单页点申请发票就可以
                """),
            RuleExample.Accepts(
                """
                客户：少了个杯子
                客服：别着急，我给您补发
                """),
        ],
    };

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        if (IsFirstSubstantiveAnswer(reply) && reply.Case.SoothingOwed && !reply.Case.AlreadySoothed && !reply.Case.TurnSoothes)
        {
            yield return ReportOmission(reply);
        }
    }

    private static bool IsFirstSubstantiveAnswer(Reply reply) =>
        CaseFacts.IsSubstantive(reply.Message) && !reply.Case.AlreadyAnswered && !reply.TurnSoFar.Any(CaseFacts.IsSubstantive);
}
