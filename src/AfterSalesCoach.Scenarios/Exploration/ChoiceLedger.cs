using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Which choices were seen, and which are ever the best or the worst of their node in anything.</summary>
internal sealed class ChoiceLedger
{
    private readonly HashSet<(string Node, string Option)> _seen = [];
    private readonly HashSet<(string Node, string Option)> _distinct = [];
    private readonly HashSet<(string Node, Outcome Outcome)> _outcomes = [];
    private readonly HashSet<Dimension> _moved = [];
    private PathStep? _at;
    private List<(string Option, decimal[] Features)> _options = [];

    /// <summary>Dimensions in which some choice won or lost points.</summary>
    public IReadOnlySet<Dimension> Moved => _moved;

    public bool WasSeen(string node, string option) => _seen.Contains((node, option));

    public bool WasTaken(string node, Outcome outcome) => _outcomes.Contains((node, outcome));

    /// <summary>Whether the option was somewhere best or worst among at least three, in points, patience, trust, cost or rating.</summary>
    public bool IsDistinct(string node, string option) => _distinct.Contains((node, option));

    public void Add(PathStep from, Turn turn)
    {
        if (!ReferenceEquals(from, _at))
        {
            Compare();
            (_at, _options) = (from, []);
        }

        if (turn.Outcome is { } outcome)
        {
            _outcomes.Add((turn.NodeId, outcome));
        }

        // Typical violations move every dimension; that is not the author's doing.
        if (turn.Move is not Move.Write || turn.Broken.IsEmpty)
        {
            _moved.UnionWith(turn.Changes.Select(c => c.Dimension));
        }

        if (turn is { Move: Move.Pick pick, Outcome: { } chosen })
        {
            _seen.Add((turn.NodeId, pick.Option));
            _options.Add((pick.Option, Features(turn, chosen)));
        }
    }

    /// <summary>To be called once after the last step.</summary>
    public void Finish() => Compare();

    // Points above 100 are not banked, so the choice is judged by what it says, not by what was left to win.
    private static decimal[] Features(Turn turn, Outcome outcome)
    {
        var points = turn.Changes.Aggregate(default(Points), (sum, change) => sum + Points.Of(change.Dimension, change.Value));
        return
        [
            .. DimensionNames.All.Select(d => (decimal)points[d]), outcome.Effects.Patience, outcome.Effects.Trust,
            turn.After.Cost - turn.Before.Cost, outcome.Effects.Rating,
        ];
    }

    private void Compare()
    {
        if (_at is null)
        {
            return;
        }

        for (var feature = 0; _options.Count > 0 && feature < _options[0].Features.Length; feature++)
        {
            var (lowest, highest) = (_options.Min(o => o.Features[feature]), _options.Max(o => o.Features[feature]));
            foreach (var option in _options)
            {
                if (_options.Count < 3 || (lowest != highest && (option.Features[feature] == lowest || option.Features[feature] == highest)))
                {
                    _distinct.Add((_at.State.NodeId, option.Option));
                }
            }
        }
    }
}
