namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Keeps phrases to what the conversation is about: 发票找不到也没关系 is nonsense where nobody asked for an invoice.</summary>
internal static class PhraseGrounding
{
    /// <summary>Words that stand for one thing; a phrase with one of them needs one of them in the conversation. At most 128, the uses below included.</summary>
    private static readonly string[][] _things =
    [
        ["发票", "小票", "收据", "票据", "购物凭证"],
        ["包装", "外箱", "箱子", "纸箱", "盒子", "泡沫箱", "外盒", "盒"],
        ["面单", "快递单"],
        ["照片", "图片", "发图", "传图", "的图", "张图", "图糊", "图不", "看图", "图看", "水印", "拍", "像素", "清晰", "糊"],
        ["视频", "录像", "开箱", "录", "拆箱"],
        ["吊牌", "标签", "水洗标"],
        ["切开", "剥开", "剖开", "切", "剥"],
        ["逐个", "一个个", "每个", "挨个", "逐一", "每一", "全部", "逐页"],
        ["称重", "过秤", "称", "秤"],
        ["尺子", "卷尺", "尺"],
        ["身份证"],
        ["编号", "序列号", "防伪码", "批号", "编码", "SN"],
        ["评价", "好评", "差评", "五星", "评论", "晒图", "晒单", "好平"],
        ["投诉", "举报", "12315", "平台介入", "曝光"],
        ["微信", "加v", "加微", "薇信", "威信", "私聊", "vx"],
        ["钱走", "转账", "红包", "返现", "支付宝", "转给", "转你", "私下", "私底下"],
        ["优惠券", "券", "积分"],
        ["签收"],
        ["驿站", "代收点", "快递柜"],
        ["中转"],
        ["快递", "物流", "承运", "顺丰", "派送"],
        ["二次销售", "再卖", "再销售"],
        ["拆"],
        ["用过", "使用痕迹", "用了", "用旧", "使用过", "开过机"],
        ["洗过", "洗了", "洗一", "洗洗", "洗完", "水洗", "下水", "洗掉", "洗干净", "送洗"],
        ["穿过", "试穿", "穿了", "穿着", "上身", "穿一"],
        ["削"],
        ["磕", "碰"],
        ["存放", "冰箱", "没放好", "冷藏", "保存"],
        ["损耗", "路上", "运输"],
        ["时效", "超时", "超过", "过了时", "过了期", "过了7", "过了七", "过了24", "过了48", "过了两天", "过了三天", "24小时", "48小时", "12小时"],
        ["撤"],
        ["原因"],
        ["生鲜", "鲜活", "水果"],
        ["七天", "7天", "无理由"],
        ["贴身", "内衣", "内裤", "文胸", "泳衣"],
        ["定制", "定做"],
        ["植物", "绿植", "盆栽"],
        ["活的东西", "活体", "活物"],
        ["检测", "鉴定", "质检", "报告", "公证", "第三方"],
        ["病历", "诊断"],
        ["厂家", "品牌方", "厂商", "厂里", "工厂", "品牌", "原厂"],
        ["网点", "售后点", "维修点", "服务站", "服务中心", "售后中心"],
        ["电话", "热线", "400", "拨"],
        ["保修", "质保", "三包"],
        ["领导", "主管", "上级", "审批", "店长"],
        ["财务"],
        ["仓库", "库房"],
        ["师傅", "安装工", "维修工", "上门时间"],
        ["平台"],
        ["直播", "主播"],
        ["运费", "邮费", "快递费"],
        ["折旧", "磨损"],
        ["活动价", "活动", "促销", "特价", "清仓", "秒杀", "大促", "甩卖"],
        ["别家", "哪家", "哪儿买", "哪买", "同行", "家家"],
        ["别人"],
        ["送人", "送礼", "送长辈", "送朋友", "礼物", "送老师", "祝寿"],
        ["休息", "睡不", "半夜", "夜里", "失眠"],
        ["刚用", "才用", "才买", "才几天", "没几天", "刚买的", "刚买来", "刚买没", "刚买回", "刚到手", "才穿", "第一次", "头一次", "头一回", "第一天", "第二天", "第三天", "才三天", "才两天", "才一周", "才半个月", "才半月"],
        ["等了", "天了", "周了", "小时了", "还没到", "还没发", "还没收", "还没来", "还没退", "还没处", "还没送", "一直没", "还不发", "还不到", "还不退", "还不来", "还不处"],
        ["白忙", "装好", "装上", "组装", "拼好"],
        ["孩子", "宝宝", "我娃", "儿子", "女儿", "闺女", "小孩", "孙子", "孙女"],
        ["老人", "我妈", "我爸", "爷爷", "奶奶", "姥姥", "姥爷", "外婆", "外公", "婆婆"],
        ["一家", "全家"],
        ["喉咙", "嗓子"],
        ["伤口", "划", "割", "破皮", "出血", "流血", "扎", "缝"],
        ["烫"],
        ["维修", "修"],
        ["摔得", "摔了", "摔倒", "摔伤", "跌"],
        ["急用", "等着用", "着急用", "等用", "急着用", "急等", "明天要", "明天就要", "今天要", "今晚要", "今晚就要", "周末要", "周一要", "后天要", "要用"],
        ["开会"],
        ["上班"],
        ["考试", "考级", "中考", "高考"],
        ["比赛"],
        ["过年", "年夜饭", "年货"],
        ["中秋", "团圆"],
        ["出差"],
        ["搬家"],
        ["第二次", "第二回", "第二台", "第二件", "第三次", "第三回", "又坏", "又漏", "又裂", "又碎"],
        ["眼"],
        ["疼", "痛"],
        ["降价", "降了", "便宜了", "掉价", "跌价", "买贵"],
        ["天气", "大雾", "下雨", "暴雨", "下雪", "台风", "高温"],
    ];

