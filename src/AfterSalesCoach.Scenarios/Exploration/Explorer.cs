using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Grading;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Walks through everything that can happen, breadth first, so that the first way to a place is a shortest one.</summary>
/// <remarks>
/// States that differ only in points share a <see cref="StateKey"/>; of those, the ones no other covers in all dimensions are followed. Points are
/// kept within bounds at every step, which keeps this order, so best and worst are exact unless a key has more than <paramref name="width"/> of
/// them (<see cref="IsExact"/>). Typed replies are tried in the first state of each key, violations in the first of each node: what they are judged
/// as hardly depends on more.
/// </remarks>
internal sealed class Explorer(ScenarioEngine engine, int width, bool withViolations, int mostSteps = 400_000)
{
    private readonly KeyMaker _keys = new(engine.Scenario);
    private readonly Dictionary<StateKey, Frontier> _frontiers = [];
    private readonly Queue<PathStep> _open = new();
    private readonly HashSet<string> _violated = new(StringComparer.Ordinal);

    /// <summary>The first state found for each key.</summary>
    public Dictionary<StateKey, PathStep> First { get; } = [];

    /// <summary>Every finished session that was followed to its end.</summary>
    public List<PathStep> Ends { get; } = [];

    /// <summary>For each key, where one step leads; silence left out.</summary>
    public Dictionary<StateKey, HashSet<(StateKey To, bool GaveUp)>> Edges { get; } = [];

    /// <summary>Every step taken, for statistics over choices.</summary>
    public Action<PathStep, Turn>? OnStep { get; set; }

    /// <summary>A way that comes back to where it was with more points.</summary>
    public PathStep? Farm { get; private set; }

    public bool IsExact { get; private set; } = true;

    public void Run() => Run(engine.Start());

    public void Run(SessionState from)
    {
        var moves = new MoveGenerator(engine, _keys.AsksForTime);
        Add(from, null, null);
        var steps = 0;
        while (_open.TryDequeue(out var step))
        {
            foreach (var move in moves.For(step.State, TypedIn(step)))
            {
                Follow(step, move);
                steps++;
            }

            Follow(step, moves.Silence(step.State));
            if (steps > mostSteps)
            {
                IsExact = false;
                return;
            }
        }

        IsExact &= _frontiers.Values.All(f => f.IsExact);
    }

    public Grade GradeOf(PathStep end) => Grade.Of(engine.Scenario, end.State);

    private void Follow(PathStep step, Move move)
    {
        var turn = engine.Step(step.State, move);
        var key = Add(turn.After, step, turn);
        if (move is not Move.Wait)
        {
            OnStep?.Invoke(step, turn);
            var gaveUp = turn.After.EndingId == engine.Scenario.OutOfPatience && turn.After.Patience == 0;
            Edges[step.Key].Add((key, gaveUp));
        }
    }

    private TypedReplies TypedIn(PathStep step) =>
        !ReferenceEquals(First[step.Key], step) ? TypedReplies.None
        : withViolations && _violated.Add(step.Key.Place) ? TypedReplies.WithViolations
        : TypedReplies.Samples;

    private StateKey Add(SessionState state, PathStep? before, Turn? turn)
    {
        var key = _keys.Of(state);
        if (!_frontiers.TryGetValue(key, out var frontier))
        {
            _frontiers.Add(key, frontier = new Frontier(width));
            Edges.Add(key, []);
        }

        if (!frontier.Accepts(state.Held))
        {
            return key;
        }

        var step = new PathStep(key, state, before, turn, before is null ? 0 : before.Depth + 1);
        if (!First.TryAdd(key, step))
        {
            LookForFarm(step);
        }

        if (state.HasEnded)
        {
            Ends.Add(step);
        }
        else
        {
            _open.Enqueue(step);
        }

        return key;
    }

    private void LookForFarm(PathStep step)
    {
        for (var earlier = step.Before; Farm is null && earlier is not null; earlier = earlier.Before)
        {
            if (earlier.Key == step.Key && engine.Scenario.Rubric.Total(step.State.Held) > engine.Scenario.Rubric.Total(earlier.State.Held))
            {
                Farm = step;
            }
        }
    }
}
