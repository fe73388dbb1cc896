using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting;

/// <summary>What a reader of the conversation knows when a reply is judged: what went wrong, who is hurt, what the shop has already said.</summary>
/// <remarks>Derived from the customer's messages before the reply and the agent messages before its turn; see RULES' labelling policy.</remarks>
public sealed class CaseFacts
{
    private static readonly ActSet _claims = ActSet.Of(
        DialogueAct.ClaimRemedy, DialogueAct.WantRefund, DialogueAct.WantReturn, DialogueAct.WantExchange, DialogueAct.DeclineRepair, DialogueAct.ReportLate,
        DialogueAct.Complain);
    /// <summary>Where a warning stood that the customer is blamed for not reading.</summary>
    private static readonly string[] _printed = ["说明书", "使用说明", "说明上", "详情页", "标注", "标签写"];

    /// <summary>Below this part of the price an offer is a token.</summary>
    private const decimal TokenPart = 0.15m;

    /// <summary>A token in yuan where the price is not known.</summary>
    private const decimal TokenSum = 3;

    private readonly Reply _reply;

    // Every rule asks, and the answers scan the whole conversation: each is worked out once.
    private ActSet? _reports;
    private bool? _problemReported;
    private bool? _mayBeAggrieved;
    private bool? _injuryReported;
    private bool? _hazardReported;
    private bool? _foodSafetyReported;
    private ClaimGround? _ground;
    private bool? _isNoReasonReturn;
    private bool? _mayBeClaim;
    private bool? _isDispute;
    private bool? _sumDisputed;
    private bool? _customerAdmitsFault;
    private bool? _soothingOwed;
    private bool? _hasContext;
    private bool? _alreadySoothed;
    private bool? _turnSoothes;
    private bool? _careShown;
    private bool? _stopUseAdvised;
    private bool? _turnMakesGood;
    private bool? _turnRemedies;
    private bool? _turnOffersToken;
    private bool? _customerWaitsForAnswer;
    private bool? _asksWhetherNormal;

    public CaseFacts(Reply reply) => _reply = reply;

    /// <summary>A defect, damage, shortage, wrong item, loss, hazard or injury was reported.</summary>
    public bool ProblemReported => _problemReported ??= Reported(ActGroups.Problems) || FoodSafetyReported;

    /// <summary>The customer has cause to complain, as far as one can see: what is no question, thanks or praise is read as a complaint.</summary>
    public bool MayBeAggrieved =>
        _mayBeAggrieved ??= !HasContext || ProblemReported || IsDispute || Reported(ActGroups.Grievances)
        || !_reply.LastCustomerMessages.Any(m => m.Mentions(ActGroups.Neutral) || m.Asks);

    /// <summary>Someone was hurt or fell ill; exposure without symptoms and sick pets do not count.</summary>
    public bool InjuryReported => _injuryReported ??= Reported(ActSet.Of(DialogueAct.ReportInjury));

    public bool HazardReported => _hazardReported ??= Reported(ActSet.Of(DialogueAct.ReportHazard));

    /// <summary>Mould, insects, foreign objects, expiry, sickness, in something that is eaten or touches food.</summary>
    public bool FoodSafetyReported => _foodSafetyReported ??= Reported(ActSet.Of(DialogueAct.ReportFoodSafety)) && (IsFoodCategory || Reported(ActSet.Of(DialogueAct.MentionFood)));

    /// <summary>Why the customer wants to be rid of the goods.</summary>
    public ClaimGround Ground =>
        _ground ??= Reported(ActSet.Of(DialogueAct.SayGoodsSound)) ? ClaimGround.ChangeOfMind
        : _reply.CustomerMessages.Any(ReportsFlaw) ? ClaimGround.Quality
        : Reported(ActSet.Of(DialogueAct.WantReturnNoReason)) ? ClaimGround.ChangeOfMind
        : ClaimGround.Unknown;

    /// <summary>
    /// The rules of a no-reason return may be explained here: the customer's mind changed, or nobody said why the goods go back and the reply
    /// leaves another way open.
    /// </summary>
    public bool IsNoReasonReturn =>
        _isNoReasonReturn ??= Ground == ClaimGround.ChangeOfMind || CustomerAdmitsFault
        || (Ground == ClaimGround.Unknown && _reply.TurnOffers(ActGroups.Alternatives));

    /// <summary>Something is claimed of the shop, or may be: what is no problem we know, no wish and no question tells of one in other words.</summary>
    public bool MayBeClaim => _mayBeClaim ??= !HasContext || ProblemReported || IsDispute || Reported(_claims) || !_reply.CustomerMessages.Any(m => m.Mentions(DialogueAct.AskQuestion) || m.Asks);

    /// <summary>The quarrel is about a sum, a reason or a return already made; apologies are no longer what is at stake.</summary>
    public bool IsDispute => _isDispute ??= Reported(ActSet.Of(DialogueAct.DisputeAmount, DialogueAct.DisputeReason, DialogueAct.DisputeReturn));

    /// <summary>The quarrel is about a sum already offered, paid or changed.</summary>
    public bool SumDisputed => _sumDisputed ??= Reported(ActSet.Of(DialogueAct.DisputeAmount));

    public bool CustomerAdmitsFault => _customerAdmitsFault ??= Reported(ActSet.Of(DialogueAct.AdmitOwnFault));

    /// <summary>
    /// The shop owes the customer an apology or soothing words: something went wrong, and it is neither a plain 正常吗, a quarrel over a sum,
    /// the customer's own slip nor a change of mind. Someone hurt is always owed one.
    /// </summary>
    public bool SoothingOwed =>
        _soothingOwed ??= InjuryReported
        || (ProblemReported && !SumDisputed && !CustomerAdmitsFault && !AsksWhetherNormal && Ground != ClaimGround.ChangeOfMind);

