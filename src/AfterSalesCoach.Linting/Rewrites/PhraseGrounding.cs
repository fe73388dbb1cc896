namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Keeps phrases to what the conversation is about: 发票找不到也没关系 is nonsense where nobody asked for an invoice.</summary>
internal static class PhraseGrounding
{
    /// <summary>Words that stand for one thing; a phrase with one of them needs one of them in the conversation.</summary>
    private static readonly string[][] _things =
    [
        ["发票", "小票", "收据", "票据", "购物凭证"],
        ["包装", "外箱", "箱子", "纸箱", "盒子", "泡沫箱"],
        ["面单", "单号", "快递单"],
        ["照片", "图", "拍", "像素", "清晰", "糊"],
        ["视频", "录像", "开箱", "录", "拆箱"],
        ["吊牌", "标签", "水洗标"],
        ["切开", "剥开", "剖开", "逐个", "一个个", "每个", "挨个"],
        ["称重", "过秤", "称", "尺子", "量"],
        ["评价", "好评", "差评", "五星", "评论", "晒图"],
        ["投诉", "举报", "12315", "平台介入", "曝光"],
        ["微信", "加v", "私下", "转账", "红包", "返现", "支付宝"],
        ["券", "积分"],
        ["签收"],
        ["驿站", "代收点", "快递柜"],
        ["二次销售", "再卖", "再销售"],
        ["拆"],
        ["使用痕迹", "用过", "用了", "用旧"],
        ["洗"],
        ["穿"],
        ["掉色", "褪色", "染"],
        ["起球", "起毛"],
        ["养护", "保养", "手洗", "水洗"],
        ["水果", "果", "瓜", "梨", "桃", "莓", "橙", "柑"],
        ["花", "苗", "盆栽", "叶", "绿植", "多肉"],
        ["特殊品类", "七天无理由", "无理由", "生鲜", "贴身", "定制"],
        ["检测", "鉴定", "质检", "报告", "公证", "证明"],
        ["医院", "病历", "诊断", "就诊", "就医"],
        ["厂家", "品牌方", "厂商", "售后点", "维修点", "网点", "总部"],
        ["保修", "质保", "三包"],
        ["领导", "主管", "上级", "审批", "财务", "仓库"],
        ["直播", "主播"],
        ["尺码", "码数", "大小"],
        ["颜色", "色号", "款"],
        ["当初", "承诺", "答应", "说好", "说过"],
        ["扣", "差额", "明细", "账"],
        ["发货", "出库", "打包"],
        ["落差", "宣传", "页面", "描述"],
        ["天气", "大雾", "下雨", "高温", "气温"],
        ["安装费", "手续费", "折旧", "运费"],
        ["虫"],
        ["充电", "电池"],
    ];

    /// <param name="words">What the conversation says.</param>
    public static bool Holds(string phrase, string words)
    {
        foreach (var thing in _things)
        {
            if (Names(phrase, thing) && !Names(words, thing))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Names(string text, string[] thing)
    {
        foreach (var word in thing)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
