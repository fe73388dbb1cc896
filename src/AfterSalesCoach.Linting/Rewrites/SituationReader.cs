using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Tells what the customer came about: people first, then the newest words, then what the findings say.</summary>
internal static class SituationReader
{
    private static readonly string[] _sickWords = ["拉肚", "腹泻", "吐", "肚子", "胃", "中毒", "反胃", "肠", "闹肚"];
    private static readonly string[] _skinWords = ["过敏", "疹", "红肿", "痒", "刺痛", "起痘", "爆痘", "烂脸", "火辣", "起皮", "脸肿", "脸红", "红了一片", "热辣"];
    private static readonly string[] _animals = ["虫", "蛆", "蟑螂", "苍蝇", "蚂蚁", "头发", "毛发", "异物", "塑料", "铁丝", "石子", "指甲", "玻璃渣", "钢丝"];
    private static readonly string[] _breakage = ["碎", "裂", "压", "瘪", "漏", "洒", "撒", "磕", "摔", "破", "变形", "撞", "断", "凹"];
    private static readonly string[] _lostWords = ["丢件", "丢了", "遗失", "弄丢", "显示签收", "签收了", "没收到", "没见到", "不见了", "被人拿"];
    private static readonly string[] _courierWords = ["快递员", "驿站", "不打电话", "没打电话", "不送", "联系不上", "派送", "派件", "代收", "送上门", "送货上门", "快递柜", "丰巢", "自提柜", "送进户", "扔小区", "扔在", "扔门口"];
    private static readonly string[] _visitWords = ["师傅", "安装", "上门", "维修工", "预约"];
    private static readonly string[] _resaleWords = ["二次销售", "吊牌", "拆封", "拆开", "特殊品类", "不支持七天", "拆了", "洗过", "试穿"];
    private static readonly string[] _returnWords = ["退回去", "寄回", "退货", "退过去", "寄过去", "退件", "签收"];
    private static readonly string[] _reviewWords = ["差评", "好评", "评价", "投诉", "举报", "12315", "曝光", "五星"];
    private static readonly string[] _shipWords = ["发货", "没发", "催", "什么时候发", "还不发", "多久发"];
    private static readonly string[] _sumWords = ["改成", "改为", "变成", "改了", "扣", "只退", "才退", "少退", "金额", "差价", "差额", "差了", "怎么退", "退少", "算的", "到账", "凭什么"];
    private static readonly string[] _fewerWords = ["少", "没发", "没有", "没给", "没装", "没见", "没收", "漏发", "漏寄", "漏装", "只有", "只发", "只到", "只来", "只收", "不够", "缺一", "缺两", "缺了一", "缺件", "没看到", "找不到"];
    private static readonly string[] _unlikeWords = ["跟图", "和图", "色差", "图片", "描述", "页面", "详情", "宣传", "直播间", "图差", "差太多", "差太大"];
    private static readonly string[] _mixedUpWords = ["错", "不是我", "发成", "换成", "混", "拍的", "买的是", "下单的"];
    private static readonly string[] _missingWords = ["少一", "少了", "少根", "少个", "少件", "少发", "少装", "少寄", "漏发", "漏寄", "漏装", "没装", "没给我", "缺一", "缺两", "缺件", "缺了一", "缺少", "没放", "里没有", "没配", "只到", "只来", "只收到", "只发"];
    private static readonly string[] _kindWords = ["不是", "不一样", "不对", "色号", "码", "款", "型号", "尺寸", "颜色", "口味"];
    private static readonly string[] _arrival = ["到手", "收到", "打开", "拆开", "寄来", "送来", "快递", "包装", "外箱", "箱子", "送到", "到货", "运", "刚拿", "开箱", "来的"];
    private static readonly string[] _fragile = ["玻璃", "瓷", "陶", "罐", "瓶", "杯", "碗", "盘", "镜", "缸", "屏", "粉饼", "眼影", "蛋", "盖子"];
    private static readonly string[] _notHereWords = ["没到", "没送", "未到", "没收到", "没来"];
    private static readonly string[] _sendingWords = ["发", "到货", "快递", "物流", "送", "寄", "单号", "下单", "拍了"];
    private static readonly string[] _unsentWords = ["没发货", "还没发", "天没发", "还不发", "不发货", "没给发"];
    private static readonly string[] _arrivalWords = ["什么时候到", "啥时候到", "几时到", "多久能到", "什么时候能到", "哪天到"];
    private static readonly string[] _refundDueWords = ["钱呢", "没退", "退款呢", "还不退", "没到账", "几天了", "没到钱", "钱没"];
    private static readonly string[] _movingWords = ["物流", "快递", "中转", "包裹"];
    private static readonly string[] _stillWords = ["停了", "停在", "停运", "不动", "没动", "不更新", "没更新", "卡在", "卡住"];
    private static readonly string[] _inUse = ["一拉", "一穿", "一洗", "穿了", "穿着", "上身", "用了", "用着", "装上", "洗了", "洗完", "搭了", "个月", "第二天", "两天就", "几天就", "天就", "次就", "一拧", "断底", "开线"];
    private static readonly string[] _swallowed = ["喝", "吃", "口服"];
    private static readonly string[] _requests = ["发我", "发一下", "告诉我", "说一下", "在哪", "怎么填", "怎么写", "怎么用", "能不能帮", "麻烦帮", "请问"];
    private static readonly string[] _warrantyWords = ["保修", "质保", "厂家", "售后点", "维修点", "三包", "客服电话", "品牌"];

