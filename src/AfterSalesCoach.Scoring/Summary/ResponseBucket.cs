namespace AfterSalesCoach.Scoring.Summary;

/// <param name="UpToSeconds">Upper end, inclusive; null for the last bucket.</param>
public sealed record ResponseBucket(double? UpToSeconds, long Rounds);
