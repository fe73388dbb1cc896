using AfterSalesCoach.ChatLogs.Vocabulary;

namespace AfterSalesCoach.ChatLogs.Tables;

/// <summary>Headers by which exports name their columns, in simplified characters; among several that fit, the one listed first wins.</summary>
internal static class ColumnNames
{
    private static readonly (Column Column, string[] Names)[] _names =
    [
        (Column.Conversation,
        [
            "会话id", "会话编号", "会话号", "会话标识", "对话id", "对话编号", "聊天id", "会话", "conversationid", "sessionid",
            "交谈id", "交谈编号", "聊天编号", "聊天室id", "chatid", "dialogid", "conversation", "session",
        ]),
        (Column.Text,
        [
            "消息内容", "聊天内容", "内容", "对话内容", "会话内容", "消息", "发送内容", "消息文本", "文本", "聊天记录",
            "讯息内容", "讯息", "文字内容", "text",
            "content", "message", "messagetext", "body", "msg",
        ]),
        (Column.Role,
        [
            "发送方", "角色", "身份", "发送方角色", "发送者角色", "发送者身份", "发送人角色", "发送者类型", "发送方类型", "消息方向",
            "消息来源", "讯息来源", "发送者", "发送人", "发言人", "发言者", "说话人", "传送者", "发讯者", "发讯人",
            "role", "sender", "senderrole", "sendertype", "speaker", "from", "author", "direction",
        ]),
        (Column.Agent,
        [
            "客服", "客服昵称", "接待客服", "客服姓名", "客服名称", "客服账号", "客服帐号", "接待人", "坐席", "座席", "客服id", "客服人员", "接待人员",
            "agent", "agentname", "agentid", "staff", "operator",
        ]),
        (Column.Customer,
        [
            "买家", "用户", "客户", "顾客", "客户昵称", "买家昵称", "用户昵称", "顾客昵称", "客户名称", "用户名", "买家id", "用户id",
            "客户id", "买家账号", "买家帐号", "使用者", "使用者名称", "使用者id", "买家名称", "顾客名称",
            "customer", "customername", "customerid", "buyer", "buyername", "user", "username", "userid",
        ]),
        (Column.Time,
        [
            "发送时间", "时间", "消息时间", "聊天时间", "发送日期时间", "日期时间", "创建时间", "建立时间", "传送时间", "讯息时间", "time", "timestamp", "sentat",
            "sendtime", "datetime", "createdat", "createtime", "messagetime",
        ]),
        (Column.Date, ["日期", "发送日期", "消息日期", "聊天日期", "传送日期", "date", "senddate"]),
        (Column.Category, ["类目", "商品类目", "品类", "商品分类", "一级类目", "类别", "分类", "category", "productcategory"]),
        (Column.Shop, ["店铺", "店铺名称", "店铺名", "商店", "门店", "shop", "shopname", "store", "storename"]),
        (Column.ServiceHours, ["服务时间", "服务时段", "营业时间", "servicehours"]),
    ];

    /// <summary>Names of <see cref="Column"/>s for <c>--map</c>, the first of each for messages.</summary>
    private static readonly (Column Column, string[] Names)[] _fields =
    [
        (Column.Conversation, ["conversation_id", "conversation", "id"]),
        (Column.Text, ["text"]),
        (Column.Role, ["role"]),
        (Column.Agent, ["agent"]),
        (Column.Customer, ["customer"]),
        (Column.Time, ["time"]),
        (Column.Date, ["date"]),
        (Column.Category, ["category"]),
        (Column.Shop, ["shop"]),
        (Column.ServiceHours, ["service_hours"]),
    ];

    public static IEnumerable<string> Fields => _fields.Select(f => f.Names[0]);

    public static IReadOnlyList<string> Of(Column column) => Array.Find(_names, n => n.Column == column).Names;

    public static string FieldOf(Column column) => Array.Find(_fields, f => f.Column == column).Names[0];

    /// <summary>The field called by its own name or by any header that means it.</summary>
    public static bool TryField(string name, out Column column)
    {
        foreach (var (field, names) in _fields)
        {
            if (names.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase))
            {
                column = field;
                return true;
            }
        }

        var key = Folding.Key(name);
        foreach (var (field, names) in _names)
        {
            if (names.Contains(key, StringComparer.Ordinal))
            {
                column = field;
                return true;
            }
        }

        column = default;
        return false;
    }
}
