namespace AfterSalesCoach.Dialogue;

/// <summary>One message as received.</summary>
public sealed record Message(Speaker Speaker, string Text)
{
    /// <summary>Name of the agent, where the log has one.</summary>
    public string? Agent { get; init; }

    /// <summary>When it was sent, where the log says; its offset is the shop's local time.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Where it stands in its file, for error messages; null for messages that come from no file.</summary>
    public SourcePosition? Source { get; init; }

    /// <summary>Rules switched off for this message by a <c>coach:disable</c> comment or a <c>suppress</c> field.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];
}
