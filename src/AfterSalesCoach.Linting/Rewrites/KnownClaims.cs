using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Rewrites;

/// <summary>Reads from the dialogue which claims it bears out.</summary>
internal static partial class KnownClaims
{
    /// <summary>Matters in which goods with a fault have come; a wrong size, a missing part and a slow parcel are others.</summary>
    private static readonly Situation[] _defects =
    [
        Situation.Rotten, Situation.Mould, Situation.Pest, Situation.Crushed, Situation.Fault, Situation.Warranty, Situation.Expired, Situation.Flaw,
    ];

    /// <summary>Matters that are the shop's own work, whoever is to blame for anything else: it packed, it promised, it did not answer.</summary>
    private static readonly Situation[] _ours =
        [Situation.Shortage, Situation.Wrong, Situation.Pest, Situation.Mould, Situation.Promise, Situation.Unanswered];

    private static readonly ActSet _delays = ActSet.Of(DialogueAct.ReportLate, DialogueAct.ReportMissedPromise, DialogueAct.Urge);

    private static readonly ActSet _admissions = ActSet.Of(DialogueAct.OwnProblem, DialogueAct.ConfirmFacts);

    public static Claims Of(Reply reply, Situation situation, Wish wish)
    {
        var customer = reply.RecentCustomerMessages;
        var known = customer.Any(SentProof) ? Claims.Sent : Claims.None;
        if (customer.Any(m => m.Mentions(_delays) || Waited().IsMatch(m.Text)))
        {
            known |= Claims.Waited;
        }

        // A canned reply answers anybody: 质量问题一样处理 is then a rule and no claim.
        if (!reply.Case.HasContext || (situation == Situation.Resale && reply.Case.ProblemReported && !customer.Any(m => SituationWords.Measure.OccursIn(m.Text))))
        {
            known |= Claims.Defective;
        }

        if (reply.Case.ProblemReported || reply.Case.IsDispute || wish != Wish.None || customer.Any(m => SituationWords.Trouble.OccursIn(m.Text)))
        {
            known |= Claims.Redress;
        }

        // 新机都有保护膜，你看错了吧 confirms nothing.
        if ((reply.Message.Does(_admissions) && !reply.Message.Does(DialogueAct.Blame, DialogueAct.Exonerate)) || reply.EarlierReplies.Do(_admissions))
        {
            known |= Claims.OurFault;
        }

        if (customer.Any(m => Used().IsMatch(m.Text)))
        {
            known |= Claims.Used;
        }

        if (customer.Any(m => SituationWords.OnArrival.OccursIn(m.Text)))
        {
            known |= Claims.OnArrival;
        }

        // What was to come with it is a matter of the offer: 说好送的 may never have been due.
        return known | (situation == Situation.Shortage && customer.Any(m => SituationWords.Presents.OccursIn(m.Text)) ? Claims.Redress : ImpliedBy(situation));
    }

    /// <summary>What goes without saying in a situation.</summary>
    public static Claims ImpliedBy(Situation situation) =>
        (_defects.Contains(situation) ? Claims.Defective : Claims.None)
        | (_ours.Contains(situation) ? Claims.OurFault : Claims.None)
        | (situation is Situation.General or Situation.Review ? Claims.None : Claims.Redress);

    /// <summary>A picture, or the word of the customer that one was sent; not 跟图片不一样, 你们发了小号 or 少发一包.</summary>
    private static bool SentProof(TaggedMessage message) =>
        Attachment().IsMatch(message.Raw)
        || message.Tags.Any(t => t.Act == DialogueAct.GiveEvidence && Sends().IsMatch(message.Clauses[t.Clause].Text) && !OthersSend().IsMatch(message.Clauses[t.Clause].Text));

    [GeneratedRegex("\\[(?:图|视频|照片|截图|动图)")]
    private static partial Regex Attachment();

    [GeneratedRegex("(?:发|传|拍|录|截|晒|贴|交|寄|提供).{0,8}(?:了|过|你|您|来|去|完|好|这)|[如见看]图|图里|图上|照片里|视频里|(?:图|照片|视频|截图|凭证)(?:在|都|已|给|发|传)|这[是张]|给(?:你|您)(?:看|发)")]
    private static partial Regex Sends();

    [GeneratedRegex("你们?(?:家|店)?(?:[^，。]{0,4})(?:发|拍|寄|给我)|给我[发寄]|(?:少|错|漏|补|没|不|重|未|才)(?:给我)?[发寄]|[发寄](?:错|成|的是|货|票|过来)|(?:跟|和|与|同|比|像)(?:图|照片|页面|宣传|主图)|图片?(?:差|不|描述|一样)|没[拍录传]|拍了?.{1,3}[天周月]|拍[的错]|单号|退货")]
    private static partial Regex OthersSend();

    /// <summary>三天了, 还没到, 怎么还不; 第三天 and 几天 tell of no waiting.</summary>
    [GeneratedRegex("(?<![第几])(?:[一二两三四五六七八九十半0-9]+个?(?:天|周|星期|礼拜|小时|月)(?:了|没|不|还))|还[没不](?:到|发|退|来|给|送|处|补|换|开|回|好|收)|怎么还|一直[没等]|等了|催|白等|到现在|才[到来送](?!手)|迟迟|人呢|钱呢|又不来")]
    private static partial Regex Waited();

    [GeneratedRegex("[用穿洗吃喝戴坐睡骑煮擦涂泡充装]了|[用穿洗吃喝戴坐睡骑煮擦涂充]着|[用穿洗吃喝戴坐睡骑]过|[用穿洗吃喝戴坐睡骑煮擦涂]完|[用穿洗戴煮]一?[次水天回]|开机|一[洗穿戴坐拉按用开]|第二天|[两三]天就|个月|上身")]
    private static partial Regex Used();
}
