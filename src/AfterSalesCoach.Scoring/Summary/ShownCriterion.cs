namespace AfterSalesCoach.Scoring.Summary;

/// <param name="Possible">Null when the criterion did not apply.</param>
public sealed record ShownCriterion(string Id, double? Possible, double Kept);
