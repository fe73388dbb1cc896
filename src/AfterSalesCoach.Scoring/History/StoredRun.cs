namespace AfterSalesCoach.Scoring.History;

/// <summary>A run in the store.</summary>
/// <param name="From">First day of its log, <c>2026-10-01</c>, or empty.</param>
public sealed record StoredRun(
    long Id, string TakenAt, string From, string To, long Conversations, double Score, double Passed, double AutoFailed, string Scorecard, string Engine);
