using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Makes keys of states, with only those parts that a condition of the scenario or a rule of the platform asks for.</summary>
internal sealed class KeyMaker
{
    /// <summary>Every node on a circle can double the number of situations.</summary>
    private const int MostOnCircles = 12;

    private readonly bool _trust;
    private readonly bool _liability;
    private readonly ImmutableHashSet<string> _flags;
    private readonly ImmutableArray<OperationKind> _done;
    private readonly ImmutableArray<string> _decided;

    public KeyMaker(Scenario scenario)
    {
        var conditions = Conditions(scenario).SelectMany(c => c.Parts).ToList();
        var operations = scenario.Nodes.SelectMany(n => n.Operations).Select(o => o.Kind).ToHashSet();
        _trust = conditions.OfType<Condition.Trust>().Any();
        _liability = conditions.OfType<Condition.Liable>().Any();
        _flags = [.. conditions.OfType<Condition.Flags>().SelectMany(f => f.All), .. operations.SelectMany(o => OperationRules.FlagsAsked(o))];
        _done = [.. conditions.OfType<Condition.Done>().Select(d => d.Kind).Concat(operations.Contains(OperationKind.Reject) ? [OperationKind.Negotiate] : []).Distinct()];
        OnCircles = Circles.NodesOn(scenario);
        TellsAllApart = OnCircles.Count <= MostOnCircles;
        _decided = [.. conditions.OfType<Condition.Visited>().Select(v => v.Node).Concat(TellsAllApart ? OnCircles : []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        AsksForTime = conditions.Any(c => c is Condition.Late or Condition.TookOver);
    }

    /// <summary>Whether answers that come late lead elsewhere.</summary>
    public bool AsksForTime { get; }

    /// <summary>Nodes that may be come back to. What was decided there before earns nothing again.</summary>
    public ImmutableHashSet<string> OnCircles { get; }

    /// <summary>Whether states of one key really lead to the same; not where there are too many circles.</summary>
    public bool TellsAllApart { get; }

    public StateKey Of(SessionState state) => new(
        state.EndingId ?? state.NodeId, state.HasEnded, state.Patience, _trust ? state.Trust : 0, _liability ? state.Liability : default,
        _flags.IsEmpty ? "" : string.Join(',', state.Flags.Where(_flags.Contains)), _done.Where(state.Done.Contains).Sum(k => 1 << (int)k),
        _decided.IsEmpty ? "" : string.Join(',', _decided.Where(state.Decided.Contains)), state.Unclear > 0, !state.Critical.IsEmpty);

    private static IEnumerable<Condition> Conditions(Scenario scenario) => scenario.Nodes.SelectMany(n =>
        n.Picks.Select(p => p.When).Concat(n.Operations.Select(o => o.When)).Concat((n.Write?.Routes ?? []).Select(r => r.When)));
}
