using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rules.Wording;

/// <summary>Insult, sarcasm, impatience or dismissal in plain words.</summary>
public sealed class RudeTone : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC1005", "rude-tone", RuleCategory.Wording, RuleScope.Message, Severity.Error,
        Title: new("态度恶劣", "rude tone"),
        Message: new("“{0}”带有嘲讽、不耐烦或侮辱", "“{0}” is sarcastic, impatient or insulting"))
    {
        Why = new(
            "一句难听的话就足以换来差评和投诉，前面做的都白费。",
            "One rude sentence costs a bad review whatever was done before."),
        Instead = new(
            "把情绪留在屏幕外：先道歉，再说能做什么。拿不准就说“我马上核实，30分钟内回复您”。",
            "Leave the temper out: apologise, then say what you can do."),
        Guides = [new(GuideDocument.Fruit, "方案四")],
        Examples =
        [
            RuleExample.Flags(
                """
                客户：你们再不处理我投诉了
                客服：{|ASC1005:随便你投诉|}
                """,
                rewritten: "让您等到现在，实在抱歉。您的问题我现在就办，请问您想要退款还是补发？30分钟内给您办好。"),
            RuleExample.Flags(
                """
                客户：怎么还没发货
                客服：{|ASC1005:都说了多少遍了|}，明天发
                """,
                rewritten: "让您着急了，抱歉。您的订单明天上午发出，发出后我把单号发给您。"),
            RuleExample.Flags(
                """
                客户：你们家质量真差
                客服：{|ASC1005:爱买不买|}
                """,
                rewritten: "让您失望了，抱歉。请问是哪里不好？您发一张照片，我给您换新或者退款。"),
            RuleExample.Flags(
                """
                客户：杯子又漏水
                客服：{|ASC1005:有完没完啊|}，{|ASC1005:就你事多|}
                """,
                rewritten: "又让您碰上漏水，抱歉。这只不用退，我给您全额退款，今天到账。"),
            RuleExample.Flags(
                """
                客户：杯子碎了
                客服：{|ASC1005:滚|}
                """,
                rewritten: "杯子碎了，非常抱歉。我给您换一只新的，今天发出。"),
            RuleExample.Accepts("客服：滚筒转起来有声音是洗衣机没放平，我教您调脚垫"),
            RuleExample.Accepts("客服：您好，非常抱歉，这款暂时没有现货，最快周五发出"),
            RuleExample.Accepts("客服：不管您选退款还是换新，我都马上给您办"),
            RuleExample.Accepts("客服：您随时可以投诉，这是您的权利，不影响我给您退款"),
            RuleExample.Accepts("客服：页面和说明书里都有安装步骤，我再发一遍给您"),
        ],
    };

    private static readonly ActSet _offence = ActSet.Of(DialogueAct.BeRude);
    private static readonly ActSet _laughter = ActSet.Of(DialogueAct.Laugh);

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        var abusive = reply.Clauses.Where(Abuse.IsIn).ToList();
        if (abusive.Count > 0)
        {
            return abusive.Select(clause => Report(reply.Message, clause.RawSpan) with { IsCertain = true });
        }

        if (!reply.Case.MayBeAggrieved || !(reply.Message.Mentions(_offence) || reply.Message.Mentions(_laughter)))
        {
            return [];
        }

        var offences = LaughsItOff(reply) ? _offence | _laughter : _offence;
        return ReportClauses(reply, Statements(reply, offences, Polarity.Asked | Polarity.Negated).Where(t => !SaysItCourteously(reply, t)));
    }

    /// <summary>A laugh in answer to a reported problem, with neither comfort nor remedy beside it, mocks.</summary>
    private static bool LaughsItOff(Reply reply) =>
        reply.Case.HasContext && reply.Case.ProblemReported && !reply.Case.CustomerAdmitsFault && !reply.Case.TurnSoothes && !reply.Case.TurnRemedies;

    private static bool SaysItCourteously(Reply reply, ActTag tag) => reply.Message.Tags.Any(t => t.Clause == tag.Clause && _courtesy.Contains(t.Act));

    private static readonly ActSet _courtesy = ActSet.Of(DialogueAct.Apologise, DialogueAct.Soothe, DialogueAct.OwnProblem);
}
