using System.Collections.Immutable;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scenarios.Model;

/// <summary>A decision: the customer says something, the trainee answers.</summary>
public sealed record ScenarioNode(string Id, MoodText Says, PackPosition Position)
{
    public ImmutableArray<PickOption> Picks { get; init; } = [];

    /// <summary>Null where nothing may be typed.</summary>
    public WriteChoice? Write { get; init; }

    public ImmutableArray<OperationOption> Operations { get; init; } = [];

    /// <summary>The story goes on to this time when the node is entered, if it is earlier: since the midnight before the scenario starts. Null where it goes on at once.</summary>
    public TimeSpan? NotBefore { get; init; }

    public Hint? Hint { get; init; }

    /// <summary>What a model agent would answer.</summary>
    public LocalizedText? Model { get; init; }

    /// <summary>What is to be learnt here.</summary>
    public LocalizedText? Lesson { get; init; }

    /// <summary>The section the lesson rests on.</summary>
    public GuideReference? Guide { get; init; }

    /// <summary>Everything that may follow, in the order of the file.</summary>
    public IEnumerable<Outcome> Outcomes =>
        Picks.Select(p => p.Outcome).Concat((Write?.Routes ?? []).Select(r => r.Outcome)).Concat(Operations.Select(o => o.Outcome));
}
