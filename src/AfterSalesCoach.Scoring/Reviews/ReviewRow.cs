namespace AfterSalesCoach.Scoring.Reviews;

/// <summary>A line of the review sheet: one finding of a sampled conversation, or an agent message without any.</summary>
/// <param name="RuleId">Empty where the linter found nothing.</param>
/// <param name="Asked">The customer's words before the message.</param>
/// <param name="Verdict">复核结果, as the reviewer wrote it; empty when not reviewed.</param>
/// <param name="Remark">复核意见.</param>
public sealed record ReviewRow(
    long ConversationNumber, string ConversationId, int MessageIndex, string Shop, string Agent, double Score, string RuleId, string RuleTitle, string Asked, string Reply,
    string Marked, string Finding, string Verdict = "", string Remark = "");
