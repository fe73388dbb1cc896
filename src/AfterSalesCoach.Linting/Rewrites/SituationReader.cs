using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Tells what the customer came about: people first, then the newest words, then what the findings say.</summary>
internal static class SituationReader
{
    private static readonly string[] _sickWords = ["拉肚", "腹泻", "吐", "肚子", "胃", "中毒", "反胃", "肠", "闹肚"];
    private static readonly string[] _skinWords = ["过敏", "疹", "红肿", "痒", "刺痛", "起痘", "爆痘", "烂脸", "火辣", "起皮", "脸肿"];
    private static readonly string[] _animals = ["虫", "蛆", "蟑螂", "苍蝇", "蚂蚁", "头发", "毛发", "异物", "塑料", "铁丝", "石子", "指甲", "玻璃渣", "钢丝"];
    private static readonly string[] _breakage = ["碎", "裂", "压", "瘪", "漏", "洒", "撒", "磕", "摔", "破", "变形", "撞", "断", "凹"];
    private static readonly string[] _lostWords = ["丢件", "丢了", "遗失", "弄丢", "显示签收", "签收了", "没收到", "没见到", "不见了", "被人拿"];
    private static readonly string[] _courierWords = ["快递员", "驿站", "不打电话", "没打电话", "不送", "联系不上", "派送", "派件", "代收", "送上门", "送货上门", "柜"];
    private static readonly string[] _visitWords = ["师傅", "安装", "上门", "维修工", "预约"];
    private static readonly string[] _resaleWords = ["二次销售", "吊牌", "拆封", "拆开", "特殊品类", "不支持七天", "拆了", "洗过", "试穿"];
    private static readonly string[] _returnWords = ["退回去", "寄回", "退货", "退过去", "寄过去", "退件", "签收"];
    private static readonly string[] _reviewWords = ["差评", "好评", "评价", "投诉", "举报", "12315", "曝光", "五星"];
    private static readonly string[] _shipWords = ["发货", "没发", "催", "什么时候发", "还不发", "多久发"];
    private static readonly string[] _requests = ["发我", "发一下", "告诉我", "说一下", "在哪", "怎么填", "怎么写", "怎么用", "能不能帮", "麻烦帮", "请问"];
    private static readonly string[] _warrantyWords = ["保修", "质保", "厂家", "售后点", "维修点", "三包", "客服电话", "品牌"];

    private static readonly (string Rule, Situation Situation)[] _byFinding =
    [
        ("ASC5002", Situation.Hazard), ("ASC5003", Situation.Mould), ("ASC3010", Situation.Sum),
        ("ASC3006", Situation.Resale), ("ASC3007", Situation.Resale), ("ASC3008", Situation.Warranty), ("ASC3004", Situation.Reason), ("ASC3005", Situation.Review),
        ("ASC3011", Situation.Review), ("ASC3012", Situation.Fault), ("ASC3009", Situation.Inquiry),
    ];

    /// <param name="rules">The findings about the reply, which tell of cases that the customer's words do not.</param>
    public static Situation Read(Reply reply, IReadOnlyCollection<string> rules)
    {
        var facts = reply.Case;
        var text = string.Join(' ', reply.CustomerMessages.Select(m => m.Text));
        if (facts.InjuryReported)
        {
            return Has(text, _skinWords) ? Situation.Allergy : Has(text, _sickWords) ? Situation.Sick : Situation.Injury;
        }

        if (facts.HazardReported)
        {
            return Situation.Hazard;
        }

        if (facts.FoodSafetyReported)
        {
            return Has(text, _animals) ? Situation.Pest : Situation.Mould;
        }

        foreach (var message in reply.CustomerMessages.Reverse())
        {
            if (OfMessage(message, reply.Category, text) is { } situation)
            {
                return situation;
            }
        }

        var byFinding = _byFinding.FirstOrDefault(f => rules.Contains(f.Rule));
        return byFinding.Rule is not null ? byFinding.Situation
            : rules.Contains("ASC1006") ? OfCategory(reply.Category)
            : reply.CustomerMentioned(DialogueAct.AskHowTo, DialogueAct.AskIfNormal) ? Situation.Usage
            : Has(text, _resaleWords) ? Situation.Resale
            : Has(text, _shipWords) ? Situation.Shipment
            : Has(text, _reviewWords) ? Situation.Review
            : facts is { HasContext: true, ProblemReported: false, IsDispute: false }
                && (Has(reply.LastCustomerMessages.LastOrDefault()?.Text ?? "", _requests) || !reply.CustomerMessages.Any(m => m.Mentions(ActGroups.Grievances))) ? Situation.Inquiry
            : Situation.General;
    }

    /// <summary>An apology is missing for something that is told in words we do not know.</summary>
    private static Situation OfCategory(ProductCategory category) => category switch
    {
        ProductCategory.Fresh => Situation.Rotten,
        ProductCategory.Appliance or ProductCategory.Digital => Situation.Fault,
        _ => Situation.Flaw,
    };

    private static Situation? OfMessage(TaggedMessage message, ProductCategory category, string all)
    {
        bool Reports(DialogueAct act) => message.Tags.Any(t => t.Act == act && CustomerReport.IsReal(message, t));
        var text = message.Text;
        return
            message.Mentions(DialogueAct.DisputeReason) ? Situation.Reason
            : message.Mentions(DialogueAct.DisputeReturn) ? Situation.Return
            : message.Mentions(DialogueAct.DisputeAmount) ? Situation.Sum
            : Reports(DialogueAct.ReportMissedPromise) ? Has(all, _visitWords) ? Situation.NoShow : Situation.Promise
            : Reports(DialogueAct.ReportWrongItem) ? Situation.Wrong
            : Reports(DialogueAct.ReportShortage) ? Has(all, _returnWords) && Has(all, ["退回", "寄回"]) ? Situation.Return : Situation.Shortage
            : Has(text, _lostWords) && Has(text, ["快递", "包裹", "件", "签收", "物流", "没收到"]) ? Situation.Lost
            : Reports(DialogueAct.ReportStuck) ? Situation.Stuck
            : Has(text, _courierWords) && !Reports(DialogueAct.ReportDamage) ? Situation.Courier
            : Reports(DialogueAct.ReportFault) && category is ProductCategory.Appliance or ProductCategory.Digital ? OfFault(message, all)
            : Reports(DialogueAct.ReportDamage) || Reports(DialogueAct.ReportFault) ? OfDamage(text, category)
            : message.Mentions(DialogueAct.SayOutOfWarranty) ? Situation.Expired
            : Reports(DialogueAct.ReportLate) ? Has(all, _visitWords) ? Situation.NoShow : Situation.Shipment
            : null;
    }

    private static Situation OfFault(TaggedMessage message, string all) =>
        message.Mentions(DialogueAct.SayOutOfWarranty) ? Situation.Expired : Has(all, _warrantyWords) ? Situation.Warranty : Situation.Fault;

    private static Situation OfDamage(string text, ProductCategory category) => category switch
    {
        ProductCategory.Fresh => Situation.Rotten,
        ProductCategory.Appliance or ProductCategory.Digital when !Has(text, _breakage) => Situation.Fault,
        _ => Has(text, _breakage) ? Situation.Crushed : Situation.Flaw,
    };

    private static bool Has(string text, string[] words) => words.Any(w => text.Contains(w, StringComparison.Ordinal));
}
