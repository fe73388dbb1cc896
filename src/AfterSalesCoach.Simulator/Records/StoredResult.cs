using System.Collections.Immutable;

namespace AfterSalesCoach.Simulator.Records;

/// <summary>The result of a session: what it came to when it ended for the first time.</summary>
/// <param name="Title">As it was called then.</param>
/// <param name="FinishedAt">In the trainee's time zone of then.</param>
/// <param name="Total">0 to 100, in tenths.</param>
/// <param name="Ending">Its id in the scenario.</param>
public sealed record StoredResult(
    long SessionId, string Trainee, string ScenarioId, string Title, DateTimeOffset FinishedAt, bool IsExam, decimal Total, bool Passed, string Ending)
{
    /// <summary>Those that are graded, 0 to 100 each, by the words of <see cref="Scenarios.Reading.Vocabulary"/>.</summary>
    public ImmutableSortedDictionary<string, int> Dimensions { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>In how many turns each rule was broken.</summary>
    public ImmutableSortedDictionary<string, int> Breaches { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Faults that failed it: ids of rules, or nodes.</summary>
    public ImmutableArray<string> Critical { get; init; } = [];
}
