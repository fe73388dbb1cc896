using System.Collections.Immutable;

namespace AfterSalesCoach.Scoring.Summary;

/// <summary>What a run of <c>coach score</c> found; the content of <c>summary.json</c>. Holds no chat text.</summary>
/// <remarks>
/// Scores go from 0 to 100 with one decimal, shares from 0 to 1 with four. Every list is sorted as its property says and is the same for any
/// number of threads.
/// </remarks>
public sealed record ScoreSummary
{
    /// <summary>Names the shape of the file; its number changes when a reader of the old one would misread the new one.</summary>
    public const string CurrentSchema = "coach-score-summary/2";

    /// <summary>Also holds the definition of the service levels for every agent, which is no matter to a reader.</summary>
    public const string OldSchema = "coach-score-summary/1";

    public string Schema { get; init; } = CurrentSchema;

    /// <summary>False when the run was interrupted: the figures are those of the conversations read until then.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>False after <c>--no-mask</c>: the files beside this one hold personal data.</summary>
    public bool Masked { get; init; } = true;

    public required ScorecardInfo Scorecard { get; init; }

    public required Fingerprints Fingerprints { get; init; }

    public required RunTotals Totals { get; init; }

    /// <summary>In the order of the scorecard.</summary>
    public required ImmutableArray<CriterionSummary> Criteria { get; init; }

    /// <summary>By score points lost, most first.</summary>
    public required ImmutableArray<RuleSummary> Rules { get; init; }

    /// <summary>By mean score, lowest first; agents with a small sample come after the others.</summary>
    public required ImmutableArray<AgentSummary> Agents { get; init; }

    /// <summary>By name.</summary>
    public required ImmutableArray<GroupSummary> Shops { get; init; }

    /// <summary>In the order of the scorecard.</summary>
    public required ImmutableArray<GroupSummary> Shifts { get; init; }

    /// <summary>By date, <c>2026-10-01</c>; conversations without a date come last under an empty name.</summary>
    public required ImmutableArray<GroupSummary> Days { get; init; }

    public required ImmutableArray<GroupSummary> Categories { get; init; }

    public required ImmutableArray<GroupSummary> Situations { get; init; }

    /// <summary>24 entries, from midnight on, by the local time of the message; findings without a time are in none.</summary>
    public required ImmutableArray<HourSummary> Hours { get; init; }

    /// <summary>Conversations by score: 0 to under 10, … 90 to 100.</summary>
    public required ImmutableArray<long> ScoreBands { get; init; }

    public required ServiceLevelSummary ServiceLevels { get; init; }

    /// <summary>What a lead should read first, most urgent first.</summary>
    public required ImmutableArray<ConversationBrief> ReadFirst { get; init; }

    /// <summary>Against an earlier run; null unless asked for.</summary>
    public RunComparison? Comparison { get; init; }
}
