using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Slots;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Timing;

/// <summary>Rounds of offers and refusals on one claim.</summary>
/// <remarks>
/// A round is an agent turn that refuses, names a new sum, or offers another remedy after the customer turned the last one down. Rounds
/// count across agents; evidence requests, granting what was asked and carrying out what was agreed are none. A claim ends when the
/// customer takes an offer or raises another matter. Source: fruit guide 方案三 and the labelling policy.
/// </remarks>
public static partial class CompensationRounds
{
    private static readonly ActSet _remedies = ActGroups.MoneyOrGoods | ActSet.Of(
        DialogueAct.LowOffer, DialogueAct.OfferCoupon, DialogueAct.OfferRepair, DialogueAct.PushRepair, DialogueAct.SettleSum);

    private static readonly ActSet _refusals = ActSet.Of(
        DialogueAct.Refuse, DialogueAct.RefuseForEvidence, DialogueAct.SpecialCategoryArgument, DialogueAct.ResaleArgument, DialogueAct.DisclaimResponsibility, DialogueAct.SendToMaker);

    private static readonly ActSet _findsOut = ActSet.Of(DialogueAct.AskEvidence, DialogueAct.AskExcessiveEvidence, DialogueAct.AskInfo, DialogueAct.AskMedicalProof);

    private static readonly ActSet _turnsDown = ActSet.Of(
        DialogueAct.DisputeAmount, DialogueAct.Complain, DialogueAct.DeclineRepair, DialogueAct.WantRefund, DialogueAct.WantReturn, DialogueAct.WantExchange, DialogueAct.ClaimRemedy);

    /// <summary>The most rounds that one claim took: the agent message that makes each, in order.</summary>
    public static IReadOnlyList<TaggedMessage> Of(TaggedConversation conversation)
    {
        var longest = new List<TaggedMessage>();
        var claim = new Claim();
        foreach (var turn in AgentTurn.Of(conversation))
        {
            claim.Hear(turn);
            claim.Answer(turn);
            longest = claim.Rounds.Count > longest.Count ? [.. claim.Rounds] : longest;
        }

        return longest;
    }

    /// <summary>行吧 takes the offer; 行不行给个话, 好意思吗 and 可以，但要再加 do not.</summary>
    internal static bool Accepts(TaggedMessage message) =>
        (message.Mentions(DialogueAct.Accept) || message.Mentions(DialogueAct.SaySolved))
        && !message.Mentions(DialogueAct.DisputeAmount) && !TakenBack().IsMatch(message.Text) && !message.Clauses.Any(c => c.IsQuestion);

    [GeneratedRegex("不(行|要|够|同意|接受)|但是?|可是|不过|才行|凭什么|投诉|平台|12315|差评|等着|打发")]
    private static partial Regex TakenBack();

    [GeneratedRegex("不|凭|打发|别|白(花|买)|谁|[?？]")]
    private static partial Regex Unwilling();

    /// <summary>In a haggle a short no is enough: 真的退不了, 没法给您换.</summary>
    [GeneratedRegex("(退|赔|换|补|修|办|处理|申请|免|批)不(了|下来)|(不能|不好|不给|不可以|不支持|不予|没法|没办法|无法|不太能).{0,4}(退|赔|换|补|修|处理|办)|做不到")]
    private static partial Regex Refusal();

    [GeneratedRegex("另外|还有(一|个|件|那|上次)|对了|顺便|再问|换个事")]
    private static partial Regex AnotherMatter();

    [GeneratedRegex("^(亲|宝|您好|你好)?(好|可以|行|没问题|能的|同意|给您(安排|换|退)上)")]
    private static partial Regex Grants();

    [GeneratedRegex("(送|赠)(您|你)?(一|两|1|2|个|张|包|份|袋|瓶|双|点)")]
    private static partial Regex Gift();

    /// <summary>Sums named for another reason than to offer them.</summary>
    [GeneratedRegex("(一共|总共|原价|买的?|花了?|付了?|卖|价格?|成本价?|实付|满|差|邮费|运费|多收)$")]
    private static partial Regex NoOffer();

    private sealed class Claim
    {
        private readonly HashSet<decimal> _sums = [];
        private bool _lastWasOffer;
        private bool _agreed;
        private bool _turnedDown;

        public List<TaggedMessage> Rounds { get; } = [];

        public void Hear(AgentTurn turn)
        {
            var anotherMatter = turn.Asked.Any(m => AnotherMatter().IsMatch(m.Text) && m.Mentions(ActGroups.Problems));
            var accepted = _lastWasOffer && turn.Asked.Any(Accepts) && !turn.Asked.Any(m => m.Mentions(DialogueAct.DisputeAmount) || TakenBack().IsMatch(m.Text));
            if (anotherMatter || accepted)
            {
                Rounds.Clear();
                _sums.Clear();
                (_agreed, _lastWasOffer) = (accepted && !anotherMatter, false);
            }
            else if (_agreed)
            {
                _agreed = !turn.Asked.Any(m => m.Mentions(_turnsDown | ActGroups.Problems));
            }

            _turnedDown = turn.Asked.Any(m => m.Mentions(_turnsDown) || Unwilling().IsMatch(m.Raw));
        }

        public void Answer(AgentTurn turn)
        {
            if (_agreed || turn.Asked.IsEmpty)
            {
                return;
            }

            foreach (var message in turn.Replies)
            {
                if (IsRound(message))
                {
                    Rounds.Add(message);
                    _sums.UnionWith(Sums(message));
                    _lastWasOffer = !Refuses(message) || Sums(message).Any();
                    return;
                }
            }

            _lastWasOffer &= turn.Replies.All(m => !m.Mentions(_findsOut));
        }

        private bool IsRound(TaggedMessage message)
        {
            var newSum = Sums(message).Any(s => !_sums.Contains(s));
            if (newSum && !message.Mentions(DialogueAct.ReportDone))
            {
                return true;
            }

            if (Refuses(message))
            {
                return !Grants().IsMatch(message.Text);
            }

            var offers = message.Mentions(_remedies) || Gift().IsMatch(message.Text) || (SlotReader.Ratios(message.Normalized).Count > 0 && message.Text.AsSpan().IndexOfAny('退', '赔', '补') >= 0);
            return offers && !message.Mentions(_findsOut) && !message.Mentions(DialogueAct.ReportDone)
                && (Rounds.Count == 0 || (_turnedDown && !Grants().IsMatch(message.Text)));
        }

        private static bool Refuses(TaggedMessage message) => message.Mentions(_refusals) || Refusal().IsMatch(message.Text);

        private static IEnumerable<decimal> Sums(TaggedMessage message) => SlotReader.Amounts(message.Normalized)
            .Where(a => a.Per is null && !NoOffer().IsMatch(message.Text[..a.Span.Start]))
            .Select(a => a.Yuan);
    }
}
