using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scoring.Judging;

/// <summary>What users read for a category or a situation.</summary>
public static class Titles
{
    public static LocalizedText Of(ProductCategory category) => category switch
    {
        ProductCategory.Fresh => new("生鲜", "fresh"),
        ProductCategory.Plant => new("花卉绿植", "plant"),
        ProductCategory.Appliance => new("家电", "appliance"),
        ProductCategory.Digital => new("数码", "digital"),
        ProductCategory.Apparel => new("服饰", "apparel"),
        ProductCategory.Beauty => new("美妆", "beauty"),
        ProductCategory.Food => new("食品", "food"),
        ProductCategory.Home => new("家居", "home"),
        _ => new("其他", "other"),
    };

    public static LocalizedText Of(Situation situation) => situation switch
    {
        Situation.Injury => new("人身伤害", "injury"),
        Situation.Hazard => new("安全隐患", "hazard"),
        Situation.FoodSafety => new("食品安全", "food safety"),
        Situation.Damage => new("破损坏果", "damage"),
        Situation.Fault => new("质量故障", "fault"),
        Situation.WrongOrMissing => new("错发少发", "wrong or missing"),
        Situation.RefundDispute => new("金额与原因争议", "refund dispute"),
        Situation.Logistics => new("物流时效", "logistics"),
        Situation.NoReasonReturn => new("无理由退货", "no-reason return"),
        _ => new("咨询及其他", "enquiry and other"),
    };
}
