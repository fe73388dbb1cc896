using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Tells what the customer asked for last.</summary>
internal static class WishReader
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

        return message.Mentions(DialogueAct.WantExchange) ? Wish.Exchange
            : Says("补发", "补寄", "重发", "重寄", "再发", "再寄") ? Wish.Resend
            : message.Mentions(DialogueAct.WantReturn) ? Wish.Return
            : message.Mentions(DialogueAct.WantRefund) ? Wish.Refund
            : Says("换新", "换一", "换个", "能换", "给换") ? Wish.Exchange
            : Says("修") && !message.Mentions(DialogueAct.DeclineRepair) ? Wish.Repair
            : Says("退款", "退钱", "赔") ? Wish.Refund
            : Wish.None;
    }
}
