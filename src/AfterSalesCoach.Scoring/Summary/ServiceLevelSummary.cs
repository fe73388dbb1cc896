using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.ServiceLevels;

namespace AfterSalesCoach.Scoring.Summary;

/// <summary>Service levels of a run or of an agent, by a profile. What the log's missing times do not let us know is counted apart, not guessed.</summary>
public sealed record ServiceLevelSummary
{
    public required string Profile { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>The profile's definition in words, with what is not known of the official one. Null for an agent: it is that of the run, and long.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LocalizedText? Definition { get; init; }

    /// <summary>Which of the three reply rates the profile means.</summary>
    public ReplyUnit Unit { get; init; }

    /// <summary>The limit of the reply rates, in seconds.</summary>
    public required double LimitSeconds { get; init; }

    /// <summary>Rounds (a customer's burst and its answer) answered by a human within the limit.</summary>
    public required Share ByRounds { get; init; }

    /// <summary>Customers (conversations) whose every counted round was answered within the limit, or as the profile defines it.</summary>
    public required Share ByPersons { get; init; }

    /// <summary>Customer messages answered within the limit.</summary>
    public required Share ByMessages { get; init; }

    public required DurationSummary FirstResponse { get; init; }

    public required DurationSummary Response { get; init; }

    /// <summary>Rounds no human answered.</summary>
    public required Share Unanswered { get; init; }

    public required PromiseSummary Promises { get; init; }

    /// <summary>Rounds that could not be timed because a time is missing.</summary>
    public required long Untimed { get; init; }

    /// <summary>Distribution of the response times, in ascending order; the last bucket has no upper end.</summary>
    public required ImmutableArray<ResponseBucket> Buckets { get; init; }
}
