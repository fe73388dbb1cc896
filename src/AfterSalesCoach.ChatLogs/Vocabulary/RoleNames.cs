using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.ChatLogs.Vocabulary;

/// <summary>Words by which logs say who speaks, in simplified characters; traditional ones are read as these.</summary>
internal static class RoleNames
{
    private static readonly (Speaker Speaker, string[] Names)[] _names =
    [
        (Speaker.Customer,
        [
            "买家", "用户", "客户", "顾客", "消费者", "会员", "访客", "买方", "客人", "顾客端", "买家消息", "用户消息", "来访者", "购买者", "购买人",
            "买手", "买主", "使用者", "咨询者", "咨询人", "提问者",
            "customer", "buyer", "user", "client", "visitor", "consumer", "guest", "shopper", "purchaser", "enduser", "patron",
        ]),
        (Speaker.Agent,
        [
            "客服", "商家", "卖家", "人工客服", "人工", "店家", "店铺", "卖方", "坐席", "座席", "售后", "售前", "售后客服", "售前客服",
            "店长", "店主", "掌柜", "店小二", "子账号", "子帐号", "主账号", "主帐号", "商户", "店员", "导购",
            "小二", "主管", "组长", "经理", "专员", "老板", "老板娘", "运营", "员工", "接待", "销售",
            "在线客服", "商家客服", "店铺客服", "客服消息", "客户经理", "客户服务", "用户运营",
            "agent", "seller", "merchant", "staff", "operator", "csr", "support", "representative", "shop",
            "rep", "cs", "customerservice", "customersupport", "customercare", "supportagent", "serviceagent", "humanagent", "human", "store", "vendor",
            "supervisor", "manager", "aftersales", "sales",
        ]),
        (Speaker.Auto,
        [
            "机器人", "自动回复", "智能客服", "自动", "机器人客服", "客服机器人", "智能助手", "智能机器人", "自动消息", "系统自动回复",
            "ai客服", "ai助手", "ai机器人", "ai", "智能回复", "自动应答", "自动欢迎语", "欢迎语", "虚拟客服", "机器客服", "店小蜜", "小蜜",
            "aibot", "aiassistant", "virtualassistant", "virtualagent", "autoresponder", "automated", "automessage", "autoresponse",
            "auto", "bot", "robot", "chatbot", "autoreply", "automatic", "assistant",
        ]),
        (Speaker.System,
        [
            "系统", "平台", "系统消息", "系统通知", "系统提示", "平台客服", "平台通知", "官方客服", "官方", "通知", "提示",
            "system", "platform", "notice", "notification", "systemmessage", "sys",
        ]),
    ];

    /// <summary>Only by themselves: 王小二 and 张老板 may be customers.</summary>
    private static readonly HashSet<string> _alone =
    [
        "买手", "买主", "使用者", "小二", "主管", "组长", "经理", "专员", "老板", "老板娘", "运营", "员工", "接待", "销售", "店员", "导购", "商户", "小蜜", "欢迎语",
    ];

    /// <summary>A sub-account is shown behind a name with one of these: 某某旗舰店:小王.</summary>
    private static readonly string[] _shopWords = ["店", "专营", "专卖", "旗舰"];

    private static readonly string[] _shopNames = ["旗舰店", "专营店", "专卖店"];

    private static readonly Dictionary<string, Speaker> _exact =
        _names.SelectMany(n => n.Names, (n, name) => KeyValuePair.Create(name, n.Speaker)).ToDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<string, Speaker>.AlternateLookup<ReadOnlySpan<char>> _exactSpans =
        _exact.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Chinese names only, longest first: 客户经理 before 客户. An English prefix would make “userxyz” somebody.</summary>
    private static readonly (string Name, Speaker Speaker)[] _affixes =
    [
        .. from pair in _exact
           where pair.Key[0] > 0x7F && !_alone.Contains(pair.Key)
           orderby pair.Key.Length descending
           select (pair.Key, pair.Value),
    ];

    /// <summary>The word alone, in any width and case.</summary>
    public static bool TryExact(ReadOnlySpan<char> name, out Speaker speaker) =>
        _exactSpans.TryGetValue(name, out speaker) || _exact.TryGetValue(Folding.Key(name), out speaker);

    /// <summary>The account of a shop, whose agent it is: 某某旗舰店:小王, or the shop's own, 某某旗舰店.</summary>
    /// <param name="agent">The name behind the colon, or the whole account.</param>
    public static bool TryShopAccount(string name, out string agent)
    {
        var simplified = SimplifiedForm.Of(name);
        var colon = name.AsSpan().IndexOfAny(':', '：');
        agent = name[(colon + 1)..].Trim();
        return agent.Length > 0 && (colon < 0
            ? Array.Exists(_shopNames, shop => simplified.EndsWith(shop, StringComparison.Ordinal))
            : Array.Exists(_shopWords, word => simplified.AsSpan(0, colon).Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>A role with a name behind it: 客服小王.</summary>
    public static bool TryPrefix(string name, out Speaker speaker, out string rest)
    {
        var simplified = SimplifiedForm.Of(name);
        foreach (var (prefix, found) in _affixes)
        {
            if (simplified.StartsWith(prefix, StringComparison.Ordinal))
            {
                (speaker, rest) = (found, name[prefix.Length..]);
                return true;
            }
        }

        (speaker, rest) = (default, "");
        return false;
    }

    /// <summary>A role with a name before it: 小满智能客服. Only for the shop's side; “我的客户” names nobody.</summary>
    public static bool TrySuffix(string name, out Speaker speaker, out string rest)
    {
        var simplified = SimplifiedForm.Of(name);
        foreach (var (suffix, found) in _affixes)
        {
            if (found is Speaker.Agent or Speaker.Auto && simplified.EndsWith(suffix, StringComparison.Ordinal))
            {
                (speaker, rest) = (found, name[..^suffix.Length]);
                return true;
            }
        }

        (speaker, rest) = (default, "");
        return false;
    }
}