    private static readonly (string Rule, Situation Situation)[] _byFinding =
    [
        ("ASC5002", Situation.Hazard), ("ASC5003", Situation.Mould),
        ("ASC3006", Situation.Resale), ("ASC3007", Situation.Resale), ("ASC3008", Situation.Warranty), ("ASC3004", Situation.Reason), ("ASC3005", Situation.Review),
        ("ASC3011", Situation.Review), ("ASC3012", Situation.Fault), ("ASC3009", Situation.Inquiry),
    ];

    /// <summary>Findings that are made only where the goods are at fault.</summary>
    private static readonly string[] _byQuality = ["ASC1006", "ASC1002", "ASC1003", "ASC2001", "ASC2002", "ASC3003", "ASC6001"];

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
            return rules.Contains("ASC3010") ? Situation.Sum
                : reply.Category is not (ProductCategory.Food or ProductCategory.Fresh or ProductCategory.Other) && !Has(text, _swallowed) ? Situation.Flaw
                : Has(text, _animals) ? Situation.Pest : Situation.Mould;
        }

        if (rules.Contains("ASC3010"))
        {
            return Situation.Sum;
        }

        if (rules.Contains("ASC5001") || rules.Contains("ASC2003"))
        {
            return Situation.Injury;
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
            : facts.AlreadySoothed || IsAggrieved(reply) || rules.Any(r => _byQuality.Contains(r)) ? OfCategory(reply.Category)
            : reply.CustomerMentioned(DialogueAct.AskHowTo, DialogueAct.AskIfNormal) ? Situation.Usage
            : Has(text, _resaleWords) ? Situation.Resale
            : Has(text, _shipWords) ? Situation.Shipment
            : Has(text, _reviewWords) ? Situation.Review
            : facts is { HasContext: true, ProblemReported: false, IsDispute: false }
                && (Has(reply.LastCustomerMessages.LastOrDefault()?.Text ?? "", _requests) || !reply.CustomerMessages.Any(m => m.Mentions(ActGroups.Grievances))) ? Situation.Inquiry
            : Situation.General;
    }

    /// <summary>Neither a question nor a request: something is told because it is not as it should be.</summary>
    private static bool IsAggrieved(Reply reply) =>
        reply.Case is { HasContext: true, MayBeAggrieved: true } && reply.LastCustomerMessages.LastOrDefault() is { } last
        && !last.Clauses.Any(c => c.IsQuestion) && !Has(last.Text, _requests) && !Has(last.Text, _resaleWords) && !Has(last.Text, _shipWords) && !Has(last.Text, _reviewWords);

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
            Has(text, _unsentWords) ? Situation.Shipment
            : Has(text, _arrivalWords) && !Reports(DialogueAct.ReportDamage) ? Situation.Inquiry
            : message.Mentions(DialogueAct.DisputeReason) ? Situation.Reason
            : message.Mentions(DialogueAct.DisputeReturn) ? Situation.Return
            : message.Mentions(DialogueAct.DisputeAmount) && Has(text, _sumWords) ? Situation.Sum
            : Has(text, _returnWords) && Has(text, _refundDueWords) ? Situation.Return
            : Reports(DialogueAct.ReportMissedPromise) ? Has(all, _visitWords) ? Situation.NoShow : Has(all, _movingWords) ? Situation.Stuck : Situation.Promise
            : Reports(DialogueAct.ReportWrongItem) && Has(text, _unlikeWords) && !Has(text, _mixedUpWords) ? Situation.Flaw
            : Reports(DialogueAct.ReportWrongItem) && (Has(text, _mixedUpWords) || Has(text, _kindWords)) ? Situation.Wrong
            : Reports(DialogueAct.ReportShortage) && Has(text, Reports(DialogueAct.ReportFault) || Reports(DialogueAct.ReportDamage) ? _missingWords : _fewerWords) ? Has(all, _returnWords) && Has(all, ["退回", "寄回"]) ? Situation.Return : Situation.Shortage
            : Has(text, _lostWords) && Has(text, ["快递", "包裹", "件", "签收", "物流", "没收到", "寄", "前台"]) ? Situation.Lost
            : Reports(DialogueAct.ReportStuck) || (Has(text, _movingWords) && Has(text, _stillWords)) ? Situation.Stuck
            : Has(text, _courierWords) && !Reports(DialogueAct.ReportDamage) ? Situation.Courier
            : Reports(DialogueAct.ReportFault) && category is ProductCategory.Appliance or ProductCategory.Digital ? OfFault(message, all)
            : Reports(DialogueAct.ReportDamage) || Reports(DialogueAct.ReportFault) ? OfDamage(text, category)
            : message.Mentions(DialogueAct.SayOutOfWarranty) ? Situation.Expired
            : Reports(DialogueAct.ReportLate) && Has(all, _visitWords) ? Situation.NoShow
            : Reports(DialogueAct.ReportLate) && Has(text, _notHereWords) ? Situation.Stuck
            : Reports(DialogueAct.ReportLate) && Has(all, _sendingWords) ? Situation.Shipment
            : Has(text, _missingWords) ? Situation.Shortage
            : Reports(DialogueAct.ReportShortage) ? Situation.Flaw
            : message.Mentions(DialogueAct.DisputeAmount) && Has(all, _sumWords) ? Situation.Sum
            : null;
    }

    private static Situation OfFault(TaggedMessage message, string all) =>
        message.Mentions(DialogueAct.SayOutOfWarranty) ? Situation.Expired : Has(all, _warrantyWords) ? Situation.Warranty : Situation.Fault;

    private static Situation OfDamage(string text, ProductCategory category) => category switch
    {
        ProductCategory.Fresh => Situation.Rotten,
        ProductCategory.Appliance or ProductCategory.Digital when !Has(text, _breakage) => Situation.Fault,
        _ => Has(text, _breakage) && !Has(text, _inUse) && (Has(text, _arrival) || Has(text, _fragile)) ? Situation.Crushed : Situation.Flaw,
    };

    private static bool Has(string text, string[] words) => words.Any(w => text.Contains(w, StringComparison.Ordinal));
}
