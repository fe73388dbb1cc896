using AfterSalesCoach.Dialogue.Acts;

namespace AfterSalesCoach.Linting.Rules.Handling;

/// <summary>Threats, or bargaining with the customer's rights.</summary>
public sealed class PressuredCustomer : ReplyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "ASC3011", "pressuring-customer", RuleCategory.Handling, RuleScope.Message, Severity.Error,
        Title: new("威胁施压", "customer pressured"),
        Message: new("“{0}”在威胁客户，或拿处理当条件", "“{0}” threatens the customer or bargains with their rights"))
    {
        Why = new(
            "投诉、评价是客户的权利。拿退款当条件换撤诉、换评价，属于违规。",
            "Complaining and reviewing are the customer's rights; they are no bargaining chip."),
        Instead = new(
            "处理和评价分开：该退就退，评价由客户自己决定。",
            "Keep the remedy apart from the review: do what is due and leave the review alone."),
        Guides = [new(GuideDocument.Verify, "4.1(3)")],
        Examples =
        [
            RuleExample.Flags(
                """
                客户：再不退我投诉了
                客服：{|ASC3011:投诉就不给您退了|}
                """,
                rewritten: "让您着急了，抱歉。退款我现在就办，今天到账，您要投诉也不影响。"),
            RuleExample.Flags(
                """
                客户：给了差评
                客服：{|ASC3011:先把差评改了再给您处理|}
                """,
                rewritten: "没处理好，抱歉。现在就给您退款，评价您照实写。"),
            RuleExample.Flags(
                """
                客户：申请平台介入了
                客服：{|ASC3011:您不撤销的话退款就一直压着|}
                """,
                rewritten: "拖到您要介入，抱歉。退款我现在就同意，介入您不用撤。"),
            RuleExample.Flags(
                """
                客户：你们太差了
                客服：亲，{|ASC3011:再这样我们就把您拉黑了|}
                """,
                rewritten: "让您失望了，抱歉。您的问题我来跟进，今天18点前给您方案。"),
            RuleExample.Accepts("客服：您要投诉也没关系，不影响我给您退款"),
            RuleExample.Accepts("客服：评价您照实写就行，问题我们照样给您处理"),
            RuleExample.Accepts("客服：感谢您的理解，用着满意的话欢迎给个评价"),
            RuleExample.Accepts("客服：给您造成这么差的体验，抱歉，我现在就给您补发"),
        ],
    };

    private static readonly ActSet _threats = ActSet.Of(DialogueAct.Threaten);

    public override ActSet? Triggers { get; } = _threats.With(DialogueAct.AskWithdrawComplaint);

    public override IEnumerable<Diagnostic> Analyze(Reply reply)
    {
        // 改了再给您退 speaks of a review only where one has come up; otherwise it is about the claim (ASC3004).
        var aboutReview = reply.Message.Mentions(DialogueAct.MentionReview) || reply.CustomerMentioned(DialogueAct.MentionReview, DialogueAct.Complain);
        var offences = aboutReview ? _threats.With(DialogueAct.AskWithdrawComplaint) : _threats;
        return ReportClauses(reply, Statements(reply, offences, Polarity.Conditional | Polarity.Asked));
    }
}
