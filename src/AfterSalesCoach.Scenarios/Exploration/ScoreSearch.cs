using AfterSalesCoach.Scenarios.Grading;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Finds the best or the worst way through the situations of a scenario.</summary>
/// <remarks>
/// Of several ways to one situation, those are followed that no other covers in all dimensions. Points are kept within bounds at every step,
/// which keeps this order, so the result is exact; where that takes too many steps, only the most promising are followed.
/// </remarks>
internal sealed class ScoreSearch
{
    private const int MostSteps = 400_000;
    private const int Narrow = 6;

    /// <summary>More than this many times the price no case of the guides costs.</summary>
    public const int MostCost = 20;

    /// <summary>Ways that may be tried until one comes out as computed.</summary>
    private const int MostTries = 20;

    private readonly Explorer _explorer;
    private readonly Scenario _scenario;
    private readonly int _direction;
    private readonly int _width;
    private readonly Way? _first;
    private readonly Dictionary<Situation, List<ScoredPath>> _frontiers = [];
    private readonly Queue<ScoredPath> _open = new();
    private readonly Dictionary<Situation, ScoredPath> _ends = [];

    private ScoreSearch(Explorer explorer, int direction, int width, Way? first) =>
        (_explorer, _scenario, _direction, _width, _first) = (explorer, explorer.Engine.Scenario, direction, width, first);

    /// <summary>The way that was looked for, as it was played; null when nothing ends.</summary>
    public PlayedPath? Found { get; private set; }

    /// <summary>A way that comes back to where it was with more points.</summary>
    public ScoredPath? Farm { get; private set; }

    /// <summary>A way that ends with a cost below 0 or far above the price.</summary>
    public ScoredPath? Costly { get; private set; }

    /// <summary>Whether <see cref="Found"/> is proven.</summary>
    public bool IsExact { get; private set; } = true;

    /// <param name="first">The way to start with, of those that the start has; null for any.</param>
    public static ScoreSearch ForBest(Explorer explorer, Way? first = null) => Run(explorer, 1, first);

    public static ScoreSearch ForWorst(Explorer explorer) => Run(explorer, -1, null);

    private static ScoreSearch Run(Explorer explorer, int direction, Way? first)
    {
        var search = new ScoreSearch(explorer, direction, int.MaxValue, first);
        if (!search.Follow(MostSteps))
        {
            search = new ScoreSearch(explorer, direction, Narrow, first) { IsExact = false };
            search.Follow(int.MaxValue);
        }

        search.IsExact &= explorer.IsComplete;
        search.Choose();
        return search;
    }

    /// <summary>False when there are more steps to take.</summary>
    private bool Follow(int most)
    {
        var start = _explorer.Situations[0];
        Enter(new ScoredPath(start, start.First.State.Held, start.First.State.Cost, null, null));
        for (var steps = 0; _open.TryDequeue(out var path);)
        {
            if (path.IsCovered)
            {
                continue;
            }

            foreach (var way in path.Before is null && _first is not null ? [_first] : path.At.Ways)
            {
                Enter(path.Then(way));
            }

            steps += path.At.Ways.Count;
            if (steps > most)
            {
                return false;
            }
        }

        return true;
    }

    private void Enter(ScoredPath path)
    {
        if (path.At.Key.Ended)
        {
            Costly ??= path.Cost < 0 || path.Cost > MostCost * _scenario.Case.Paid ? path : null;
            if (!_ends.TryGetValue(path.At, out var other) || (Promise(path), -path.Cost).CompareTo((Promise(other), -other.Cost)) > 0)
            {
                _ends[path.At] = path;
            }

            return;
        }

        if (!_frontiers.TryGetValue(path.At, out var others))
        {
            _frontiers.Add(path.At, others = []);
        }

        if (others.Exists(o => Covers(o, path)))
        {
            return;
        }

        Farm ??= others.Count > 0 && _explorer.MayComeBackTo(path.At) && IsFarm(path) ? path : null;
        Drop(others, o => Covers(path, o));
        if (others.Count >= _width)
        {
            IsExact = false;
            var least = others.MinBy(Promise)!;
            if (Promise(path) <= Promise(least))
            {
                return;
            }

            Drop(others, o => ReferenceEquals(o, least));
        }

        others.Add(path);
        _open.Enqueue(path);
    }

    private static void Drop(List<ScoredPath> paths, Predicate<ScoredPath> which)
    {
        foreach (var path in paths.FindAll(which))
        {
            path.IsCovered = true;
            paths.Remove(path);
        }
    }

    private bool Covers(ScoredPath one, ScoredPath other) => _direction > 0 ? one.Held.IsAtLeast(other.Held) : other.Held.IsAtLeast(one.Held);

    private int Promise(ScoredPath path) => _direction * _scenario.Rubric.WeightedSum(path.Held);

    private bool IsFarm(ScoredPath path)
    {
        for (var earlier = path.Before; earlier is not null; earlier = earlier.Before)
        {
            if (ReferenceEquals(earlier.At, path.At))
            {
                return _scenario.Rubric.WeightedSum(path.Held) > _scenario.Rubric.WeightedSum(earlier.Held);
            }
        }

        return false;
    }

    /// <summary>
    /// Plays the most promising ends until one comes out as computed: what a typed reply is judged as may depend on the way to it. The best
    /// (or worst) of those that were played is taken.
    /// </summary>
    private void Choose()
    {
        var ranked = _ends.Values.Select(e => (Path: e, Rank: RankOf(e.GradeIn(_scenario)))).OrderByDescending(e => e.Rank).ThenBy(e => e.Path.Cost).ThenBy(e => e.Path.Length);
        foreach (var (path, computed) in ranked.Take(MostTries))
        {
            var played = _explorer.Play(path);
            var rank = played is null ? default : RankOf(Grade.Of(_scenario, played.End));
            Found = played is not null && (Found is null || rank.CompareTo(RankOf(Grade.Of(_scenario, Found.End))) > 0) ? played : Found;
            if (played is not null && rank == computed)
            {
                return;
            }

            IsExact = false;
        }
    }

    private (int Passed, decimal Total, decimal Uncapped) RankOf(Grade grade) =>
        (_direction * (grade.Passed ? 1 : 0), _direction * grade.Total, _direction * grade.Uncapped);
}
