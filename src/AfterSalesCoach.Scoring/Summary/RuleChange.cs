using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scoring.Summary;

/// <param name="Before">Share of conversations; null when the rule was not there.</param>
/// <param name="ScoreChange">Contribution to the change of the mean score, positive is better.</param>
/// <param name="Cause">Where the change comes from.</param>
/// <param name="Clear">The two 95 % intervals do not overlap.</param>
public sealed record RuleChange(string Id, LocalizedText Title, Share? Before, Share? Now, double ScoreChange, ChangeCause Cause, bool Clear);
