namespace AfterSalesCoach.Scoring.Summary;

/// <param name="Day"><c>2026-10-01</c>.</param>
public sealed record DayScore(string Day, double Score, long Conversations);
