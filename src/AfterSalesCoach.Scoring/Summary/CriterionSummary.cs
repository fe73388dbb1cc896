using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scoring.Summary;

/// <summary>One criterion of the scorecard over the run.</summary>
/// <param name="Weight">Points it is worth where it applies.</param>
/// <param name="Applied">Conversations it applied to.</param>
/// <param name="NotApplicable">Conversations it was left out of.</param>
/// <param name="MeanPoints">Mean of the points kept where it applied, 0 to <paramref name="Weight"/>.</param>
/// <param name="Full">Conversations that kept every point of it.</param>
public sealed record CriterionSummary(
    string Id, LocalizedText Title, double Weight, long Applied, long NotApplicable, double MeanPoints, Share Full, long Findings);
