using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Words that tell situations apart where the acts of a message do not.</summary>
internal static class SituationWords
{
    public static readonly WordSet Sick = new("拉肚", "腹泻", "吐", "肚子", "胃", "中毒", "反胃", "肠", "闹肚");

    public static readonly WordSet Skin = new("过敏", "疹", "痒", "刺痛", "起痘", "爆痘", "烂脸", "火辣", "起皮", "脸肿", "脸红", "红了一片", "热辣", "脱皮", "刺疼");

    /// <summary>What is mended where it stands; anything else is sent in.</summary>
    public static readonly WordSet Fixtures = new(
        "冰箱", "冰柜", "洗衣机", "烘干机", "空调", "热水器", "电视", "油烟机", "灶", "净水", "洗碗机", "跑步机", "马桶", "浴霸", "壁挂炉", "门锁", "智能锁", "晾衣架", "集成", "床", "沙发", "柜", "按摩椅", "地暖", "花洒",
        "水龙头", "浴室", "净饮机", "烤箱", "蒸箱", "吊灯", "吸顶灯", "投影", "打印机", "升降桌", "电动车", "钢琴", "椭圆机");

    /// <summary>What pets eat; people are not told not to.</summary>
    public static readonly WordSet Pets = new("猫粮", "狗粮", "宠物", "猫罐头", "狗罐头", "猫条", "冻干粮", "鱼食", "鸟食", "兔粮");

    /// <summary>Who ate it or got hurt is nobody to be asked after as a person.</summary>
    public static readonly WordSet Animals = new("狗狗", "猫咪", "我家狗", "我家猫", "我的狗", "我的猫", "小狗", "小猫", "毛孩子", "狗子", "猫主子", "主子", "金毛", "泰迪", "布偶", "鹦鹉", "仓鼠", "兔子", "狗吃", "猫吃");

    /// <summary>What injures from outside; where one of these is named, red skin is no allergy.</summary>
    public static readonly WordSet Wounding = new("烫", "烧", "灼", "割", "划", "夹", "砸", "摔", "扎", "电", "磕", "撞", "咬", "刮破", "刮伤", "崩", "绊", "戳", "抽到", "弹", "硌", "流血", "出血", "破皮", "破了一");

    /// <summary>Something to eat that is no longer fit to be eaten.</summary>
    public static readonly WordSet Spoilt = new("霉", "臭", "馊", "胀", "鼓", "过期", "临期", "变质", "异味", "怪味", "坏了", "坏的", "发酸", "酸了", "酸味", "腐", "长毛", "哈喇", "临期", "到期了", "改日期", "改了日期", "结块", "油味", "药味", "苦味", "化学", "塑料味", "刺鼻", "黑点", "发黑", "漏气", "哈味", "鼠", "屎", "白毛", "绿毛", "黑毛", "一层毛");

    public static readonly WordSet ForeignBodies = new("虫", "蛆", "蟑螂", "苍蝇", "蚂蚁", "头发", "毛发", "异物", "塑料片", "塑料丝", "塑料条", "塑料皮", "块塑料", "片塑料", "有塑料", "出塑料", "屎", "铁丝", "石子", "指甲", "玻璃渣", "钢丝");

    public static readonly WordSet Breakage = new("碎", "裂", "压", "瘪", "漏", "洒", "撒", "磕", "摔", "破", "变形", "撞", "断", "凹");

    /// <summary>Splinters lie about; there is nothing left to be put out of use.</summary>
    public static readonly WordSet Shattered = new("碎了", "碎片", "碎一地", "玻璃渣", "玻璃碎", "玻璃碴", "全碎", "摔碎");

    public static readonly WordSet Lost = new("丢件", "丢了", "遗失", "弄丢", "显示签收", "签收了", "丢失", "被偷", "不翼而飞", "没收到", "没见到", "不见了", "被人拿");

    public static readonly WordSet Courier = new("快递员", "破物流", "破快递", "烂物流", "烂快递", "垃圾物流", "垃圾快递", "驿站", "不打电话", "没打电话", "不送", "联系不上", "派送", "派件", "代收", "送上门", "送货上门", "快递柜", "丰巢", "自提柜", "送进户", "扔小区", "扔在", "扔门口", "扔楼下", "扔楼道", "送上楼", "不上楼");

