using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting.Rules.Evidence;

/// <summary>Proof is demanded that is unnecessary or unreasonable.</summary>
/// <remarks>One photo or short video is clean, and so is an invitation through the negotiation function.</remarks>
public sealed class ExcessiveEvidence : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC2001", "excessive-evidence", RuleCategory.Evidence, RuleScope.Message, Severity.Error,
        Title: new("过度举证要求", "excessive proof demanded"),
        Message: new("“{0}”要求的凭证不必要或不合理", "“{0}” demands unnecessary proof"))
    {
        Why = new(
            "要客户逐个切开、称重、补开箱视频，或为小额赔付出具检测报告，都会被判为故意为难，由商家担责。",
            "Unnecessary or unreasonable proof is judged as obstruction and put down to the merchant."),
        Instead = new(
            "凭证够判断就行：一张照片即可，不会拍可以教；确实要补充就用售后协商邀请补充凭证。",
            "Ask for the one photo you need and say how to take it; invite further proof through the negotiation function."),
        Guides = [new(GuideDocument.Fruit, "方案二"), new(GuideDocument.Verify, "2.1 注(2)"), new(GuideDocument.Logistics, "2.2.2 第一步")],
        Examples =
        [
            RuleExample.Flags(
                """
                类目：fresh
                客户：石榴坏了好几个
                客服：{|ASC2001:麻烦把每个石榴都切开拍给我|}
                """,
                rewritten: "石榴坏了这么多，抱歉。您把坏的放一起拍一张就行，我按个数给您退款，今天到账。"),
            RuleExample.Flags(
                """
                类目：other
                客户：少发了一盒
                客服：{|ASC2001:请提供完整的开箱视频|}
                """,
                rewritten: "少发一盒，抱歉。不用视频，您拍一下收到的几盒，我今天给您补发。"),
            RuleExample.Flags(
                """
                类目：apparel
                客户：外套里子破了
                客服：您好，{|ASC2001:请寄到第三方机构出检测报告再说|}
                """,
                rewritten: "里子破了，抱歉，是我们质检没做好。您拍一张破的地方就行，给您换新或退款，运费我们出。"),
            RuleExample.Flags(
                """
                类目：fresh
                客户：荔枝烂了三分之一
                客服：{|ASC2001:坏果单独上秤称重|}，读数要拍清楚
                """,
                rewritten: "荔枝烂了这么多，实在抱歉。您说个大概比例就行，我按四成给您退款，马上办。"),
            RuleExample.Accepts("客服：抱歉，麻烦您拍一张坏果的照片，放一起拍就行，我好给您退款"),
            RuleExample.Accepts("客服：没有开箱视频也没关系，您发一张现在的照片就可以"),
            RuleExample.Accepts("客服：不用每个都切开，估个数告诉我就行"),
            RuleExample.Accepts("客服：我在售后协商里邀请您补充一张面单照片，拍不清也没关系"),
        ],
    };

    /// <summary>So many proofs listed in one sentence are too many, whatever each is.</summary>
    private const int TooManyProofs = 5;

    private static readonly ActSet _demands = ActSet.Of(
        DialogueAct.DemandProof, DialogueAct.AskEvidence, DialogueAct.AskMedicalProof, DialogueAct.AskExcessiveEvidence);

    private static readonly ActSet _listable = ActSet.Of(DialogueAct.AskEvidence, DialogueAct.AskMedicalProof, DialogueAct.NameHeavyProof);
    private static readonly ActSet _burdens = ActSet.Of(DialogueAct.AskExcessiveEvidence, DialogueAct.NameHeavyProof);

    private static readonly ActSet _again = ActSet.Of(DialogueAct.AskAgainForEvidence);

    public override ActSet? Triggers { get; } = _burdens | _listable | _again;

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        if (!reply.Case.MayBeClaim)
        {
            return [];
        }

        var message = reply.Message;
        var tags = Statements(reply, _burdens, Polarity.Conditional | Polarity.Asked)
            .Where(t => t.Act == DialogueAct.AskExcessiveEvidence || message.Mentions(_demands));
        if (reply.CustomerMentioned(DialogueAct.GiveEvidenceAgain) && !reply.TurnOffers(ActGroups.MoneyOrGoods))
        {
            tags = tags.Concat(Statements(reply, _again));
        }

        var findings = ReportClauses(reply, tags.Where(t => !IsWaived(message, t))).ToList();
        return findings.Count > 0 ? findings : Lists(message).Select(span => Report(message, span));
    }

    /// <summary>不用每个都切开 asks for nothing, and our own report or our own technician's scales are no burden on the customer.</summary>
    private static bool IsWaived(TaggedMessage message, ActTag tag) =>
        message.Tags.Any(t => (t.Clause == tag.Clause || t.Span.Overlaps(tag.Span)) && t.Act is DialogueAct.WaiveEvidence or DialogueAct.ShowOwnProof);

    /// <summary>The sentences that ask for a list of <see cref="TooManyProofs"/> or more.</summary>
    private static IEnumerable<TextSpan> Lists(TaggedMessage message)
    {
        var start = 0;
        for (var i = 0; i <= message.Raw.Length; i++)
        {
            if (i < message.Raw.Length && !"。！？!?；;\n".Contains(message.Raw[i], StringComparison.Ordinal))
            {
                continue;
            }

            var sentence = new TextSpan(start, i);
            start = i + 1;
            if (CountItems(sentence.Of(message.Raw)) >= TooManyProofs
                && message.Tags.FirstOrDefault(t => _listable.Contains(t.Act) && sentence.Overlaps(message.Normalized.ToRaw(t.Span))) is { Span.Length: > 0 } ask)
            {
                yield return message.Clauses.Where(c => sentence.Contains(c.RawSpan)).Select(c => c.RawSpan)
                    .Aggregate(message.ClauseSpan(ask.Span), (all, clause) => all.Union(clause));
            }
        }
    }

    private static int CountItems(string sentence)
    {
        var numbered = sentence.Count(c => c is >= '①' and <= '⑳');
        return Math.Max(numbered, sentence.Count(c => c == '、') + 1);
    }
}
