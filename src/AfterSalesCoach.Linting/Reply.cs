using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting;

/// <summary>One agent message under judgement, with the turn it belongs to and what came before.</summary>
/// <remarks>
/// Windows are cut by meaning, not by count, so that a neutral message in between (an automatic greeting, 嗯, a sticker) changes nothing:
/// a <em>turn</em> is all agent messages between two customer messages that say something.
/// </remarks>
public sealed class Reply
{
    private const int RecentMessages = 100;

    private static readonly string[] _shop = ["我", "咱", "本店", "店里", "小店", "这边", "帮您", "替您", "俺"];
    private static readonly string[] _others =
        ["他们", "他还", "他会", "他得", "厂家", "厂里", "厂商", "品牌", "官方", "快递员", "快递公司", "快递客服", "驿站", "网点", "物流公司", "承运", "派件员", "对方", "那边", "12305", "12315"];

    private readonly TaggedConversation _conversation;
    private readonly int _turnStart;
    private readonly int _turnEnd;

    public Reply(TaggedConversation conversation, int index)
    {
        _conversation = conversation;
        Index = index;
        (_turnStart, _turnEnd) = (index, index + 1);
        while (_turnStart > 0 && !SaysSomething(conversation.Messages[_turnStart - 1]))
        {
            _turnStart--;
        }

        while (_turnEnd < conversation.Messages.Length && !SaysSomething(conversation.Messages[_turnEnd]))
        {
            _turnEnd++;
        }
    }

    public TaggedConversation Conversation => _conversation;

    /// <summary>What went wrong and what has been said about it.</summary>
    public CaseFacts Case => field ??= new CaseFacts(this);

    public ProductCategory Category => _conversation.Category;

    public int Index { get; }

    public TaggedMessage Message => _conversation.Messages[Index];

    public ImmutableArray<Clause> Clauses => Message.Clauses;

    public string Text => Message.Text;

    /// <summary>The agent messages of this turn, this one included.</summary>
    public MessageRange Turn => Agents(_turnStart, _turnEnd);

    /// <summary>The agent messages of this turn before this one.</summary>
    public MessageRange TurnSoFar => Agents(_turnStart, Index);

    /// <summary>The agent messages before this turn.</summary>
    public MessageRange EarlierReplies => Agents(0, _turnStart);

    /// <summary>Every customer message before this one.</summary>
    public MessageRange CustomerMessages => Of(Speaker.Customer, 0, Index);

    /// <summary>Those among the hundred messages before the reply: what a rewrite answers. Of a conversation of thousands, reading all for each reply would take minutes.</summary>
    public MessageRange RecentCustomerMessages => Of(Speaker.Customer, Math.Max(0, Index - RecentMessages), Index);

    /// <summary>The customer messages that this turn answers: those since the agent's previous turn.</summary>
    public MessageRange LastCustomerMessages
    {
        get
        {
            var start = _turnStart;
            while (start > 0 && _conversation.Messages[start - 1].Speaker != Speaker.Agent)
            {
                start--;
            }

            return Of(Speaker.Customer, start, Index);
        }
    }

    /// <summary>Whether this message plainly does any of <paramref name="acts"/>.</summary>
    public bool Does(params ReadOnlySpan<DialogueAct> acts) => Message.Does(acts);

    /// <summary>Whether any message of the turn, before or after this one, plainly does any of <paramref name="acts"/>.</summary>
    public bool TurnDoes(params ReadOnlySpan<DialogueAct> acts) => Turn.Do(ActSet.Of(acts));

    /// <inheritdoc cref="TurnDoes(ReadOnlySpan{DialogueAct})"/>
    public bool TurnDoes(ActSet acts) => Turn.Do(acts);

    /// <summary>
    /// Whether the shop itself offers any of <paramref name="acts"/> in this turn: 退款申请已驳回 offers no refund, and what the carrier
    /// or the maker is said to pay (您找快递登记理赔，他们会赔您) is not the shop's.
    /// </summary>
    public bool TurnOffers(ActSet acts)
    {
        foreach (var message in Turn)
        {
            if (message.Does(acts) && Offers(message, acts))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Offers(TaggedMessage message, ActSet acts)
    {
        foreach (var tag in message.Tags)
        {
            if (acts.Contains(tag.Act) && IsOurs(message, tag))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an offer stands and is the shop's.</summary>
    public static bool IsOurs(TaggedMessage message, ActTag offer)
    {
        if (!offer.IsAffirmed || message.Tags.Any(t => t.Act == DialogueAct.Refuse && t.IsAffirmed && t.Span.Overlaps(offer.Span)))
        {
            return false;
        }

        var words = message.Text.AsSpan(message.Clauses[offer.Clause].Span.Start..offer.Span.End);
        return LastOf(words, _shop) >= LastOf(words, _others);
    }

    private static int LastOf(ReadOnlySpan<char> text, string[] words)
    {
        var last = -1;
        foreach (var word in words)
        {
            last = Math.Max(last, text.LastIndexOf(word, StringComparison.Ordinal));
        }

        return last;
    }

    /// <summary>Whether the customer has done any of <paramref name="acts"/> before this message, however put (a report is often put as a question).</summary>
    public bool CustomerMentioned(params ReadOnlySpan<DialogueAct> acts) => CustomerMessages.Mention(ActSet.Of(acts));

    /// <summary>Whether the customer says something and so opens a new turn; 嗯, 好的, a sticker do not.</summary>
    public static bool SaysSomething(TaggedMessage message) => MessageFacts.Of(message).SaysSomething;

    private MessageRange Agents(int start, int end) => Of(Speaker.Agent, start, end);

    private MessageRange Of(Speaker speaker, int start, int end) => new(_conversation.Messages, speaker, start, end);
}