    public static readonly WordSet Visit = new("师傅", "安装", "上门", "维修工", "预约");

    public static readonly WordSet Resale = new("二次销售", "吊牌", "拆封", "拆开", "特殊品类", "不支持七天", "拆了", "洗过", "试穿");

    /// <summary>Size, colour, taste, shape: what a customer may be unhappy with though nothing is broken.</summary>
    public static readonly WordSet Measure = new(
        "色差", "颜色", "偏色", "偏大", "偏小", "太大", "太小", "大了", "小了", "太长", "太短", "长了", "短了", "太薄", "太厚", "薄得", "太重", "尺码", "尺寸", "码数", "大一码", "小一码", "扣不上", "穿不上", "穿不下", "不合身", "显胖", "显黑", "短一截", "长一截",
        "跟图", "和图", "与图", "比图", "图片", "跟描述", "跟页面", "和描述", "跟专柜", "和专柜", "跟实体", "不好看", "太丑", "不甜", "没甜味", "太甜", "太咸", "太淡", "不好吃", "口感", "口味", "款式", "小一圈", "小一大圈", "大一圈", "个头小", "还是青", "还是生", "硬邦邦", "太硬", "很硬", "太软", "左脚", "右脚", "不一样大", "一大一小", "薄");

    /// <summary>Goods with a fault, whatever else is said about their size or colour.</summary>
    public static readonly WordSet Defects = new(
        "坏", "烂", "臭", "霉", "裂", "碎", "破", "断", "漏", "渗", "洒", "掉色", "褪", "掉漆", "掉毛", "掉皮", "掉渣", "开线", "开胶", "脱胶", "脱线", "起球", "起毛", "起皮", "勾丝", "抽丝", "污", "划痕", "磕", "瘪", "塌", "锈", "馊", "过期", "虫", "死", "染", "缩水", "缩了",
        "不亮", "不响", "不转", "不动", "不热", "不冷", "不制", "不吸", "不出", "不充", "不通", "没反应", "失灵", "黑屏", "花屏", "卡顿", "死机", "异响", "噪音", "没声", "报错", "发霉", "发黑", "发酸", "酸味", "酒味", "异味", "怪味", "一股", "味道大", "味大", "刺鼻", "钻毛", "变形", "软了", "流水", "蔫", "枯", "黑", "化了", "化水", "空壳", "干瘪", "糠", "变质", "散架", "松了", "歪", "掉了", "洞", "假", "旧的", "翻新", "用过", "鼓包", "胀", "缺", "少了", "漏发", "不准", "压", "头发", "异物", "线头", "生锈", "脱落", "掉粒", "掉光");

    public static readonly WordSet Attitude = new("态度差", "态度太", "态度恶劣", "态度很", "态度真", "什么态度", "这态度", "骂人", "骂我", "骂了", "凶我", "凶人", "吼我", "怼我", "阴阳怪气", "不耐烦", "不尊重", "没礼貌", "说话难听", "冲我");

    public static readonly WordSet Privacy = new("隐私", "个人信息", "泄露", "泄漏", "信息泄", "骚扰电话", "诈骗电话", "骗子打电话", "电话全露", "地址全露", "名字电话", "我的电话给", "我电话给", "我的信息给", "手机号给", "手机号全");

    public static readonly WordSet ReturnAddress = new("退货地址", "寄回地址", "退回地址", "收货地址发", "退到哪", "寄到哪");

    public static readonly WordSet Returned = new("退回去", "寄回", "退货", "退过去", "寄过去", "退件", "退回的", "签收");

    public static readonly WordSet Review = new("差评", "好评", "评价", "投诉", "举报", "12315", "曝光", "五星");

    public static readonly WordSet Shipping = new("发货", "没发", "催", "什么时候发", "还不发", "多久发");

    public static readonly WordSet Sum = new("改成", "改为", "变成", "改了", "扣", "只退", "才退", "少退", "金额", "差价", "差额", "差了", "怎么退", "退少", "算的", "到账", "凭什么");

