using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Slots;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Timing;

/// <summary>The dated promises of a conversation and what became of them.</summary>
public sealed class PromiseLedger(TaggedConversation conversation, DeadlineReader deadlines)
{
    private static readonly string[] _actions =
    [
        "发", "退", "到账", "回复", "答复", "回您", "回你", "联系", "给您", "给你", "上门", "处理", "补", "寄", "送", "出结果", "查", "回电", "打", "取", "到", "落实", "解决", "告诉", "通知", "安排", "换", "出方案", "搞定", "核实", "同步",
    ];

    /// <summary>What the customer is asked to do by a time is no promise of the shop.</summary>
    private static readonly string[] _notOurs = ["您在", "您于", "麻烦您", "请您", "记得", "之前收", "昨天", "刚才", "已经", "一般", "正常", "通常", "保质期", "质保", "保修", "七天无理由", "如果", "要是"];

    private static readonly ActSet _asksAgain = ActSet.Of(DialogueAct.Urge, DialogueAct.ReportMissedPromise, DialogueAct.ReportLate, DialogueAct.Complain, DialogueAct.ClaimRemedy);

    /// <summary>A customer who says one of these after the time has not got what was promised.</summary>
    private static readonly string[] _missing = ["没", "还", "呢", "怎么", "几点", "多久", "哪", "啥", "催", "人呢", "过了", "说好", "又", "什么时候", "到现在"];

    private static readonly string[] _delivers =
        ["查到", "联系上", "落实了", "发出", "已发", "寄出", "单号", "到账", "退了", "已退", "办好", "好了", "师傅", "结果", "回复了", "同意了", "批了", "安排", "约好", "打款", "补发", "换新", "已经", "到了"];

    public IEnumerable<Promise> Promises()
    {
        foreach (var message in conversation.Messages.Where(m => m.Speaker == Speaker.Agent && m.Message.Time is not null))
        {
            for (var i = 0; i < message.Clauses.Length; i++)
            {
                if (PromiseIn(message, i) is { } promise)
                {
                    yield return promise;
                    break;
                }
            }
        }
    }

    /// <summary>Promises whose time passed, which nobody kept before the customer had to ask again.</summary>
    public IEnumerable<Promise> Broken() => Promises().Where(p => AskedAgain(p) is { } asked && !IsKept(p, asked));

    private Promise? PromiseIn(TaggedMessage message, int clause)
    {
        var text = message.Clauses[clause].Text;
        if (message.Clauses[clause].IsQuestion || Array.Exists(_notOurs, w => text.Contains(w, StringComparison.Ordinal)))
        {
            return null;
        }

        var deadline = deadlines.Read(message.Normalized, message.Message.Time!.Value).FirstOrDefault(d => message.Clauses[clause].Span.Overlaps(d.Span));
        if (deadline is null || deadline.Due <= message.Message.Time)
        {
            return null;
        }

        var around = text + (clause + 1 < message.Clauses.Length ? message.Clauses[clause + 1].Text : "");
        return Array.Exists(_actions, a => around.Contains(a, StringComparison.Ordinal)) ? new Promise(message, clause, deadline) : null;
    }

    /// <summary>The customer's first message after the deadline that asks for what was promised.</summary>
    private TaggedMessage? AskedAgain(Promise promise)
    {
        var next = conversation.Messages.Skip(promise.Message.Index + 1)
            .FirstOrDefault(m => m.Speaker == Speaker.Customer && m.Message.Time > promise.Deadline.Due && !CustomerBurst.IsAcknowledgement(m));
        return next is not null && (next.Mentions(_asksAgain) || Array.Exists(_missing, w => next.Text.Contains(w, StringComparison.Ordinal)) || next.Clauses.Any(c => c.IsQuestion)) ? next : null;
    }

    private bool IsKept(Promise promise, TaggedMessage asked) => conversation.Messages
        .Skip(promise.Message.Index + 1)
        .Take(asked.Index - promise.Message.Index - 1)
        .Any(m => Keeps(m, promise));

    /// <summary>A colleague's message or a platform notice may keep a promise; small talk of the same minute does not.</summary>
    private static bool Keeps(TaggedMessage message, Promise promise)
    {
        if (message.Speaker is Speaker.Customer or Speaker.Auto)
        {
            return message.Speaker == Speaker.Customer && message.Mentions(DialogueAct.SaySolved, DialogueAct.SayThanks) && message.Message.Time > promise.Message.Message.Time + TimeSpan.FromMinutes(10);
        }

        var later = message.Message.Time - promise.Message.Message.Time > TimeSpan.FromMinutes(message.Speaker == Speaker.System ? 0 : 5);
        return later && Array.Exists(_delivers, w => message.Text.Contains(w, StringComparison.Ordinal));
    }
}
