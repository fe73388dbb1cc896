using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Tells what the customer asked for last.</summary>
internal static partial class WishReader
{
    public static Wish Read(Reply reply) =>
        reply.CustomerMessages.Reverse().Select(Of).FirstOrDefault(w => w != Wish.None);

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

        return Says("我要退", "要退货", "直接退", "给我退", "只要退", "就要退") ? Says("货", "寄回") || !Says("退款", "退钱") ? Wish.Return : Wish.Refund
            : message.Mentions(DialogueAct.WantExchange) ? Wish.Exchange
            : Says("补发", "补寄", "重发", "重寄", "再发", "再寄") ? Wish.Resend
            : message.Mentions(DialogueAct.WantRefund) && RefundSum().IsMatch(message.Text) ? Wish.Refund
            : message.Mentions(DialogueAct.WantReturn) ? Wish.Return
            : message.Mentions(DialogueAct.WantRefund) ? Wish.Refund
            : Says("换新", "换一", "换个", "换机", "换货", "换台", "换板", "换件", "能换", "给换", "给我换", "要换", "想换") ? Wish.Exchange
            : Says("修") && !message.Mentions(DialogueAct.DeclineRepair) && !Says("没答应", "不修", "不想修", "不要修", "修过", "修了") ? Wish.Repair
            : Says("退款", "退钱", "赔") || RefundSum().IsMatch(message.Text) ? Wish.Refund
            : Wish.None;
    }

    /// <summary>退我12块, 退88: part of the money, with the goods or without.</summary>
    [GeneratedRegex("退(?:我|一?下|个)?[0-9]|退一半|退部分")]
    private static partial Regex RefundSum();
}
