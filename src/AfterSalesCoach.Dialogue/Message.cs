namespace AfterSalesCoach.Dialogue;

/// <summary>One message as received.</summary>
public sealed record Message(Speaker Speaker, string Text)
{
    /// <summary>Name of the agent, where the log has one.</summary>
    public string? Agent { get; init; }

    /// <summary>The day of messages whose log says the time of day alone, in a year from which there are no logs; it is a leap year, as 29 February may stand in one.</summary>
    public static readonly DateOnly NoDate = new(4, 1, 1);

    private const int FirstYear = 1990;

    /// <summary>When it was sent, where the log says; its offset is the shop's local time. Where the log says no date, days count from <see cref="NoDate"/>: gaps are right.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Whether the log says on which day a message was sent.</summary>
    public bool HasDate => IsDate(Time);

    /// <summary>Whether the day of a message's time is one of the log.</summary>
    public static bool IsDate(DateTimeOffset? time) => time is { Year: >= FirstYear };

    /// <summary>Where it stands in its file, for error messages; null for messages that come from no file.</summary>
    public SourcePosition? Source { get; init; }

    /// <summary>Rules switched off for this message by a <c>coach:disable</c> comment or a <c>suppress</c> field.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];
}