    /// <summary>What goods are for, and at the end the words by which an apology says so: 洗衣机 allows 耽误您洗衣服.</summary>
    private static readonly string[][] _uses =
    [
        ["洗衣机", "烘干机", "洗衣服"],
        ["电饭煲", "电饭锅", "电磁炉", "微波炉", "烤箱", "炸锅", "燃气灶", "灶", "油烟机", "电饼铛", "炒锅", "汤锅", "砂锅", "不粘锅", "高压锅", "电火锅", "菜板", "菜刀", "做饭"],
        ["空调", "风扇", "取暖", "暖风机", "电热毯", "油汀", "用得难受"],
        ["热水器", "热水用"],
        ["路由器", "宽带", "网断", "断网", "上网"],
        ["键盘", "鼠标", "打印机", "笔记本", "电脑", "手边的事"],
        ["显示器", "屏幕", "花屏", "画面", "投影", "看着肯定"],
        ["杂音", "异响", "电流声", "滋滋", "噪音", "声音大", "声音特别大", "咔咔", "巨响", "嗡嗡", "吱呀", "嘎吱", "吵得", "吵到您"],
        ["扫地机", "吸尘器", "拖把", "洗地机", "扫把", "打扫"],
        ["床垫", "枕头", "凉席", "床板", "枕芯", "睡不踏实"],
        ["鲜花", "花苞", "绿植", "多肉", "绿萝", "月季", "盆栽", "文竹", "吊兰", "君子兰", "蝴蝶兰", "龟背竹", "发财树", "竹子", "白掌", "茶花", "栀子", "茉莉", "三角梅", "绣球", "牡丹", "心疼"],
    ];

    /// <summary>Somebody who comes to the house.</summary>
    public static readonly UInt128 Fitter = UInt128.One << Array.FindIndex(_things, words => words[0] == "师傅");

    /// <summary>Something is loud: what it is for still works.</summary>
    public static readonly UInt128 Noise = UInt128.One << (_things.Length + Array.FindIndex(_uses, words => words[0] == "杂音"));

    private const int Buckets = 256;

    /// <summary>The bits of <see cref="_uses"/>, which stand behind the things.</summary>
    public static readonly UInt128 Uses = ((UInt128.One << _uses.Length) - 1) << _things.Length;

    /// <summary>The words by their first character, modulo the number of buckets: a text is gone through once, not once for every word.</summary>
    private static readonly (string Word, UInt128 Thing)[][] _byFirst = ByFirst();

    /// <summary>A bit for each thing that <paramref name="text"/> names.</summary>
    public static UInt128 ThingsIn(ReadOnlySpan<char> text)
    {
        UInt128 things = 0;
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var (word, thing) in _byFirst[text[i] % Buckets])
            {
                if ((things & thing) == 0 && text[i..].StartsWith(word))
                {
                    things |= thing;
                }
            }
        }

        return things;
    }

    private static (string Word, UInt128 Thing)[][] ByFirst()
    {
        var byFirst = new List<(string, UInt128)>?[Buckets];
        string[][] all = [.. _things, .. _uses];
        for (var i = 0; i < all.Length; i++)
        {
            foreach (var word in all[i])
            {
                (byFirst[word[0] % Buckets] ??= []).Add((word, UInt128.One << i));
            }
        }

        return [.. byFirst.Select(words => words?.ToArray() ?? [])];
    }
}
