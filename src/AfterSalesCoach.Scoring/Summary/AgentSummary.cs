using System.Collections.Immutable;

namespace AfterSalesCoach.Scoring.Summary;

/// <summary>One agent over the run. Only what the agent wrote, or left unanswered, counts.</summary>
public sealed record AgentSummary
{
    /// <summary>Position in the list, from 1: what links and anchors use instead of a name.</summary>
    public required int Number { get; init; }

    /// <summary>Empty where the log names none.</summary>
    public required string Name { get; init; }

    /// <summary>Empty where the log names none.</summary>
    public required string Shop { get; init; }

    public required long Conversations { get; init; }

    public required long Messages { get; init; }

    public required long Findings { get; init; }

    /// <summary>Messages with at least one finding.</summary>
    public required Share FlaggedMessages { get; init; }

    public required MeanScore Score { get; init; }

    public required Share Passed { get; init; }

    public required Share AutoFailed { get; init; }

    /// <summary>In the order of the scorecard; <see cref="CriterionShare.Kept"/> is null where it never applied.</summary>
    public required ImmutableArray<CriterionShare> Criteria { get; init; }

    /// <summary>By rule id: how often this agent broke it. Rules never broken are left out.</summary>
    public required ImmutableArray<RuleCount> Rules { get; init; }

    public required ServiceLevelSummary ServiceLevels { get; init; }

    /// <summary>Criteria in which the agent does clearly better than the run as a whole, best first; up to three.</summary>
    public required ImmutableArray<string> Strengths { get; init; }

    /// <summary>What costs this agent most, up to two.</summary>
    public required ImmutableArray<PractiseAdvice> Practise { get; init; }

    /// <summary>Mean score by day, in the order of dates.</summary>
    public required ImmutableArray<DayScore> Days { get; init; }
}
