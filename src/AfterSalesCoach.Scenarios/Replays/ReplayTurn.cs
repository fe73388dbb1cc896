using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Replays;

/// <summary>One recorded answer.</summary>
/// <param name="After">Time since the answer before, or the start.</param>
/// <param name="At">The node or ending that it is expected to lead to; null when nothing is said.</param>
public sealed record ReplayTurn(Func<TimeSpan, Move> ToMove, TimeSpan After, string? At, PackPosition Position);
