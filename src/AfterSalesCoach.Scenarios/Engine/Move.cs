using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Engine;

/// <summary>What a trainee does.</summary>
/// <param name="At">Time since the session started, without what the story skipped; never before the move before.</param>
public abstract record Move(TimeSpan At)
{
    /// <summary>A reply is chosen.</summary>
    public sealed record Pick(TimeSpan At, string Option) : Move(At);

    /// <summary>A reply is typed.</summary>
    public sealed record Write(TimeSpan At, string Text) : Move(At);

    /// <summary>The platform is operated.</summary>
    public sealed record Operate(TimeSpan At, Operation Operation) : Move(At);

    /// <summary>Nothing is done until that moment.</summary>
    public sealed record Wait(TimeSpan At) : Move(At);

    /// <summary>The hint is looked at.</summary>
    public sealed record Hint(TimeSpan At) : Move(At);

    /// <summary>The last decision is taken back; in practice only.</summary>
    public sealed record Undo(TimeSpan At) : Move(At);
}