    /// <summary>Something is missing, where nothing else went wrong.</summary>
    public static readonly WordSet Fewer = new("少", "没发", "没有", "没给", "没装", "没见", "没收", "漏发", "漏寄", "漏装", "只有", "只发", "只到", "只来", "只收", "不够", "缺一", "缺两", "缺了一", "缺件", "没看到", "找不到");

    /// <summary>Not as shown or described: a flaw rather than a mix-up.</summary>
    public static readonly WordSet UnlikeThePicture = new("跟图", "和图", "色差", "图片", "描述", "页面", "详情", "宣传", "照片", "实物", "买家秀", "专柜", "实体店", "上次买", "之前买", "差太远", "直播间", "图差", "差太多", "差太大");

    public static readonly WordSet MixedUp = new("错", "来成", "送成", "不是我", "发成", "换成", "混", "拍的", "买的是", "下单的");

    /// <summary>Something is missing, whatever else went wrong.</summary>
    public static readonly WordSet Missing = new("少一", "少了", "少根", "少个", "少件", "少发", "少装", "少寄", "漏发", "漏寄", "漏装", "没装", "没给我", "缺一", "缺两", "缺件", "缺了一", "缺少", "没放", "里没有", "没配", "只到", "只来", "只收到", "只发");

    /// <summary>What a mix-up is about.</summary>
    public static readonly WordSet OfAKind = new("不是", "不一样", "不对", "色号", "码", "款", "型号", "尺寸", "颜色", "口味");

    /// <summary>It was so when it came.</summary>
    public static readonly WordSet OnArrival = new("到手", "收到", "打开", "拆开", "寄来", "送来", "快递", "包装", "外箱", "箱子", "送到", "到货", "运", "刚拿", "开箱", "来的");

    public static readonly WordSet Fragile = new("玻璃", "瓷", "陶", "罐", "瓶", "杯", "碗", "盘", "镜", "缸", "屏", "粉饼", "眼影", "蛋", "盖子");

    public static readonly WordSet NotHere = new("没到", "没送", "未到", "没收到", "没来");

    public static readonly WordSet Sending = new("发", "到货", "快递", "物流", "送", "寄", "单号", "下单", "拍了");

    public static readonly WordSet Unsent = new("没发货", "已接单", "待发货", "等待发货", "还没发", "天没发", "还不发", "不发货", "虚假发货", "假发货", "没给发");

    /// <summary>A question after the day of arrival.</summary>
    public static readonly WordSet WhenDue = new("什么时候到", "啥时候到", "几时到", "多久能到", "什么时候能到", "哪天到", "哪天来");

    public static readonly WordSet RefundDue = new("钱呢", "没退", "退款呢", "还不退", "还没退", "没到账", "几天了", "没到钱", "钱没");

    /// <summary>书一直没动静六天了.</summary>
    public static readonly WordSet Silent = new("一直没动静", "还没动静", "天没动静", "没动静了", "天没更新", "没物流", "天不动");

    /// <summary>Between two depots.</summary>
    public static readonly WordSet InTransit = new("滞留", "异常件", "卡在高速", "卡在路上", "卡在半路", "转运", "中转", "在途", "揽收", "待揽", "在路上", "派送中", "还在仓", "运输中");

    public static readonly WordSet OnTheWay = new("物流", "单号", "快递", "中转", "包裹");

    public static readonly WordSet StandingStill = new("停了", "停在", "停运", "不动", "没动", "不更新", "没更新", "卡在", "卡住", "没动静", "没信息", "查不到", "没轨迹", "没动过", "没更新");

    /// <summary>It became so in use.</summary>
    public static readonly WordSet InUse = new("一拉", "一坐", "一踩", "一按", "一插", "倒过来", "装水", "灌水", "接水", "一穿", "一洗", "穿了", "穿着", "上身", "用了", "用着", "装上", "洗了", "洗完", "搭了", "个月", "第二天", "两天就", "几天就", "天就", "次就", "一拧", "断底", "开线");

    /// <summary>Eaten or drunk, whatever the category.</summary>
    public static readonly WordSet Swallowed = new("口服", "吃完", "喝完", "吃了", "喝了", "喝过", "吃过");

    public static readonly WordSet Requests = new("发我", "发一下", "告诉我", "说一下", "在哪", "怎么填", "怎么写", "怎么用", "能不能帮", "麻烦帮", "请问");

