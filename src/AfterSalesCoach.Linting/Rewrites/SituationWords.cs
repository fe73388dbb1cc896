namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Words that tell situations apart where the acts of a message do not.</summary>
internal static class SituationWords
{
    public static readonly string[] Sick = ["拉肚", "腹泻", "吐", "肚子", "胃", "中毒", "反胃", "肠", "闹肚"];

    public static readonly string[] Skin = ["过敏", "疹", "红肿", "痒", "刺痛", "起痘", "爆痘", "烂脸", "火辣", "起皮", "脸肿", "脸红", "红了一片", "热辣", "脱皮", "刺疼"];

    public static readonly string[] ForeignBodies = ["虫", "蛆", "蟑螂", "苍蝇", "蚂蚁", "头发", "毛发", "异物", "塑料", "铁丝", "石子", "指甲", "玻璃渣", "钢丝"];

    public static readonly string[] Breakage = ["碎", "裂", "压", "瘪", "漏", "洒", "撒", "磕", "摔", "破", "变形", "撞", "断", "凹"];

    public static readonly string[] Lost = ["丢件", "丢了", "遗失", "弄丢", "显示签收", "签收了", "没收到", "没见到", "不见了", "被人拿"];

    public static readonly string[] Courier = ["快递员", "驿站", "不打电话", "没打电话", "不送", "联系不上", "派送", "派件", "代收", "送上门", "送货上门", "快递柜", "丰巢", "自提柜", "送进户", "扔小区", "扔在", "扔门口"];

    public static readonly string[] Visit = ["师傅", "安装", "上门", "维修工", "预约"];

    public static readonly string[] Resale = ["二次销售", "吊牌", "拆封", "拆开", "特殊品类", "不支持七天", "拆了", "洗过", "试穿"];

    public static readonly string[] Returned = ["退回去", "寄回", "退货", "退过去", "寄过去", "退件", "退回的", "签收"];

    public static readonly string[] Review = ["差评", "好评", "评价", "投诉", "举报", "12315", "曝光", "五星"];

    public static readonly string[] Shipping = ["发货", "没发", "催", "什么时候发", "还不发", "多久发"];

    public static readonly string[] Sum = ["改成", "改为", "变成", "改了", "扣", "只退", "才退", "少退", "金额", "差价", "差额", "差了", "怎么退", "退少", "算的", "到账", "凭什么"];

    /// <summary>Something is missing, where nothing else went wrong.</summary>
    public static readonly string[] Fewer = ["少", "没发", "没有", "没给", "没装", "没见", "没收", "漏发", "漏寄", "漏装", "只有", "只发", "只到", "只来", "只收", "不够", "缺一", "缺两", "缺了一", "缺件", "没看到", "找不到"];

    /// <summary>Not as shown or described: a flaw rather than a mix-up.</summary>
    public static readonly string[] UnlikeThePicture = ["跟图", "和图", "色差", "图片", "描述", "页面", "详情", "宣传", "直播间", "图差", "差太多", "差太大"];

    public static readonly string[] MixedUp = ["错", "不是我", "发成", "换成", "混", "拍的", "买的是", "下单的"];

    /// <summary>Something is missing, whatever else went wrong.</summary>
    public static readonly string[] Missing = ["少一", "少了", "少根", "少个", "少件", "少发", "少装", "少寄", "漏发", "漏寄", "漏装", "没装", "没给我", "缺一", "缺两", "缺件", "缺了一", "缺少", "没放", "里没有", "没配", "只到", "只来", "只收到", "只发"];

    /// <summary>What a mix-up is about.</summary>
    public static readonly string[] OfAKind = ["不是", "不一样", "不对", "色号", "码", "款", "型号", "尺寸", "颜色", "口味"];

    /// <summary>It was so when it came.</summary>
    public static readonly string[] OnArrival = ["到手", "收到", "打开", "拆开", "寄来", "送来", "快递", "包装", "外箱", "箱子", "送到", "到货", "运", "刚拿", "开箱", "来的"];

    public static readonly string[] Fragile = ["玻璃", "瓷", "陶", "罐", "瓶", "杯", "碗", "盘", "镜", "缸", "屏", "粉饼", "眼影", "蛋", "盖子"];

    public static readonly string[] NotHere = ["没到", "没送", "未到", "没收到", "没来"];

    public static readonly string[] Sending = ["发", "到货", "快递", "物流", "送", "寄", "单号", "下单", "拍了"];

    public static readonly string[] Unsent = ["没发货", "还没发", "天没发", "还不发", "不发货", "没给发"];

    /// <summary>A question after the day of arrival.</summary>
    public static readonly string[] WhenDue = ["什么时候到", "啥时候到", "几时到", "多久能到", "什么时候能到", "哪天到", "哪天来"];

    public static readonly string[] RefundDue = ["钱呢", "没退", "退款呢", "还不退", "还没退", "没到账", "几天了", "没到钱", "钱没"];

    public static readonly string[] OnTheWay = ["物流", "快递", "中转", "包裹"];

    public static readonly string[] StandingStill = ["停了", "停在", "停运", "不动", "没动", "不更新", "没更新", "卡在", "卡住", "没动静"];

    /// <summary>It became so in use.</summary>
    public static readonly string[] InUse = ["一拉", "一穿", "一洗", "穿了", "穿着", "上身", "用了", "用着", "装上", "洗了", "洗完", "搭了", "个月", "第二天", "两天就", "几天就", "天就", "次就", "一拧", "断底", "开线"];

    /// <summary>Eaten or drunk, whatever the category.</summary>
    public static readonly string[] Swallowed = ["口服", "吃完", "喝完", "吃了", "喝了", "喝过", "吃过"];

    public static readonly string[] Requests = ["发我", "发一下", "告诉我", "说一下", "在哪", "怎么填", "怎么写", "怎么用", "能不能帮", "麻烦帮", "请问"];

    public static readonly string[] Warranty = ["保修", "质保", "厂家", "售后点", "维修点", "三包", "客服电话", "品牌"];

    /// <summary>A claim that the shop does not answer.</summary>
    public static readonly string[] ClaimHeldUp = ["还不同意", "不同意", "怎么还不", "还没同意", "不给过", "不通过", "拒了", "审核"];
}
