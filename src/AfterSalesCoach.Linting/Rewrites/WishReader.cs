using System.Globalization;
using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Tells what the customer asked for last.</summary>
internal static partial class WishReader
{
    public static Wish Read(Reply reply)
    {
        foreach (var message in reply.RecentCustomerMessages.Reverse())
        {
            if (Of(message) is not Wish.None and var wish)
            {
                return wish;
            }
        }

        return Wish.None;
    }

    /// <summary>The sum the customer asks for in so many digits, in yuan: 要16, 赔七成 140; null when none is named.</summary>
    public static decimal? DemandedSum(Reply reply)
    {
        foreach (var message in reply.RecentCustomerMessages.Reverse())
        {
            if (Demand().Match(message.Raw) is { Success: true } demand)
            {
                return decimal.Parse(demand.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    /// <summary>What the customer has paid to somebody because of the shop, in yuan: 运费我垫了32; null when nothing was.</summary>
    public static decimal? Outlay(Reply reply)
    {
        foreach (var message in reply.RecentCustomerMessages.Reverse())
        {
            if (LaidOut().Match(message.Raw) is { Success: true } outlay)
            {
                return decimal.Parse(outlay.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private static Wish Of(TaggedMessage message)
    {
        bool Says(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (message.Text.Contains(word, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        return LaidOut().IsMatch(message.Raw) ? Wish.Outlay
            : Says("我要退", "要退货", "直接退", "给我退", "只要退", "就要退") ? Says("货", "寄回") || !Says("退款", "退钱") ? Wish.Return : Wish.Refund
            : Says("退钱", "退款") && !Says("货", "寄回", "取件") ? Wish.Refund
            : message.Mentions(DialogueAct.WantExchange) ? Wish.Exchange
            : Says("补发", "补寄", "补一个", "补个", "补一件", "补一份", "补一套", "补新", "给我补", "重发", "重寄", "再发", "再寄") ? Wish.Resend
            : RefundSum().IsMatch(message.Text) ? Wish.Refund
            : message.Mentions(DialogueAct.WantReturn) && !Says("显示退回", "被退回", "自动退回", "退回来了") ? Wish.Return
            : message.Mentions(DialogueAct.WantRefund) ? Wish.Refund
            : Says("换新", "换一", "换个", "换机", "换货", "换台", "换板", "换件", "能换", "给换", "给我换", "要换", "想换") ? Wish.Exchange
            : Says("能修", "给修", "帮我修", "帮修", "来修", "上门修", "报修", "安排人", "安排师傅", "安排修", "安排上门", "派人", "怎么修", "修一下", "修修", "免费修", "保修", "质保", "人修") && !message.Mentions(DialogueAct.DeclineRepair)
                && !Says("没答应", "不修", "不想修", "不要修", "修过", "修了", "返修") ? Wish.Repair
            : Says("退款", "退钱") || RefundSum().IsMatch(message.Text) ? Wish.Refund
            : Says("赔", "补偿", "补我", "补多少") || Demand().IsMatch(message.Raw) ? Wish.Compensation
            : Wish.None;
    }

    /// <summary>退我12块, 退88: part of the money, with the goods or without.</summary>
    [GeneratedRegex("退(?:我|一?下|个)?[0-9]|退一半|退部分")]
    private static partial Regex RefundSum();

    /// <summary>Not 你们才退我10, 扣了15: what the shop did is no demand.</summary>
    [GeneratedRegex("(?<![才只就已说给们变你的么])(?:退|赔|补|要(?!的)|申请)(?:[^0-9，。,？?了到成完]{0,2}|[^0-9，。,？?]?[成半][\\s]?)(?<n>[0-9]{1,5}(?:\\.[0-9]{1,2})?)(?![元块]?[？?])(?=[元块\\s，。,！!]|$|才|吧|我|就|留|行|不过分)")]
    private static partial Regex Demand();

    /// <summary>垫 and 掏 say so; 付, 花 and 收 only beside a fee, since goods are paid for as well.</summary>
    [GeneratedRegex("(?:垫|掏|自费)[^0-9，。,？?]{0,4}(?<n>[0-9]{1,5}(?:\\.[0-9]{1,2})?)(?![个颗只斤盒片天次])|(?:运费|邮费|快递费|锁匠|师傅|安装费?|检测费?|上门费?|打车|跑腿|修理?费)[^0-9，。,？?]{0,6}(?:付|花|收|出)[^0-9，。,？?]{0,3}(?<n>[0-9]{1,5}(?:\\.[0-9]{1,2})?)(?![个颗只斤盒片天次点])")]
    private static partial Regex LaidOut();
}
