using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Engine;

/// <summary>Everything that the next step depends on. Immutable.</summary>
public sealed record SessionState
{
    /// <summary>The node to be decided; the last one decided when the session has ended.</summary>
    public required string NodeId { get; init; }

    /// <summary>Null while the session runs.</summary>
    public string? EndingId { get; init; }

    public required int Patience { get; init; }

    /// <summary>Between -5 and 5.</summary>
    public int Trust { get; init; }

    /// <summary>In yuan.</summary>
    public decimal Cost { get; init; }

    /// <summary>Stars the customer would give, 1 to 5.</summary>
    public decimal Rating { get; init; } = 5;

    public Liability Liability { get; init; }

    public ImmutableSortedSet<string> Flags { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Points in each dimension.</summary>
    public required Points Held { get; init; }

    /// <summary>Faults that fail the session: ids of rules, or nodes where a critical fault was made.</summary>
    public ImmutableSortedSet<string> Critical { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Time of the last move since the session started.</summary>
    public TimeSpan At { get; init; }

    /// <summary>What the story has skipped; story time is this and the time since the start.</summary>
    public TimeSpan Skipped { get; init; }

    /// <summary>Story time of the customer's first message that is not answered yet.</summary>
    public TimeSpan AskedAt { get; init; }

    /// <summary>How often the customer has followed up at this node.</summary>
    public int FollowUps { get; init; }

    /// <summary>How often the customer did not see what a reply or an operation at this node was for.</summary>
    public int Unclear { get; init; }

    /// <summary>Nodes that were decided at least once; good acts earn points the first time only.</summary>
    public ImmutableHashSet<string> Decided { get; init; } = [];

    public ImmutableHashSet<OperationKind> Done { get; init; } = [];

    /// <summary>Nodes whose hint was looked at.</summary>
    public ImmutableHashSet<string> HintsUsed { get; init; } = [];

    /// <summary>Findings about time that were counted already.</summary>
    public ImmutableHashSet<(string RuleId, int MessageIndex)> Counted { get; init; } = [];

    public Transcript Transcript { get; init; } = Transcript.Empty;

    public bool HasEnded => EndingId is not null;

    public TimeSpan StoryTime => At + Skipped;
}
