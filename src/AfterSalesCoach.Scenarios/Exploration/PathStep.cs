using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Engine;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>A state that was reached, and how.</summary>
internal sealed record PathStep(StateKey Key, SessionState State, PathStep? Before, Turn? Turn, int Depth)
{
    /// <summary>The moves from the start to here.</summary>
    public ImmutableArray<Move> Moves
    {
        get
        {
            var moves = new List<Move>();
            for (var step = this; step.Turn is not null; step = step.Before!)
            {
                moves.Add(step.Turn.Move);
            }

            moves.Reverse();
            return [.. moves];
        }
    }
}
