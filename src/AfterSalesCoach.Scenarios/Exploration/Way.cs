using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>What one move leads to from every state of a situation.</summary>
/// <param name="Delay">From the move before it.</param>
/// <param name="Changes">Points won and lost, in this order, in graded dimensions.</param>
/// <param name="Cost">In yuan.</param>
/// <param name="GaveUp">Whether the customer's patience ended with it.</param>
internal sealed record Way(Situation To, Move Move, TimeSpan Delay, ImmutableArray<Points> Changes, decimal Cost, bool GaveUp)
{
    public bool IsSilence => Move is Move.Wait;
}
