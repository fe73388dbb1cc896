using System.Collections.Immutable;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scenarios.Model;

/// <summary>A scenario as loaded: references hold, ids are unique. Immutable; may be shared between threads.</summary>
/// <param name="Id">Its path in the pack without the extension: <c>fruit/rotten-third</c>.</param>
public sealed record Scenario(string Id, LocalizedText Title, CaseFile Case, Customer Customer, string Start, string OutOfPatience, PackPosition Position)
{
    public LocalizedText? Summary { get; init; }

    /// <summary>From 1 to 5.</summary>
    public int Difficulty { get; init; } = 1;

    /// <summary>Sections of the guides that it trains, besides those of its nodes.</summary>
    public ImmutableArray<GuideReference> Guides { get; init; } = [];

    public ScenarioClock Clock { get; init; } = ScenarioClock.Default;

    public Rubric Rubric { get; init; } = Rubric.Default;

    /// <summary>In the order of the file.</summary>
    public required ImmutableArray<ScenarioNode> Nodes { get; init; }

    /// <summary>In the order of the file.</summary>
    public required ImmutableArray<Ending> Endings { get; init; }

    /// <summary>Shared wordings by name; of several, one is drawn.</summary>
    public ImmutableDictionary<string, ImmutableArray<LocalizedText>> Phrases { get; init; } = ImmutableDictionary<string, ImmutableArray<LocalizedText>>.Empty;

    private ImmutableDictionary<string, ScenarioNode> NodesById => field ??= Nodes.ToImmutableDictionary(n => n.Id, StringComparer.Ordinal);

    private ImmutableDictionary<string, Ending> EndingsById => field ??= Endings.ToImmutableDictionary(e => e.Id, StringComparer.Ordinal);

    /// <summary>Sections of the guides that the scenario or one of its nodes names, without repetition.</summary>
    public IEnumerable<GuideReference> TrainedSections => Guides.Concat(Nodes.Select(n => n.Guide).OfType<GuideReference>()).Distinct();

    /// <exception cref="KeyNotFoundException">There is no such node.</exception>
    public ScenarioNode Node(string id) => NodesById[id];

    public bool HasNode(string id) => NodesById.ContainsKey(id);

    /// <summary>The ending of that name, or null.</summary>
    public Ending? Ending(string id) => EndingsById.GetValueOrDefault(id);
}
