namespace AfterSalesCoach.Scoring.Summary;

/// <summary>Counts over the whole run.</summary>
public sealed record RunTotals
{
    public long Files { get; init; }

    public long Conversations { get; init; }

    /// <summary>Conversations in which an agent wrote; only these are scored.</summary>
    public long Scored { get; init; }

    public long Messages { get; init; }

    public long AgentMessages { get; init; }

    public long Findings { get; init; }

    public long Suppressed { get; init; }

    /// <summary>Problems met in reading; what they say went to standard error.</summary>
    public long InputProblems { get; init; }

    /// <summary>Conversations in which at least one message has no time; service levels leave out what they cannot know.</summary>
    public long WithoutTimes { get; init; }

    /// <summary>Conversations in which a message has a time of day but no date; figures by day leave out what has none.</summary>
    public long WithoutDates { get; init; }

    /// <summary>Conversations of which messages could not be read: nothing is found in these that rests on absence, and no reply is timed.</summary>
    public long WithGaps { get; init; }

    public long Agents { get; init; }

    public MeanScore Score { get; init; } = MeanScore.Empty;

    /// <summary>Scored conversations at or above the pass mark.</summary>
    public Share Passed { get; init; } = Share.Empty;

    public Share AutoFailed { get; init; } = Share.Empty;

    /// <summary>Local time of the first and the last message that has one with a date, <c>2026-10-01T10:00:00+08:00</c>.</summary>
    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }
}
