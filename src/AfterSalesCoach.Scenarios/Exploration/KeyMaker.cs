using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Makes keys of states, with only those parts that a condition of the scenario or a rule of the platform asks for.</summary>
internal sealed class KeyMaker
{
    private readonly bool _trust;
    private readonly bool _liability;
    private readonly ImmutableHashSet<string> _flags;
    private readonly ImmutableArray<string> _visited;
    private readonly bool _operations;

    public KeyMaker(Scenario scenario)
    {
        var conditions = Conditions(scenario).SelectMany(c => c.Parts).ToList();
        _trust = conditions.OfType<Condition.Trust>().Any();
        _liability = conditions.OfType<Condition.Liable>().Any();
        _operations = scenario.Nodes.Any(n => !n.Operations.IsEmpty);
        _flags = [.. conditions.OfType<Condition.Flags>().SelectMany(f => f.All), .. _operations ? [OperationRules.Agreed, OperationRules.EvidenceGiven] : Array.Empty<string>()];
        _visited = [.. conditions.OfType<Condition.Visited>().Select(v => v.Node).Distinct(StringComparer.Ordinal)];
        AsksForTime = conditions.Any(c => c is Condition.Late or Condition.TookOver);
    }

    /// <summary>Whether answers that come late lead elsewhere.</summary>
    public bool AsksForTime { get; }

    public StateKey Of(SessionState state) => new(
        state.EndingId ?? state.NodeId, state.HasEnded, state.Patience, _trust ? state.Trust : 0, _liability ? state.Liability : default,
        _flags.IsEmpty ? "" : string.Join(',', state.Flags.Where(_flags.Contains)), _operations ? state.Done.Sum(k => 1 << (int)k) : 0,
        _visited.IsEmpty ? "" : string.Join(',', _visited.Where(state.Decided.Contains)), Math.Min(state.Unclear, 2), !state.Critical.IsEmpty);

    private static IEnumerable<Condition> Conditions(Scenario scenario) => scenario.Nodes.SelectMany(n =>
        n.Picks.Select(p => p.When).Concat(n.Operations.Select(o => o.When)).Concat((n.Write?.Routes ?? []).Select(r => r.When)));
}
