using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rules.Evidence;

/// <summary>Somebody is hurt or ill and proof is asked before one word of care.</summary>
/// <remarks>A stock apology is no care for the person.</remarks>
public sealed class EvidenceBeforeCare : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC2003", "evidence-before-care", RuleCategory.Evidence, RuleScope.Message, Severity.Error,
        Title: new("先索证后关怀", "proof asked before care"),
        Message: new("客户受伤或不适，还没有一句关心就先要凭证", "Someone is hurt and proof is asked before one word of care"))
    {
        Why = new(
            "人受了伤，第一句就要病历、发票，客户感到的是推脱，情绪会迅速恶化。",
            "Asking a hurt customer for papers first reads as evasion."),
        Instead = new(
            "先问人怎么样、怎么处理伤口、要不要就医，再说费用凭小票承担。",
            "Ask after the person first, advise on treatment, then mention receipts."),
        Guides = [new(GuideDocument.Appliance, "步骤二 场景5")],
        Examples =
        [
            RuleExample.Flags(
                """
                类目：appliance
                客户：电热水壶漏水把我手烫起泡了
                客服：{|ASC2003:抱歉，请先提供购买发票和医院诊断证明|}
                """,
                rewritten: "手先用凉水冲十五分钟，泡别挑破，严重的话请马上就医。水壶先别用了，抱歉让您受伤，药费凭小票我们承担，货款全额退您。"),
            RuleExample.Flags(
                """
                类目：food
                客户：吃完你家的鸡爪拉肚子一晚上
                客服：{|ASC2003:您好，麻烦发一下病历和小票|}
                """,
                rewritten: "您现在好些了吗？先别再吃了，多喝水，不舒服请及时就医。实在抱歉，货款全退，看病的小票留着我们承担。"),
            RuleExample.Flags(
                """
                类目：home
                客户：凳子腿断了我妈摔了一跤腰疼
                客服：{|ASC2003:请拍一下断裂处的照片和阿姨的病历|}
                """,
                rewritten: "阿姨要紧吗？先别挪动，疼得厉害请马上去医院。凳子别再坐了，抱歉，费用我们负责，货款全额退您。"),
            RuleExample.Flags(
                """
                类目：beauty
                客户：脱毛膏用完腿上全是红疹
                客服：{|ASC2003:亲把红疹的部位和批号拍清楚发来|}
                """,
                rewritten: "先停用并用清水洗净，现在还痒吗？不退请去皮肤科看看。抱歉，货款全额退您，挂号费我们承担。"),
            RuleExample.Accepts(
                """
                客户：杯子炸了划到手
                客服：手还在流血吗？先压住止血，伤口深请去医院。抱歉，杯子全额退您，看病的小票拍给我就行
                """),
            RuleExample.Accepts(
                """
                客户：椅子夹到手指了
                客服：您的手要紧吗？先冰敷一下
                客户：有点肿
                客服：那最好去医院看看，挂号的收据留着发我，费用我们承担
                """),
            RuleExample.Accepts(
                """
                客户：苹果有点碰伤
                客服：抱歉，麻烦拍一张碰伤的照片
                """),
            RuleExample.Accepts(
                """
                客户：被烫伤了
                客服：烫到哪里了？先用流动的凉水冲十五分钟，壶先别用了，抱歉
                """),
        ],
    };

    private static readonly ActSet _demands = ActSet.Of(DialogueAct.AskEvidence, DialogueAct.AskExcessiveEvidence, DialogueAct.AskMedicalProof, DialogueAct.NameHeavyProof);

    public override ActSet? Triggers { get; } = _demands;

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        if (!reply.Case.InjuryReported || reply.EarlierReplies.Any(CaseFacts.ShowsCare))
        {
            yield break;
        }

        var demand = Statements(reply, _demands, Polarity.Conditional | Polarity.Asked).FirstOrDefault();
        if (demand != default && !reply.TurnSoFar.Any(CaseFacts.ShowsCare) && !CaseFacts.ShowsCare(reply.Message))
        {
            yield return Report(reply.Message, reply.Message.WholeSpan, origin: DiagnosticOrigin.Structure);
        }
    }
}
