using System.Collections.Immutable;

namespace AfterSalesCoach.Dialogue;

/// <summary>One customer's conversation with a shop, in the order of the log.</summary>
public sealed record Conversation(string Id, ImmutableArray<Message> Messages)
{
    public ProductCategory Category { get; init; }

    public string? Shop { get; init; }

    /// <summary>The shop's service hours, where the log carries them; overrides the configuration.</summary>
    public ServiceHours? ServiceHours { get; init; }

    /// <summary>The log holds messages of it that could not be read: what seems left undone may have been done in them.</summary>
    public bool HasGaps { get; init; }

    /// <summary>Where the conversation starts.</summary>
    public SourcePosition? Source { get; init; }
}
