using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scoring.Summary;

/// <summary>Which scorecard was used.</summary>
/// <param name="PassMark">A conversation passes from this score on, 0 to 100.</param>
public sealed record ScorecardInfo(string Id, LocalizedText Title, double PassMark);
