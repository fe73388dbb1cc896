using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scoring.Summary;

/// <summary>One rule over the run.</summary>
/// <param name="Criterion">Id of the criterion that its points come off.</param>
/// <param name="Findings">How often it was broken.</param>
/// <param name="Conversations">Share of the scored conversations in which it was broken; of all conversations for a rule that needs no reply to be broken.</param>
/// <param name="PointsLost">Points taken off for it, after the caps.</param>
/// <param name="ScoreLost">What it costs the mean score of the run, in score points; these add up to 100 − mean score.</param>
public sealed record RuleSummary(
    string Id, LocalizedText Title, Severity Severity, string Criterion, bool AutoFail, long Findings, Share Conversations, double PointsLost, double ScoreLost,
    LocalizedText Why, LocalizedText Instead, string Guide)
{
    /// <summary>Conversations without a score, since no agent wrote, in which it was broken; they cost the mean score nothing.</summary>
    public long Unscored { get; init; }
}
