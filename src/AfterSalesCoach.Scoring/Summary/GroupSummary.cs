using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scoring.Summary;

/// <summary>The conversations of one shop, shift, day, category or situation.</summary>
/// <param name="Name">Stable name; empty for what the log does not say.</param>
/// <param name="Title">What users read.</param>
public sealed record GroupSummary(
    string Name, LocalizedText Title, long Conversations, long AgentMessages, long Findings, MeanScore Score, Share Passed, Share AutoFailed);
