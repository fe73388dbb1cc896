namespace AfterSalesCoach.Scoring.Summary;

/// <summary>One hour of the day.</summary>
/// <param name="Hour">0 to 23.</param>
public sealed record HourSummary(int Hour, long Messages, long AgentMessages, long Findings);
