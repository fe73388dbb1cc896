using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting.Rules.Evidence;

/// <summary>A claim is refused because evidence is missing, unreadable or incomplete.</summary>
public sealed class RefusalOnEvidenceGap : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC2002", "refusal-on-evidence-gap", RuleCategory.Evidence, RuleScope.Message, Severity.Error,
        Title: new("以凭证瑕疵拒赔", "refused over a gap in the evidence"),
        Message: new("“{0}”拿凭证不全当拒绝的理由", "“{0}” refuses because evidence is missing"))
    {
        Why = new(
            "包装丢了、面单泡烂、照片不清，都不是拒赔的理由；不先协商就因凭证拒绝，会被判商家责任。",
            "A lost box or a blurred photo is no ground for refusal; refusing without negotiating is the merchant's liability."),
        Instead = new(
            "放宽举证：换一种容易的方式（订单号、现在的照片、描述），核实意图后按规则处理。",
            "Relax the demand: accept the order number, a present photo or a description, and handle the claim."),
        Guides = [new(GuideDocument.Fruit, "方案二 表"), new(GuideDocument.Verify, "2.1 注(1)")],
        Examples =
        [
            RuleExample.Flags(
                """
                类目：fresh
                客户：坏果照片发了，箱子已经扔了
                客服：{|ASC2002:箱子扔了没法核实是不是我们发的|}
                """,
                rewritten: "箱子扔了没关系，有照片就够了。坏果给您添堵了，抱歉，按个数给您退款，今天到账。"),
            RuleExample.Flags(
                """
                类目：other
                客户：盒子里少一个配件
                客服：{|ASC2002:没有开箱视频不能证明是少发的|}
                """,
                rewritten: "少了配件用不了，抱歉。不需要视频，我今天给您补发一个，晚上把单号发您。"),
            RuleExample.Flags(
                """
                类目：fresh
                客户：手机拍的有点糊，反正全烂了
                客服：{|ASC2002:照片看不清坏到什么程度，看不清就没办法赔付|}
                """,
                rewritten: "照片糊一点不要紧，能看出坏了。全烂了实在抱歉，整单给您退款，马上办。"),
            RuleExample.Flags(
                """
                类目：plant
                客户：面单被土泡烂了
                客服：亲，{|ASC2002:面单看不清单号是无法受理的|}
                """,
                rewritten: "面单泡烂不怪您，我按订单号查到了。苗没到好，抱歉，给您补发一棵，明天发出。"),
            RuleExample.Accepts("客服：箱子扔了没关系，您拍一下果子就行，我给您退"),
            RuleExample.Accepts("客服：这张照片有点糊，麻烦您再拍一张，拍到坏的地方就可以"),
            RuleExample.Accepts("客服：没有视频也可以处理，您放心，现在就给您补发"),
            RuleExample.Accepts("客服：面单糊了不影响，报一下手机尾号，我来查"),
        ],
    };

    /// <summary>How many clauses after the gap its consequence is still read as one: 没有视频的话，那边也不认，就补不了.</summary>
    private const int Reach = 2;

    private static readonly ActSet _accepted = ActSet.Of(
        DialogueAct.OfferRefund, DialogueAct.OfferResend, DialogueAct.OfferExchange, DialogueAct.OfferReturn, DialogueAct.PayFirst);

    /// <summary>没有的话, 看不清: a gap that does not name the proof.</summary>
    private const int ShortestNaming = 4;

    private static readonly ActSet _askedFor = ActSet.Of(
        DialogueAct.AskEvidence, DialogueAct.AskMedicalProof, DialogueAct.AskExcessiveEvidence, DialogueAct.NameHeavyProof, DialogueAct.DemandProof);

    /// <summary>Proof by its name, or the box as thrown away; 包装不够厚 speaks of the goods.</summary>
    private static readonly string[] _named = ["视频", "录像", "影像", "照片", "图", "凭证", "证据", "证明", "监控", "面单", "单号", "开箱", "扔了", "丢了", "没留", "倒了"];

    private static readonly ActSet _ways = ActGroups.Alternatives | ActSet.Of(DialogueAct.Promise, DialogueAct.ReportDone, DialogueAct.HandOver, DialogueAct.Hold);
    private static readonly ActSet _questions = ActSet.Of(DialogueAct.AskEvidence, DialogueAct.AskInfo, DialogueAct.AskMedicalProof, DialogueAct.AskExcessiveEvidence);
    private static readonly ActSet _idioms = ActSet.Of(DialogueAct.RefuseForEvidence);
    private static readonly ActSet _consequences = ActSet.Of(DialogueAct.FindUnprovable, DialogueAct.Refuse);

    public override ActSet? Triggers { get; } = _idioms.With(DialogueAct.NoteEvidenceGap);

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        var message = reply.Message;
        if (!reply.Case.MayBeClaim || (reply.TurnOffers(_accepted) && !message.Mentions(DialogueAct.LowOffer, DialogueAct.CutRefund)))
        {
            return [];
        }

        var spans = new List<TextSpan>();
        foreach (var gap in message.TagsOf(DialogueAct.NoteEvidenceGap).Where(g => IsAboutEvidence(reply, g) && !IsWaived(message, g)))
        {
            if (ConsequenceOf(message, gap) is { } consequence)
            {
                spans.Add(message.ClauseSpan(gap.Span).Union(message.ClauseSpan(consequence.Span)));
            }
            else if (_named.Any(w => gap.Span.Of(message.Text).Contains(w, StringComparison.Ordinal)) && !reply.TurnOffers(_ways) && !message.Mentions(_questions))
            {
                // Nothing but the gap is answered to a claim: 没录像=谁也说不准.
                spans.Add(message.ClauseSpan(gap.Span));
            }
        }

        spans.AddRange(Statements(reply, _idioms, Polarity.Conditional | Polarity.Negated).Select(t => message.ClauseSpan(t.Span)));
        return Merged(spans).Select(span => Report(message, span));
    }

    private static List<TextSpan> Merged(List<TextSpan> spans)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans.OrderBy(s => s.Start))
        {
            if (merged.Count > 0 && merged[^1].Overlaps(span))
            {
                merged[^1] = merged[^1].Union(span);
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    /// <summary>看不出来 may speak of the goods, 否则 of anything, 吊牌剪了 of resale.</summary>
    private static bool IsAboutEvidence(Reply reply, ActTag gap)
    {
        var words = gap.Span.Of(reply.Text);
        var message = reply.Message;
        return !message.Tags.Any(t => t.Act == DialogueAct.ResaleArgument && t.Clause == gap.Clause)
            && ((words.Length >= ShortestNaming && !words.EndsWith("的话", StringComparison.Ordinal)) || message.Mentions(_askedFor) || reply.CustomerMentioned(DialogueAct.GiveEvidence, DialogueAct.LackEvidence));
    }

    private static bool IsWaived(TaggedMessage message, ActTag gap) =>
        message.Tags.Any(t => t.Act == DialogueAct.WaiveEvidence && t.Clause >= gap.Clause && t.Clause <= gap.Clause + 1);

    /// <summary>A gap alone is a polite remark; a plain request after it takes the edge off "cannot tell", not off "will not pay".</summary>
    private static ActTag? ConsequenceOf(TaggedMessage message, ActTag gap)
    {
        foreach (var tag in message.Tags)
        {
            var follows = tag.Span.Start >= gap.Span.Start && tag.Clause <= gap.Clause + Reach;
            var leads = tag.Clause == gap.Clause || tag.Clause == gap.Clause - 1;
            if (_consequences.Contains(tag.Act) && (follows || leads)
                && !message.Tags.Any(t => t.Act == DialogueAct.AskEvidence && t.IsAffirmed && t.Clause > tag.Clause && t.Clause > gap.Clause))
            {
                return tag;
            }
        }

        return null;
    }
}