    public static readonly WordSet Warranty = new("保修", "质保", "厂家", "售后点", "维修点", "三包", "客服电话", "品牌");

    /// <summary>What has gone wrong, whatever the lexicons call it; tells a complaint about goods from one about anything else.</summary>
    public static readonly WordSet Trouble = new("坏", "烂", "臭", "霉", "裂", "碎", "破", "断", "漏", "渗", "洒", "变形", "掉色", "掉漆", "掉毛", "掉皮", "掉屑", "掉渣", "褪色", "开线", "开胶", "脱胶", "脱线", "脱皮", "起球", "一层球", "起毛", "起皮", "起泡", "颗粒", "喷水", "长毛",
        "勾丝", "抽丝", "勾出", "污渍", "划痕", "磕", "瘪", "塌", "歪", "松", "卡顿", "卡住", "死机", "黑屏", "花屏", "没反应", "不亮", "不响", "不转", "不动", "不热", "不冷", "不制", "不吸", "不喷", "不充", "不通",
        "不灵", "失灵", "异响", "噪音", "色差", "偏大", "偏小", "不符", "不一样", "缩水", "锈", "发黄", "发黑", "发软", "发酸", "发苦", "馊", "过期", "虫", "死了", "死的", "死掉", "全死", "都死", "死一", "死两", "死三", "死四", "死五", "死六", "死七", "死八", "死九", "死十", "蔫", "枯", "干瘪", "空壳", "空心", "糠", "没声", "断网", "断连",
        "太硬", "很硬", "硬的", "太酸", "很苦", "苦的", "没味", "发涩", "褶", "皱", "窜", "刺鼻", "味道大", "味儿大", "一股", "没电", "不出", "不进", "不粘", "打不开", "关不", "合不", "拉不", "装不", "对不上", "散架", "晃", "抖", "跳", "闪",
        "洗了就", "洗完", "一摊", "成泥", "黑透", "全黄", "全黑", "黄了", "黑了", "钻毛", "跑毛", "静电", "扎脖", "一大一小", "一长一短", "一高一低", "一深一浅", "洗一半", "起团", "翘", "破洞", "个洞", "还是潮", "潮的", "不干净", "烘不干", "没效果", "冰坨", "占一半", "没信号", "报错", "夹生", "全是沙", "慢了", "偏", "淌水", "出水", "流汤", "雪花", "噪点", "碎渣", "没了", "用不了", "没法用", "不能用", "掉一", "掉了", "剩一", "少一", "滑丝", "异味", "转圈", "褪", "染", "沾", "粘得", "浮粉", "搓泥", "结块", "分层", "泡烂", "化了", "压", "短了", "长了", "小了", "大了", "薄", "贴皮", "假货", "假的", "半死", "停一下", "毛刺", "扎手", "凹", "鼓包", "不平", "不齐", "潮了", "受潮", "皮了", "不脆", "软塌", "长满");

    /// <summary>An appliance that looks, smells or feels wrong and works all the same.</summary>
    public static readonly WordSet Looks = new("刮花", "划花", "亮点", "坏点", "漏光", "磕了", "色斑", "味道", "刺鼻", "异味", "塑料味", "划痕", "掉漆", "掉色", "色差", "毛刺", "污渍", "翻新", "用过的痕迹", "磨损", "褪色", "发黄", "开胶", "歪", "缝隙", "指纹");

    public static readonly WordSet Works = new("不转", "不动", "不亮", "没反应", "不热", "不冷", "不制", "不充", "充不", "开不", "不出", "不进", "异响", "响", "死机", "黑屏", "花屏", "白屏", "屏不", "屏幕不", "不显示", "显示不", "断", "失灵", "卡", "冒", "漏水", "漏电", "漏气");

    /// <summary>Nothing that can be sent back.</summary>
    public static readonly WordSet Account = new("会员", "账号", "帐号", "积分", "优惠券", "登录", "登陆", "激活码", "兑换码", "充值", "兑换", "兑不", "提货", "提货券", "验证码", "课程", "等级");

