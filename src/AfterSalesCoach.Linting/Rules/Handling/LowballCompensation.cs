using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Slots;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting.Rules.Handling;

/// <summary>Compensation far below the damage, or haggling over it.</summary>
/// <remarks>A coupon counts only when it stands instead of money or goods.</remarks>
public sealed class LowballCompensation : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC3003", "lowball-compensation", RuleCategory.Handling, RuleScope.Message, Severity.Warning,
        Title: new("压价拉扯", "lowball offer"),
        Message: new("“{0}”的赔付明显低于损失，或在讨价还价", "“{0}” offers far less than the damage, or haggles"))
    {
        Why = new(
            "首次赔付过低会引来反复拉扯，最后花得更多还丢了评分。",
            "A first offer that is too low starts a haggle that costs more in the end."),
        Instead = new(
            "按损坏比例略高一点一次给够：坏三成赔四成，说清金额和到账时间。",
            "Offer slightly above the damaged share at once and say when it arrives."),
        Guides = [new(GuideDocument.Fruit, "方案三")],
        Examples =
        [
            RuleExample.Flags(
                """
                类目：fresh
                客户：十个橙子烂了五个，40块买的
                客服：{|ASC3003:最多赔您3块|}
                """,
                rewritten: "烂了一半，抱歉，是我们没挑好。给您退22元，今天到账，烂的不用退回。"),
            RuleExample.Flags(
                """
                类目：fresh
                客户：草莓烂了一半
                客服：{|ASC3003:给您退2块意思一下吧|}
                """,
                rewritten: "草莓烂了一半，实在抱歉。按六成给您退款，今天就到账。"),
            RuleExample.Flags(
                """
                类目：home
                客户：碗碎了两个
                客服：{|ASC3003:只能给您一张5元无门槛券|}
                """,
                rewritten: "碗碎了，抱歉。给您补发两个新碗，明天发出，碎的小心处理别划手。"),
            RuleExample.Flags(
                """
                类目：other
                客户：三块钱打发谁
                客服：{|ASC3003:那再加一块|}，{|ASC3003:4块不能再多了|}
                """,
                rewritten: "给您的赔付少了，抱歉。您说坏了几个，我多算一个给您退款，今天到账。"),
            RuleExample.Accepts("客服：满减已经自动算进去了，付款页看到的就是最终价"),
            RuleExample.Accepts("客服：坏了三成，我按四成给您退12元，您看可以吗"),
            RuleExample.Accepts("客服：您希望怎么补偿，您说个数，我来申请"),
            RuleExample.Accepts(
                """
                客户：有优惠券吗
                客服：有的亲，下单可以领一张满50减5的券
                """),
            RuleExample.Accepts("客服：抱歉，整单全额退给您"),
        ],
    };

    private static readonly ActSet _offence = ActSet.Of(DialogueAct.LowOffer);

    private static readonly string[] _makingGood = ["赔", "退", "补", "返", "打款", "券", "红包", "打发", "这点钱", "心意"];

    private static readonly ActSet _sums = ActSet.Of(
        DialogueAct.OfferRefund, DialogueAct.OfferPartialRefund, DialogueAct.OfferCompensation, DialogueAct.GoOffPlatform, DialogueAct.LowOffer);

    public override ActSet? Triggers { get; } = _offence.With(DialogueAct.OfferCoupon) | _sums;

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        // A canned reply has no loss to look at, so it must itself speak of making good: 付款页看到的就是最终价 does not.
        var loss = reply.Case.HasContext ? reply.Case.ProblemReported || reply.CustomerMentioned(DialogueAct.DisputeAmount, DialogueAct.ClaimRemedy)
            : Array.Exists(_makingGood, w => reply.Text.Contains(w, StringComparison.Ordinal));
        if (!loss)
        {
            return [];
        }

        var offences = reply.TurnDoes(ActGroups.MoneyOrGoods) ? _offence : _offence.With(DialogueAct.OfferCoupon);
        var found = ReportClauses(reply, Statements(reply, offences, Polarity.Asked | Polarity.Negated | Polarity.Conditional)).ToList();
        return found.Count == 0 && SumIsFarTooLow(reply) ? [Report(reply.Message, OfferSpan(reply))] : found;
    }

    /// <summary>Below this part of the price no visible damage is made good.</summary>
    private const decimal TokenPart = 0.1m;

    /// <summary>An offer below this part of the damaged share is no attempt to make it good.</summary>
    private const decimal PartOfShare = 0.6m;

    private static bool SumIsFarTooLow(Reply reply)
    {
        var loss = reply.Case.Loss;
        return LossEstimate.OfferedIn(reply.Message) is { } offered and > 0 && loss.Paid is { } paid && reply.Message.Mentions(_sums)
            && !reply.TurnDoes(DialogueAct.OfferResend, DialogueAct.OfferExchange, DialogueAct.OfferReturn)
            && offered < paid * (loss.Share is { } share ? Math.Max(share * PartOfShare, TokenPart) : TokenPart);
    }

    /// <summary>The sum offered covers the damaged share of what was paid, or no share that is named stays below it (烂了四成，退一半).</summary>
    public override bool IsKept(Reply reply)
    {
        var loss = reply.Case.Loss;
        return loss.Share is { } share
            && (LossEstimate.OfferedIn(reply.Message) >= loss.Paid * share
                || (SlotReader.Ratios(reply.Message.Normalized) is { Count: > 0 } named && named.Min(r => r.Value) >= share));
    }

    private static TextSpan OfferSpan(Reply reply) =>
        reply.Message.ClauseSpan(SlotReader.Amounts(reply.Message.Normalized).MaxBy(a => a.Yuan)!.Span);
}
