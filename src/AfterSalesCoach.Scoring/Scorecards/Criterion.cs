using System.Collections.Immutable;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scoring.Scorecards;

/// <summary>One thing a conversation is judged by.</summary>
/// <param name="WeightTenths">What it is worth, in tenths of a point.</param>
/// <param name="Applies">When it counts; where it does not, its weight is not among the possible points.</param>
/// <param name="Rules">Beginnings of the rule ids whose findings cost points here; <c>*</c> takes what no other criterion takes.</param>
public sealed record Criterion(string Id, LocalizedText Title, int WeightTenths, Applies Applies, ImmutableArray<string> Rules)
{
    /// <summary>Points off for a finding, by severity, in tenths.</summary>
    public required ImmutableDictionary<Severity, int> BySeverity { get; init; }

    /// <summary>Points off for a finding of a rule, in tenths; wins over the severity.</summary>
    public ImmutableDictionary<string, int> ByRule { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Points off for one finding, in tenths.</summary>
    public int PointTenths(string ruleId, Severity severity) =>
        ByRule.TryGetValue(ruleId, out var points) ? points : BySeverity.GetValueOrDefault(severity);
}
