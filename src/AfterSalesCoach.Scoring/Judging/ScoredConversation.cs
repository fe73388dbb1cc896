using System.Collections.Immutable;
using AfterSalesCoach.Scoring.ServiceLevels;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Judging;

/// <summary>A conversation with its points. Immutable; everything in it that is shown is masked already unless the user asked otherwise.</summary>
public sealed record ScoredConversation
{
    public required ConversationBrief Brief { get; init; }

    /// <summary>Whether an agent wrote in it.</summary>
    public required bool Scored { get; init; }

    public required int ScoreTenths { get; init; }

    /// <summary>Id of the shift, or empty.</summary>
    public required string Shift { get; init; }

    /// <summary>By criterion; -1 where it does not apply.</summary>
    public required ImmutableArray<int> KeptTenths { get; init; }

    public required ImmutableArray<Deduction> Deductions { get; init; }

    /// <summary>In the order in which they first wrote.</summary>
    public required ImmutableArray<AgentPart> Agents { get; init; }

    public required ConversationServiceLevels ServiceLevels { get; init; }

    public required int AgentMessages { get; init; }

    public required int Suppressed { get; init; }

    /// <summary>Whether a message has no time.</summary>
    public required bool TimeMissing { get; init; }

    /// <summary>Whether a message has a time but no date.</summary>
    public required bool DateMissing { get; init; }

    /// <summary>Whether messages of it could not be read.</summary>
    public required bool HasGaps { get; init; }

    /// <summary>Of the messages that have a date.</summary>
    public required DateTimeOffset? First { get; init; }

    public required DateTimeOffset? Last { get; init; }

    /// <summary>By hour of the day: messages, agent messages, findings, one after the other (72 numbers).</summary>
    public required ImmutableArray<int> Hours { get; init; }
}
