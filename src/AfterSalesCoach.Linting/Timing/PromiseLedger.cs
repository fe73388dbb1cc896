using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Slots;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Linting.Timing;

/// <summary>The dated promises of a conversation and what became of them.</summary>
/// <remarks>
/// A promise is kept by anyone of the shop or by the platform: with news, or by getting in touch unasked. It is broken when its time
/// passed, nobody kept it, and the customer had to ask. Source: labelling policy, "Conversation rules".
/// </remarks>
public sealed partial class PromiseLedger(TaggedConversation conversation, DeadlineReader deadlines)
{
    /// <summary>What follows a promise within this time belongs to the same exchange: 好，加急了 is no news.</summary>
    private static readonly TimeSpan _sameExchange = TimeSpan.FromMinutes(5);

    private static readonly ActSet _asks = ActSet.Of(
        DialogueAct.AskAfter, DialogueAct.Urge, DialogueAct.ReportMissedPromise, DialogueAct.ReportLate, DialogueAct.ReportStuck, DialogueAct.Complain);

    public IEnumerable<Promise> Promises() =>
        from message in conversation.Messages
        where message.Speaker == Speaker.Agent && message.Message.Time is not null
        let promise = PromiseIn(message)
        where promise is not null
        select promise;

    /// <summary>Every promise with what became of it, in the order of the log.</summary>
    /// <remarks>
    /// Asking once accuses one promise: the first of those that were neither kept nor accused before. The others of the same question stay open,
    /// and so do all in a conversation with gaps, in which one may have been kept.
    /// </remarks>
    public IEnumerable<PromiseOutcome> Outcomes()
    {
        var accused = new HashSet<int>();
        foreach (var promise in Promises())
        {
            var asked = AskedAfter(promise);
            yield return KeptBy(promise, asked) is { } kept ? new PromiseOutcome(promise, PromiseState.Kept, kept)
                : asked is not null && !conversation.Conversation.HasGaps && accused.Add(asked.Index) ? new PromiseOutcome(promise, PromiseState.Broken, asked)
                : new PromiseOutcome(promise, PromiseState.Open, null);
        }
    }

    /// <summary>Promises whose time passed, which nobody kept before the customer had to ask again.</summary>
    public IEnumerable<Promise> Broken() =>
        conversation.Messages.Any(IsAsking) ? Outcomes().Where(o => o.State == PromiseState.Broken).Select(o => o.Promise) : [];

    private Promise? PromiseIn(TaggedMessage message)
    {
        var sent = message.Message.Time!.Value;
        foreach (var (clause, place) in PromisedTimes.In(message).Places)
        {
            if (deadlines.Resolve(message.Normalized, place, sent) is { } deadline && deadline.Due > sent)
            {
                return new Promise(message, clause, deadline);
            }
        }

        return null;
    }

    /// <summary>Where the words of a message promise something for a time, whatever time that is at the moment they are said.</summary>
    private sealed record PromisedTimes(ImmutableArray<(int Clause, TextSpan Place)> Places)
    {
        public static PromisedTimes In(TaggedMessage message) => message.Noted<PromisedTimes>() ?? message.Note(new PromisedTimes(
        [
            .. DeadlineReader.PlacesIn(message.Normalized)
                .Select(place => (Clause: message.Clauses.IndexOf(message.Clauses.First(c => c.Span.Overlaps(place))), Place: place))
                .Where(p => IsOurs(message, p.Clause) && NamesAction(message, p.Clause, p.Place)),
        ]));
    }

    private static bool IsOurs(TaggedMessage message, int index)
    {
        var clause = message.Clauses[index];
        return !NotOurs().IsMatch(clause.Text) && (!clause.IsQuestion || AsksLeave().IsMatch(clause.Text))
            && !(index > 0 && OnCondition().IsMatch(message.Clauses[index - 1].Text));
    }

    /// <summary>两小时内, 明天 may stand apart from what will be done; a mere span (泡两小时) has to say what the shop does after it.</summary>
    private static bool NamesAction(TaggedMessage message, int index, TextSpan time)
    {
        var clause = message.Clauses[index];
        if (MereSpan().IsMatch(time.Of(message.Text)))
        {
            return Action().IsMatch(message.Text[Math.Min(time.End, clause.Span.End)..clause.Span.End]);
        }

        return Action().IsMatch(clause.Text) || (index + 1 < message.Clauses.Length && Action().IsMatch(message.Clauses[index + 1].Text));
    }

