using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting.Timing;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting;

/// <summary>What the rules ask of a message again and again, for every reply that follows it; worked out once and kept with the message.</summary>
internal sealed class MessageFacts
{
    /// <summary>A clause shorter than this carries nothing by itself (好的哦, 亲亲).</summary>
    private const int ShortestContent = 4;

    private static readonly ActSet _smallTalk = ActSet.Of(DialogueAct.Agree, DialogueAct.SayThanks, DialogueAct.SayBye);
    private static readonly ActSet _stalls = ActSet.Of(DialogueAct.Stall, DialogueAct.Hold);

    /// <summary>Acts that are still being found out when they are asked: 请问是换过插座吗.</summary>
    private static readonly ActSet _answersUnlessAsked = ActSet.Of(
        DialogueAct.Explain, DialogueAct.GuideUsage, DialogueAct.ConfirmFacts, DialogueAct.GiveContact, DialogueAct.ReportDone, DialogueAct.OfferInspection);

    private static readonly WordSet _questionWords = new(
        "请问", "几个", "几天", "几点", "几次", "几号", "几小时", "多少", "多久", "多大", "什么时候", "哪天", "哪个", "哪款", "哪里", "哪种", "什么样", "什么情况", "想了解", "想问", "是不是", "有没有", "还是");

    private static readonly ActSet _demandsForProof = ActSet.Of(DialogueAct.AskMedicalProof, DialogueAct.AskExcessiveEvidence);

    private readonly TaggedMessage _message;

    /// <summary>Only asked for in conversations of some length, so worked out when it is.</summary>
    private ImmutableArray<Clause> _questions;

    private MessageFacts(TaggedMessage message)
    {
        _message = message;
        SaysSomething = message.Speaker == Speaker.Customer && message.Text.Length > 0 && !(message.Text.Length <= 4 && IsSmallTalk(message));
        foreach (var tag in message.Tags)
        {
            Soothes |= ActGroups.Soothing.Contains(tag.Act) && (tag.Polarity & (Polarity.Negated | Polarity.Quoted)) == 0 && !IsDemandForProof(message, tag);
            ShowsCare |= tag.Act == DialogueAct.ShowCare && !IsDemandForProof(message, tag);
            if (message.Speaker == Speaker.Customer && !Reports.Contains(tag.Act) && CustomerReport.IsReal(message, tag))
            {
                Reports = Reports.With(tag.Act);
            }
        }

        IsSubstantive = message.Speaker != Speaker.Customer && HasSubstance(message);
    }

    /// <summary>Whether the customer says something and so opens a new turn; 嗯, 好的, a sticker do not.</summary>
    public bool SaysSomething { get; }

    /// <summary>Whether it apologises, soothes, owns up or cares, unless that is negated.</summary>
    public bool Soothes { get; }

    /// <summary>Whether it asks after the person or advises on treatment.</summary>
    public bool ShowsCare { get; }

    /// <summary>Whether what the shop writes is more than a greeting, a hold, a stall, an acknowledgement or a clarifying question.</summary>
    public bool IsSubstantive { get; }

    /// <summary>The acts by which the customer tells what really happened; see <see cref="CustomerReport"/>.</summary>
    public ActSet Reports { get; }

    /// <summary>The clauses that ask or request; see <see cref="FactKind"/>.</summary>
    public ImmutableArray<Clause> Questions => _questions.IsDefault ? _questions = FactKind.QuestionsIn(_message) : _questions;

    /// <summary>What a customer's message tells of the sum and the share at stake; see <see cref="LossEstimate"/>.</summary>
    public LossEstimate Loss => field ??= LossEstimate.In(_message);

    public static MessageFacts Of(TaggedMessage message) => message.Noted<MessageFacts>() ?? message.Note(new MessageFacts(message));

    private static bool IsSmallTalk(TaggedMessage message)
    {
        foreach (var tag in message.Tags)
        {
            if (!_smallTalk.Contains(tag.Act))
            {
                return false;
            }
        }

        return message.Tags.Length > 0;
    }

    private static bool HasSubstance(TaggedMessage message)
    {
        var stalls = message.Mentions(_stalls);
        var substance = stalls ? ActGroups.SubstanceBesideStall : ActGroups.Substance;
        foreach (var tag in message.Tags)
        {
            if (substance.Contains(tag.Act) && ActGroups.Substance.Contains(tag.Act) && !IsOnlyAsked(message, tag))
            {
                return true;
            }
        }

        return !stalls && HasContent(message);
    }

    private static bool IsOnlyAsked(TaggedMessage message, ActTag tag) =>
        _answersUnlessAsked.Contains(tag.Act) && (message.Clauses[tag.Clause].IsQuestion || Asks(message.Clauses[tag.Clause]));

    private static bool HasContent(TaggedMessage message)
    {
        for (var index = 0; index < message.Clauses.Length; index++)
        {
            var clause = message.Clauses[index];
            if (!clause.IsQuestion && clause.Text.Length >= ShortestContent && !HasSmallTalk(message, index) && !Asks(clause))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSmallTalk(TaggedMessage message, int clause)
    {
        foreach (var tag in message.Tags)
        {
            if (tag.Clause == clause && ActGroups.SmallTalk.Contains(tag.Act))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Asks(Clause clause) => _questionWords.OccursIn(clause.Text);

    /// <summary>先提供就诊记录 names a doctor, but it is papers that are wanted.</summary>
    private static bool IsDemandForProof(TaggedMessage message, ActTag tag)
    {
        if (tag.Act != DialogueAct.ShowCare || !message.Mentions(_demandsForProof))
        {
            return false;
        }

        foreach (var demand in message.Tags)
        {
            if (demand.Clause == tag.Clause && _demandsForProof.Contains(demand.Act) && demand.Span.Overlaps(tag.Span))
            {
                return true;
            }
        }

        return false;
    }
}
