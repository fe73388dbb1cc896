using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Finds every situation that can come about, breadth first, so that the first way to one is a shortest one.</summary>
/// <remarks>
/// A situation is gone on from once, from its first state: what its other states lead to differs in nothing but points, which
/// <see cref="ScoreSearch"/> follows. Typed replies are tried in each, typical violations in the first of each node: what they are judged as
/// hardly depends on more.
/// </remarks>
internal sealed class Explorer(ScenarioEngine engine, bool withViolations, int mostSteps = 200_000)
{
    private readonly KeyMaker _keys = new(engine.Scenario);
    private readonly Dictionary<StateKey, Situation> _byKey = [];
    private readonly List<Situation> _found = [];
    private readonly Queue<Situation> _open = new();
    private readonly HashSet<string> _violated = new(StringComparer.Ordinal);

    public ScenarioEngine Engine => engine;

    /// <summary>In the order in which they were found; the start comes first.</summary>
    public IReadOnlyList<Situation> Situations => _found;

    /// <summary>Every step taken, for statistics over choices.</summary>
    public Action<PathStep, Turn>? OnStep { get; set; }

    /// <summary>Whether every situation was found and told apart from those that lead elsewhere.</summary>
    public bool IsComplete { get; private set; }

    public void Run() => Run(engine.Start());

    public void Run(SessionState from)
    {
        var moves = new MoveGenerator(engine, _keys.AsksForTime);
        var steps = 0;
        Find(from, null, null);
        while (_open.TryDequeue(out var at) && steps < mostSteps)
        {
            foreach (var move in moves.For(at.First.State, TypedAt(at)).Append(moves.Silence(at.First.State)))
            {
                Follow(at, move);
                steps++;
            }
        }

        IsComplete = _open.Count == 0 && _keys.TellsAllApart;
    }

    /// <summary>For each node, the first situation that fits, by the shortest way.</summary>
    public IEnumerable<Situation> FirstAtEachNode(Predicate<Situation>? fits = null) =>
        _found.Where(s => !s.Key.Ended && (fits is null || fits(s))).DistinctBy(s => s.Key.Place, StringComparer.Ordinal);

    public bool MayComeBackTo(Situation situation) => _keys.OnCircles.Contains(situation.Key.Place);

    /// <summary>Plays a way from the start of the exploration; null when some move of it is not possible after all.</summary>
    public PlayedPath? Play(ScoredPath path)
    {
        try
        {
            var moves = path.Moves;
            return new PlayedPath(moves, moves.Aggregate(_found[0].First.State, (state, move) => engine.Step(state, move).After));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private void Follow(Situation at, Move move)
    {
        var turn = engine.Step(at.First.State, move);
        var weights = engine.Scenario.Rubric.Weights;
        var changes = turn.Changes.Where(c => c.Value != 0 && weights[c.Dimension] > 0).Select(c => Points.Of(c.Dimension, c.Value)).ToImmutableArray();
        var gaveUp = turn.After.EndingId == engine.Scenario.OutOfPatience && turn.After.Patience == 0;
        var way = new Way(Find(turn.After, at.First, turn), move, move.At - at.First.State.At, changes, turn.After.Cost - turn.Before.Cost, gaveUp);
        at.Ways.Add(way);
        if (!way.IsSilence)
        {
            OnStep?.Invoke(at.First, turn);
        }
    }

    private TypedReplies TypedAt(Situation at) => withViolations && _violated.Add(at.Key.Place) ? TypedReplies.WithViolations : TypedReplies.Samples;

    private Situation Find(SessionState state, PathStep? before, Turn? turn)
    {
        var key = _keys.Of(state);
        if (!_byKey.TryGetValue(key, out var situation))
        {
            situation = new Situation(new PathStep(key, state, before, turn, before is null ? 0 : before.Depth + 1));
            _byKey.Add(key, situation);
            _found.Add(situation);
            if (!state.HasEnded)
            {
                _open.Enqueue(situation);
            }
        }

        return situation;
    }
}
