namespace AfterSalesCoach.Scoring.Summary;

/// <summary>Dated promises and what became of them.</summary>
/// <param name="Open">Neither kept nor asked after when the log ends, or its time had not come.</param>
public sealed record PromiseSummary(long Made, long Kept, long Broken, long Open);
