using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Judging;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Engine;

/// <summary>One step: what was done, what it led to, and why.</summary>
/// <param name="NodeId">The node that was decided.</param>
/// <param name="Shown">Messages that this step added to the chat.</param>
public sealed record Turn(Move Move, string NodeId, SessionState Before, SessionState After, ImmutableArray<Message> Shown)
{
    public ImmutableArray<PointChange> Changes { get; init; } = [];

    /// <summary>Rules broken, without repetition.</summary>
    public ImmutableArray<string> Broken { get; init; } = [];

    /// <summary>Of a typed reply; null for other moves.</summary>
    public ReplyVerdict? Verdict { get; init; }

    /// <summary>The reply as sent; null where none was.</summary>
    public string? Reply { get; init; }

    /// <summary>What the pack says about this choice, or the engine where the customer did not accept a reply with an error.</summary>
    public LocalizedText? Coach { get; init; }

    /// <summary>What the pack says follows; null where it foresees nothing.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>What the platform's rules say about an operation.</summary>
    public ImmutableArray<LocalizedText> Notes { get; init; } = [];

    /// <summary>A reply that fits no route, or an operation that the node does not foresee.</summary>
    public bool IsUnclear { get; init; }

    /// <summary>Whether the trainee decided something; waiting and hints decide nothing.</summary>
    public bool IsDecision => Move is Move.Pick or Move.Write or Move.Operate;

    /// <summary>The hint that was shown.</summary>
    public Hint? Hint { get; init; }
}
