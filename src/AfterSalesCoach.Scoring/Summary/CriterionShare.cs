namespace AfterSalesCoach.Scoring.Summary;

/// <summary>How much of a criterion's points was kept.</summary>
/// <param name="Kept">Points kept by points possible, 0 to 1; null where the criterion never applied.</param>
public sealed record CriterionShare(string Id, double? Kept, long Applied);
