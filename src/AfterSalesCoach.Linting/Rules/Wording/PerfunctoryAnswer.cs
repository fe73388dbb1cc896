using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rules.Wording;

/// <summary>An empty reply to a concrete question or claim.</summary>
/// <remarks>Only when the whole reply is empty; a greeting opens, it does not answer.</remarks>
public sealed class PerfunctoryAnswer : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC1007", "perfunctory-answer", RuleCategory.Wording, RuleScope.Message, Severity.Warning,
        Title: new("敷衍回复", "perfunctory answer"),
        Message: new("“{0}”没有回答客户的问题", "“{0}” answers nothing"))
    {
        Why = new(
            "客户提的是具体问题，只回“嗯”“知道了”“不清楚”，等于没人处理。",
            "A concrete question answered by a bare 嗯 or 不清楚 is not answered at all."),
        Instead = new(
            "不知道也要给下一步：我去核实什么、几点前回复您。",
            "If you do not know, say what you will check and by when."),
        Guides = [new(GuideDocument.Fruit, "方案四(2) 无效回答")],
        Examples =
        [
            RuleExample.Flags(
                """
                客户：收到少了一袋
                客服：{|ASC1007:嗯嗯|}
                """,
                rewritten: "少了一袋，抱歉，是我们漏发了。我今天给您补发，晚上八点前把单号发您。"),
            RuleExample.Flags(
                """
                客户：花瓶裂了怎么办
                客服：{|ASC1007:知道了|}
                """,
                rewritten: "花瓶裂了，抱歉让您扫兴了。给您补发一个新的，明天发出，旧的不用退。"),
            RuleExample.Flags(
                """
                客户：面膜过敏能退吗
                客服：{|ASC1007:亲这个不太清楚哦|}
                """,
                rewritten: "过敏了请先停用，用清水洗净，不舒服及时就医。抱歉，可以退，货款全额退您，我现在就办。"),
            RuleExample.Flags(
                """
                客户：鞋子开胶了，到底怎么处理
                客服：{|ASC1007:没办法哦|}
                """,
                rewritten: "才穿就开胶，抱歉。给您换一双新的，运费我们出，今天就安排。"),
            RuleExample.Accepts(
                """
                客户：少了一袋
                客服：抱歉，已补发
                """),
            RuleExample.Accepts(
                """
                客户：收到少了一袋
                客服：好的，马上补发
                """),
            RuleExample.Accepts("客服：您好，在的"),
            RuleExample.Accepts(
                """
                客户：好的谢谢
                客服：嗯嗯
                """),
        ],
    };

    /// <summary>What is left beside the empty words must be shorter than this.</summary>
    private const int ShortestContent = 3;

    private static readonly ActSet _choices = ActGroups.Remedies | ActSet.Of(DialogueAct.AskWish, DialogueAct.GuideUsage);

    private static readonly ActSet _empty = ActSet.Of(
        DialogueAct.BePerfunctory, DialogueAct.Acknowledge, DialogueAct.Thank, DialogueAct.Close, DialogueAct.Greet);

    private static readonly ActSet _emptyWords = ActSet.Of(DialogueAct.BePerfunctory, DialogueAct.Acknowledge, DialogueAct.Thank);

    public override ActSet? Triggers { get; } = _emptyWords;

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        if (reply.Case.CustomerWaitsForAnswer && IsEmpty(reply) && !CarriesOutChoice(reply) && !reply.Turn.Any(CaseFacts.IsSubstantive))
        {
            yield return Report(reply.Message, reply.Message.WholeSpan);
        }
    }

    /// <summary>“退5块吧” — “好”: the customer chose what the shop had put up, and no more needs to be said.</summary>
    private static bool CarriesOutChoice(Reply reply) =>
        !reply.Message.Mentions(DialogueAct.BePerfunctory)
        && reply.EarlierReplies.LastOrDefault() is { } last && last.Mentions(_choices)
        && !reply.LastCustomerMessages.Any(m => m.Asks);

    private static bool IsEmpty(Reply reply)
    {
        if (!reply.Message.Mentions(_emptyWords))
        {
            return false;
        }

        var covered = new HashSet<int>();
        foreach (var tag in reply.Message.Tags.Where(t => _empty.Contains(t.Act)))
        {
            covered.UnionWith(Enumerable.Range(tag.Span.Start, tag.Span.Length));
        }

        return reply.Text.Where((c, i) => !covered.Contains(i) && !Filler.Contains(c)).Count() < ShortestContent;
    }

    private const string Filler = "亲您你好的了呢哦噢哈呀啊吧嘛啦咯呐哟哒滴嗯这个那就都也太很诶欸宝哥姐这边";
}
