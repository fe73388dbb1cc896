using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rules.Safety;

/// <summary>Mould, insects, foreign objects, expiry or sickness is brushed aside.</summary>
public sealed class DismissedFoodSafety : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC5003", "food-safety-dismissal", RuleCategory.Safety, RuleScope.Message, Severity.Error,
        Title: new("轻视食品安全", "food safety brushed aside"),
        Message: new("“{0}”轻视了食品安全问题", "“{0}” brushes a food-safety problem aside"))
    {
        Why = new(
            "霉变、异物、过期关系到健康，轻描淡写会让客户去投诉和维权。",
            "Mould, foreign objects and expiry are about health; brushing them aside invites complaints."),
        Instead = new(
            "致歉，请客户不要食用，直接退款；身体不适先关心就医。",
            "Apologise, advise not to eat it and refund; if someone is unwell, care first."),
        Guides = [new(GuideDocument.Fruit, "方案四 注")],
        Examples =
        [
            RuleExample.Flags(
                """
                类目：food
                客户：面包上有霉点
                客服：{|ASC5003:抠掉霉点一样吃的|}
                """,
                rewritten: "面包发霉了，抱歉。请千万别吃，整份给您退款，今天到账。"),
            RuleExample.Flags(
                """
                类目：food
                客户：大米里有虫子
                客服：{|ASC5003:有虫说明没打农药|}
                """,
                rewritten: "大米里有虫，抱歉。别吃了，整袋给您退款，不用寄回。"),
            RuleExample.Flags(
                """
                类目：food
                客户：酸奶过期了
                客服：亲，{|ASC5003:过期两天没关系的|}
                """,
                rewritten: "酸奶过期是我们没把好关，抱歉。请不要喝，全额退您，今天到账。"),
            RuleExample.Flags(
                """
                类目：fresh
                客户：虾有股臭味
                客服：{|ASC5003:煮熟了就没味道|}，放心吃
                """,
                rewritten: "虾有臭味，抱歉。千万别吃，整单给您退款，马上到账。"),
            RuleExample.Accepts(
                """
                类目：food
                客户：饼干里有头发
                客服：实在抱歉，饼干别吃了，全额退您，今天到账
                """),
            RuleExample.Accepts(
                """
                类目：food
                客户：腊肉怎么保存
                客服：放冰箱冷冻就可以的
                """),
            RuleExample.Accepts(
                """
                类目：fresh
                客户：苹果有一个烂了
                客服：抱歉，烂的别吃，给您退款
                """),
            RuleExample.Accepts(
                """
                类目：food
                客户：奶粉有黑点
                客服：抱歉，先别给宝宝喝了，麻烦拍一张，我给您全额退款
                """),
        ],
        Floor = Severity.Warning,
    };

    private static readonly ActSet _dismissals = ActSet.Of(
        DialogueAct.DismissFoodSafety, DialogueAct.CallItNormal, DialogueAct.Minimise, DialogueAct.Blame, DialogueAct.BeRude, DialogueAct.DisclaimResponsibility,
        DialogueAct.Refuse, DialogueAct.RefuseForEvidence, DialogueAct.SpecialCategoryArgument, DialogueAct.ResaleArgument);

    private static readonly ActSet _edible = ActSet.Of(DialogueAct.DismissFoodSafety);

    public override ActSet? Triggers { get; } = _dismissals;

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        // Whoever says that it can be eaten has not taken it seriously, whatever else is to be thrown away.
        var offered = reply.TurnDoes(ActGroups.MoneyOrGoods);
        var acts = !reply.Case.FoodSafetyReported ? ActSet.Empty
            : reply.TurnDoes(DialogueAct.AdviseNotEat) || offered ? (offered && reply.TurnDoes(DialogueAct.AdviseNotEat) ? ActSet.Empty : _edible)
            : _dismissals;
        return ReportClauses(reply, Statements(reply, acts)).Take(1);
    }
}
