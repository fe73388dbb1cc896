using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Vocabulary;

/// <summary>Words by which logs say who speaks.</summary>
internal static class RoleNames
{
    private static readonly (Speaker Speaker, string[] Names)[] _names =
    [
        (Speaker.Customer,
        [
            "买家", "用户", "客户", "顾客", "消费者", "会员", "访客", "买方", "客人", "顾客端", "买家消息", "用户消息", "来访者",
            "customer", "buyer", "user", "client", "visitor", "consumer", "guest", "shopper",
        ]),
        (Speaker.Agent,
        [
            "客服", "商家", "卖家", "人工客服", "人工", "店家", "店铺", "卖方", "坐席", "座席", "售后", "售前", "售后客服", "售前客服",
            "店长", "店主", "掌柜",
            "在线客服", "商家客服", "店铺客服", "客服消息", "客户经理", "客户服务", "用户运营",
            "agent", "seller", "merchant", "staff", "operator", "csr", "support", "representative", "shop",
        ]),
        (Speaker.Auto,
        [
            "机器人", "自动回复", "智能客服", "自动", "机器人客服", "客服机器人", "智能助手", "智能机器人", "自动消息", "系统自动回复",
            "ai客服",
            "auto", "bot", "robot", "chatbot", "autoreply", "automatic", "assistant",
        ]),
        (Speaker.System,
        [
            "系统", "平台", "系统消息", "系统通知", "系统提示", "平台客服", "平台通知", "官方客服", "官方", "通知", "提示",
            "system", "platform", "notice", "notification",
        ]),
    ];

    private static readonly Dictionary<string, Speaker> _exact =
        _names.SelectMany(n => n.Names, (n, name) => KeyValuePair.Create(name, n.Speaker)).ToDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<string, Speaker>.AlternateLookup<ReadOnlySpan<char>> _exactSpans =
        _exact.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Chinese names only, longest first: 客户经理 before 客户. An English prefix would make “userxyz” somebody.</summary>
    private static readonly (string Name, Speaker Speaker)[] _affixes =
    [
        .. from pair in _exact
           where pair.Key[0] > 0x7F
           orderby pair.Key.Length descending
           select (pair.Key, pair.Value),
    ];

    /// <summary>The word alone, in any width and case.</summary>
    public static bool TryExact(ReadOnlySpan<char> name, out Speaker speaker) =>
        _exactSpans.TryGetValue(name, out speaker) || _exact.TryGetValue(Folding.Key(name), out speaker);

    /// <summary>A role with a name behind it: 客服小王.</summary>
    public static bool TryPrefix(string name, out Speaker speaker, out string rest)
    {
        foreach (var (prefix, found) in _affixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
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
        foreach (var (suffix, found) in _affixes)
        {
            if (found is Speaker.Agent or Speaker.Auto && name.EndsWith(suffix, StringComparison.Ordinal))
            {
                (speaker, rest) = (found, name[..^suffix.Length]);
                return true;
            }
        }

        (speaker, rest) = (default, "");
        return false;
    }
}