    public static readonly WordSet RefundShort = new("多收", "退款少", "少退", "退少", "退的少", "退款怎么少", "退款怎么只", "退款怎么才", "才退了", "只退了", "退得少", "只退一", "只退两", "只退半", "才退一", "清理费", "折旧费", "包装费", "质检费", "验货费", "手续费", "翻新费", "折损费", "损耗费", "开箱费", "拆机费");

    /// <summary>Goods on their way back, or back already.</summary>
    public static readonly WordSet GoingBack = new("退货说", "退货你们说", "我的退货", "退回去", "寄回去", "我退的", "退的那件", "退的那个", "退回去的", "寄回去的", "验完货", "验货了", "验货没", "还在验", "质检完");

    /// <summary>只有一面热: half of it works, nothing is missing.</summary>
    public static readonly WordSet OneSided = new("只有一面", "只有一边", "只有一侧", "只有左", "只有右", "只有上", "只有下", "只有一头", "只有一个头", "只有一个档");

    /// <summary>A code or a card that is refused.</summary>
    public static readonly WordSet Redeem = new("兑不", "已被兑换", "兑换不", "提货码", "激活码", "登录不", "登不上");

    public static readonly WordSet PriceDrop = new("降价", "便宜了", "价保", "保价", "买贵", "差价", "掉价", "跌价", "降了十", "降了二", "降了五", "又降", "降了1", "降了2", "降了3", "降了4", "降了5", "降了6", "降了7", "降了8", "降了9");

    /// <summary>Where a parcel may have got to.</summary>
    public static readonly WordSet Parcel = new("快递", "包裹", "驿站", "网点", "件", "签收", "物流", "寄", "前台", "仓", "货没收到");

    public static readonly WordSet SentBack = new("退回", "寄回");

    /// <summary>A claim whose form is argued about.</summary>
    public static readonly WordSet ClaimForm = new("选了", "选的", "填的", "填了", "申请的", "关掉", "撤了", "撤掉", "撤销");

    public static readonly WordSet Invoice = new("发票", "开票", "专票", "普票", "抬头");

    public static readonly WordSet Cashback = new("返现", "的红包", "红包呢", "好评返", "好评卡", "晒图有奖", "晒单有奖", "评返", "返多少", "返的", "晒图给", "晒图返", "晒单返", "好评给", "评价给", "返红包", "好评有礼", "给好评返", "评价返");

    public static readonly WordSet Unanswered = new("没人接", "没人理", "没人回", "打不通", "不接电话", "不回我", "没回我", "不回消息", "不理人", "不回复", "没人应", "忙线", "占线", "没人管", "已读不回");

    /// <summary>A claim filed on the platform.</summary>
    public static readonly WordSet Claim = new("申请", "退款", "原因", "审核", "通过", "驳回", "拒绝", "仲裁", "平台", "售后", "选的", "选了", "填", "同意", "撤", "选质量");

    /// <summary>Money that was cut, or is about to be.</summary>
    public static readonly WordSet Cut = new("扣", "少退", "只退", "才退", "退了", "到账", "改成", "变成", "改了", "金额", "差了", "差价", "怎么是", "怎么显示", "退回来", "退来", "退到", "少了", "没退", "-", "该退", "运费");

    /// <summary>It has come, and too late.</summary>
    public static readonly WordSet CameLate = new("才来", "才到", "才送", "晚到", "来晚", "送迟", "过了才", "才收到", "晚了");

    /// <summary>A day named and not kept.</summary>
    public static readonly WordSet Agreed = new("说好", "答应", "约好", "约的", "约了", "承诺", "页面写", "本来该", "应该到", "该到");

    /// <summary>It is here.</summary>
    public static readonly WordSet Arrived = new("到手", "收到", "打开", "拆开", "签收", "拿到", "到货");

    public static readonly WordSet Presents = new("写了送", "写着送", "写送", "赠品", "送的", "说送", "买一送", "买二送", "赠的", "礼品", "小样");

    public static readonly WordSet Absent = new("来俩", "来一", "只来", "就来", "没", "少", "呢", "哪", "不见", "缺", "漏");

    /// <summary>A claim that the shop does not answer.</summary>
    public static readonly WordSet ClaimHeldUp = new("还不同意", "不同意", "怎么还不", "还没同意", "不给过", "不通过", "拒了", "审核");
}
