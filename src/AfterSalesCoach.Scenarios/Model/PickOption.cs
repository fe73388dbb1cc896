using System.Collections.Immutable;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scenarios.Model;

/// <summary>A reply the trainee can choose.</summary>
/// <param name="Id">Its name in replays; its number, from 1, where the author gave none.</param>
public sealed record PickOption(string Id, LocalizedText Reply, Outcome Outcome)
{
    /// <summary>Ids of the rules it breaks; each costs its points.</summary>
    public ImmutableArray<string> Breaks { get; init; } = [];

    /// <summary>Good acts it contains; each earns its points.</summary>
    public ImmutableArray<DialogueAct> Acts { get; init; } = [];

    /// <summary>Offered only when this holds.</summary>
    public Condition When { get; init; } = Condition.Always;
}
