using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Scoring.Reviews;

/// <summary>A reply that people accepted although the linter flagged it; later runs must not flag it again.</summary>
/// <remarks>One line of a file of examples: a conversation in JSONL with <c>accepted_rule</c>, <c>accepted_message</c> and <c>remark</c>.</remarks>
public static class AcceptedExample
{
    public const string RuleField = "accepted_rule";
    public const string MessageField = "accepted_message";
    public const string RemarkField = "remark";

    /// <summary>One line, with its line feed; masked, so that the file may be kept under version control.</summary>
    /// <param name="conversation">Cut behind the message that is judged, except for what a rule over time needs: it stays whole.</param>
    public static byte[] Line(Conversation conversation, ReviewRow appeal, Func<string, string> mask) =>
        ConversationJson.Line(conversation, appeal.ConversationId, mask, json =>
        {
            json.WriteString(RuleField, appeal.RuleId);
            json.WriteNumber(MessageField, appeal.MessageIndex);
            json.WriteString(RemarkField, mask(appeal.Remark));
        });
}
