using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scenarios.Model;

/// <summary>What follows from an action.</summary>
/// <param name="Goto">The node or ending that comes next.</param>
public sealed record Outcome(string Goto, PackPosition Position)
{
    public Effects Effects { get; init; } = Effects.None;

    /// <summary>Points on top of what rules and acts give.</summary>
    public Points Score { get; init; }

    /// <summary>What the coach says about it.</summary>
    public LocalizedText? Coach { get; init; }

    /// <summary>What the customer says at once, before the next node's words.</summary>
    public MoodText? Reaction { get; init; }

    /// <summary>A fault that fails the session whatever the points.</summary>
    public bool IsCritical { get; init; }
}
