namespace AfterSalesCoach.Scoring.Summary;

/// <summary>Times in seconds; null without cases. The percentiles are upper ends of histogram buckets.</summary>
public sealed record DurationSummary(long Cases, double? MeanSeconds, double? MedianSeconds, double? P90Seconds);
