using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Grading;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>A way from the start to a situation, and the points it brings there.</summary>
/// <param name="cost">In yuan.</param>
internal sealed class ScoredPath(Situation at, Points held, decimal cost, ScoredPath? before, Way? last)
{
    public Situation At => at;

    public Points Held => held;

    public decimal Cost => cost;

    public ScoredPath? Before => before;

    public Way? Last => last;

    /// <summary>Number of moves.</summary>
    public int Length { get; } = before is null ? 0 : before.Length + 1;

    /// <summary>Whether a better one to the same situation was found since.</summary>
    public bool IsCovered { get; set; }

    public ScoredPath Then(Way way) => new(way.To, way.Changes.Aggregate(held, static (sum, change) => sum.Plus(change)), cost + way.Cost, this, way);

    public Grade GradeIn(Scenario scenario)
    {
        var end = at.First.State;
        return Grade.Of(scenario, end.EndingId, held, [.. end.Critical]);
    }

    /// <summary>The moves from the start on.</summary>
    public ImmutableArray<Move> Moves
    {
        get
        {
            var (ways, time) = (new Stack<Way>(), at.First.State.At);
            for (var path = this; path.Last is { } way; path = path.Before!)
            {
                ways.Push(way);
                time = path.Before!.At.First.State.At;
            }

            return [.. ways.Select(way => way.Move with { At = time += way.Delay })];
        }
    }
}
