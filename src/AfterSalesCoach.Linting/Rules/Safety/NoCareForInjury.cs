
namespace AfterSalesCoach.Linting.Rules.Safety;

/// <summary>Someone is hurt or ill and the answer shows no care for the person.</summary>
/// <remarks>Once per turn, on its first message.</remarks>
public sealed class NoCareForInjury : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC5001", "no-care-for-injury", RuleCategory.Safety, RuleScope.Message, Severity.Error,
        Title: new("人身伤害未关怀", "no care for the injured"),
        Message: new("客户说有人受伤或不适，这条回复没有关心人", "Someone is hurt or ill and the reply shows no care for the person"))
    {
        Why = new(
            "人比货重要。受伤时只谈退货、凭证，客户会觉得商家在逃避。",
            "People come before goods; talking only of refunds and papers reads as evasion."),
        Instead = new(
            "第一句先问人：伤得怎么样、怎么处理、要不要就医；再说费用和退款。",
            "Ask after the person and the treatment first, then speak of costs and refunds."),
        Guides = [new(GuideDocument.Appliance, "步骤二 场景5")],
        Examples =
        [
            RuleExample.Flags(
                """
                类目：appliance
                客户：吹风机漏电电了我一下，手还麻
                客服：{|ASC5001:抱歉，给您换一台新的|}
                """,
                rewritten: "手还麻吗？不舒服请马上就医，吹风机先拔掉别再用了。抱歉让您受惊，货款全额退您，药费我们承担。"),
            RuleExample.Flags(
                """
                类目：food
                客户：吃了你家的虾全家拉肚子
                客服：{|ASC5001:亲，货款给您退了哈|}
                """,
                rewritten: "大家现在好些了吗？虾别再吃了，多喝水，厉害的话请及时就医。实在抱歉，货款全退，药费凭小票我们承担。"),
            RuleExample.Flags(
                """
                类目：home
                客户：玻璃杯炸了，手划破流血了
                客服：{|ASC5001:麻烦拍张照片|}
                """,
                rewritten: "手先压住止血，伤口深请去医院。杯子碎片先别碰，抱歉让您受伤，货款全退，药费我们承担。"),
            RuleExample.Flags(
                """
                类目：beauty
                客户：染发膏用完头皮起泡了
                客服：{|ASC5001:您做皮试了吗|}
                """,
                rewritten: "头皮还疼吗？先用清水冲干净并停用，起泡请尽快去皮肤科。抱歉，货款全额退您，药费我们承担。"),
            RuleExample.Accepts(
                """
                客户：被烫了一下
                客服：烫到哪里了？先用凉水冲一冲，别再用了，抱歉
                """),
            RuleExample.Accepts(
                """
                客户：孩子手夹了
                客服：孩子的手要紧吗？先冷敷
                客户：还好有点红
                客服：那就好，椅子别用了，给您全额退款
                """),
            RuleExample.Accepts(
                """
                客户：手提袋破了
                客服：抱歉，给您补发一个
                """),
            RuleExample.Accepts(
                """
                客户：会不会过敏
                客服：建议先在耳后试用，不适就停用
                """),
        ],
        Floor = Severity.Warning,
    };

    /// <summary>Somebody has cared for the person.</summary>
    public override bool IsKept(Reply reply) => reply.Case.CareShown;

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        var answers = reply.Clauses.Length > 0 && !reply.TurnSoFar.Any();
        if (answers && reply.Case.InjuryReported && !reply.Case.CareShown)
        {
            yield return ReportOmission(reply);
        }
    }
}