    /// <summary>The customer's first message after the deadline that asks for what was promised.</summary>
    private TaggedMessage? AskedAfter(Promise promise) => conversation.Messages
        .Skip(promise.Message.Index + 1)
        .FirstOrDefault(m => IsAsking(m) && m.Message.Time > promise.Deadline.Due && !HasArrived(m));

    private static bool IsAsking(TaggedMessage message) => message.Speaker == Speaker.Customer && message.Mentions(_asks);

    private TaggedMessage? KeptBy(Promise promise, TaggedMessage? asked)
    {
        TaggedMessage? before = null;
        for (var i = promise.Message.Index; i < (asked?.Index ?? conversation.Messages.Length); i++)
        {
            var message = conversation.Messages[i];
            if (i > promise.Message.Index && Keeps(message, before, promise))
            {
                return message;
            }

            before = message.Speaker is Speaker.Auto or Speaker.System ? before : message;
        }

        return null;
    }

    private static bool Keeps(TaggedMessage message, TaggedMessage? before, Promise promise)
    {
        var sent = promise.Message.Message.Time!.Value;
        var half = (promise.Deadline.Due - sent) / 2;
        if (message.Message.Time is not { } time || (message.Speaker != Speaker.System && time - sent < (half < _sameExchange ? half : _sameExchange)))
        {
            return false;
        }

        return message.Speaker switch
        {
            Speaker.System => message.Mentions(DialogueAct.BringNews),
            Speaker.Agent => !Delays().IsMatch(message.Text) && (message.Mentions(DialogueAct.BringNews) || IsUnasked(message, before, time)),
            Speaker.Customer => HasArrived(message),
            _ => false,
        };
    }

    /// <summary>Nobody had asked: the shop got in touch of its own accord.</summary>
    private static bool IsUnasked(TaggedMessage message, TaggedMessage? before, DateTimeOffset time) =>
        before is not null && before.Index < message.Index && time - before.Message.Time >= _sameExchange
        && (before.Speaker == Speaker.Agent || CustomerBurst.IsAcknowledgement(before) || before.Mentions(DialogueAct.Accept));

    private static bool HasArrived(TaggedMessage message) => Arrived().IsMatch(message.Text) && !NotArrived().IsMatch(message.Text);

    // Requests to the customer, conditions, estimates, rules of the house, and what is past.
    [GeneratedRegex("(请|麻烦|辛苦|需要|烦请)您?.{0,12}(提交|申请|寄|发|退|拍|点|填|确认)|您(在|于|先|可以|得|再|要|要是|记得|可)|记得|之前收|昨天|刚才|上次|已经?|一般|正常|通常|平时|尽量|争取|尽可能|预计|大概|大约|可能|应该|估计|也许|保质|质保|保修|无理由|如果|要是|若|万一|超过|逾期|(收到|签收|取件|审核|验货|到仓|退件|退回|提交|确认|寄回|拍下|下单|付款|到货|申请|同意|发出|出库)(后|之后|以后)|有空|空档|最后一天")]
    private static partial Regex NotOurs();

    [GeneratedRegex("(收到|签收|取件|审核|验货|到仓|退件|退回|提交|寄回|拍下|到货)(后|之后|以后)?(的话)?$|^(如果|要是|若|万一)|尽量|争取|顺利的话")]
    private static partial Regex OnCondition();

    [GeneratedRegex("(可以|好|行|成|可|好不好|行不行|可以不|来得及)(吗|嘛|么|不)?$|好不好$|行不行$")]
    private static partial Regex AsksLeave();

    [GeneratedRegex("(刻钟|分钟|小时|钟头|h|天|日|周|星期|礼拜)$")]
    private static partial Regex MereSpan();

    [GeneratedRegex("发|退|到|回复|答复|回您|回你|回电|联系|给您|给你|上门|处理|补|寄|送|结果|查|打|取|落实|解决|告诉|通知|安排|换|方案|搞定|办|核实|同步|催|走|来|修|约|转|建|出|弄好|反馈|跟进|报|赔|准信|单号")]
    private static partial Regex Action();

    [GeneratedRegex("还没|还在|还要|再等|没结果|没消息|暂时没|不急|耐心|稍等|再催|没排")]
    private static partial Regex Delays();

    [GeneratedRegex("收到|到账|拿到|取走|来了|到了|在弄|在修|在换|修好|换好|装好|看到了|发了(?!吗|没|么)|知道了")]
    private static partial Regex Arrived();

    [GeneratedRegex("没|未|不|吗|什么时候|怎么|呢")]
    private static partial Regex NotArrived();
}
