namespace AfterSalesCoach.Scoring.Summary;

/// <param name="Findings">How often the rule was broken.</param>
/// <param name="PointsLost">After the caps.</param>
public sealed record RuleCount(string Id, long Findings, double PointsLost);