    /// <summary>There is a customer message to judge by; a canned reply has none, and neither 嗯 nor a sticker tells anything.</summary>
    public bool HasContext => _hasContext ??= _reply.CustomerMessages.Any(Reply.SaysSomething);

    /// <summary>An agent soothed, apologised or owned up before this turn.</summary>
    public bool AlreadySoothed => _alreadySoothed ??= _reply.EarlierReplies.Any(Soothes);

    /// <summary>An agent answered in substance before this turn, after the problem was reported.</summary>
    public bool AlreadyAnswered
    {
        get
        {
            var reported = 0;
            foreach (var message in _reply.CustomerMessages)
            {
                if (MessageFacts.Of(message).Reports.Overlaps(ActGroups.Problems))
                {
                    reported = message.Index;
                    break;
                }
            }

            foreach (var message in _reply.EarlierReplies)
            {
                if (message.Index > reported && IsSubstantive(message))
                {
                    return true;
                }
            }

            return false;
        }
    }

    public bool TurnSoothes => _turnSoothes ??= _reply.Turn.Any(Soothes);

    /// <summary>An agent has asked after the person or advised on treatment; a demand for a doctor's papers is no care.</summary>
    public bool CareShown => _careShown ??= _reply.EarlierReplies.Any(ShowsCare) || _reply.Turn.Any(ShowsCare);

    /// <summary>An agent has advised to stop using it; 说明书写了禁止接触 blames and advises nothing.</summary>
    public bool StopUseAdvised =>
        _stopUseAdvised ??= _reply.EarlierReplies.Any(AdvisesStopUse) || _reply.Turn.Any(AdvisesStopUse);

    /// <summary>The turn puts money or goods on the table that are worth the name; a token sum is none.</summary>
    public bool TurnMakesGood => _turnMakesGood ??= Offers(ActGroups.MoneyOrGoods | ActSet.Of(DialogueAct.LeaveRemedyOpen)) && !TurnOffersToken;

    /// <summary>As <see cref="TurnMakesGood"/>, or somebody repairs or looks at it.</summary>
    public bool TurnRemedies => _turnRemedies ??= Offers(ActGroups.Remedies | ActSet.Of(DialogueAct.LeaveRemedyOpen)) && !TurnOffersToken;

    /// <summary>Money was offered in this turn, but so little that it settles nothing.</summary>
    public bool TurnOffersToken => _turnOffersToken ??= (_reply.TurnDoes(DialogueAct.LowOffer, DialogueAct.CutRefund) || _reply.Turn.Any(IsToken)) && !_reply.TurnDoes(DialogueAct.OfferResend, DialogueAct.OfferExchange, DialogueAct.OfferReturn);

    /// <summary>The customer's newest words ask or claim something.</summary>
    public bool CustomerWaitsForAnswer =>
        _customerWaitsForAnswer ??= _reply.LastCustomerMessages.Any(m =>
        m.Mentions(ActGroups.Problems | ActGroups.Claims) || m.Asks);

    /// <summary>What the case is worth.</summary>
    public LossEstimate Loss => field ??= LossEstimate.Of(_reply);

    private bool AsksWhetherNormal => _asksWhetherNormal ??= !HazardReported && Reported(ActSet.Of(DialogueAct.AskIfNormal));

    private bool IsFoodCategory => _reply.Category is ProductCategory.Fresh or ProductCategory.Food;

    /// <inheritdoc cref="MessageFacts.Soothes"/>
    public static bool Soothes(TaggedMessage message) => MessageFacts.Of(message).Soothes;

    /// <inheritdoc cref="MessageFacts.ShowsCare"/>
    public static bool ShowsCare(TaggedMessage message) => MessageFacts.Of(message).ShowsCare;

    /// <inheritdoc cref="MessageFacts.IsSubstantive"/>
    public static bool IsSubstantive(TaggedMessage message) => MessageFacts.Of(message).IsSubstantive;

    /// <summary>A bad word inside the words of taste is none of quality: 太硬了睡不惯.</summary>
    private static bool ReportsFlaw(TaggedMessage message) => message.Tags.Any(t => ActGroups.Problems.Contains(t.Act)
        && CustomerReport.IsReal(message, t)
        && !message.Tags.Any(m => m.Act == DialogueAct.WantReturnNoReason && m.Span.Overlaps(t.Span)));

    private bool Reported(ActSet acts) => (_reports ??= AllReports()).Overlaps(acts);

    private ActSet AllReports()
    {
        var reports = ActSet.Empty;
        foreach (var message in _reply.CustomerMessages)
        {
            reports |= MessageFacts.Of(message).Reports;
        }

        return reports;
    }

    // 介意就给您换一张 leaves the choice to the customer and is an offer all the same.
    private bool Offers(ActSet acts) => _reply.Turn.Any(m =>
        m.Tags.Any(t => acts.Contains(t.Act) && (t.Polarity & ~(Polarity.Conditional | Polarity.Asked)) == Polarity.Affirmed));

    private static bool AdvisesStopUse(TaggedMessage message) =>
        message.Mentions(DialogueAct.AdviseStopUse)
        && message.TagsOf(DialogueAct.AdviseStopUse).Any(t => !_printed.Any(w => message.Clauses[t.Clause].Text.Contains(w, StringComparison.Ordinal)));

    private bool IsToken(TaggedMessage message) =>
        LossEstimate.OfferedIn(message) is { } offered and > 0
        && (Loss.Paid is { } paid ? offered < paid * TokenPart : offered <= TokenSum);
}
