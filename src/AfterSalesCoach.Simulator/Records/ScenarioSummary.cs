using System.Collections.Immutable;

namespace AfterSalesCoach.Simulator.Records;

/// <summary>How one trainee is doing in one scenario.</summary>
/// <param name="Attempts">Finished sessions.</param>
/// <param name="Best">Points, 0 to 100.</param>
/// <param name="Last">Points of the last session.</param>
public sealed record ScenarioSummary(string Trainee, string ScenarioId, string Title, int Attempts, int Passed, decimal Best, decimal Last, DateTimeOffset LastAt)
{
    /// <summary>By trainee and scenario.</summary>
    /// <param name="results">Newest first.</param>
    public static ImmutableArray<ScenarioSummary> Of(IEnumerable<StoredResult> results) =>
    [
        .. results.GroupBy(r => (r.Trainee, r.ScenarioId)).OrderBy(g => g.Key.Trainee, StringComparer.Ordinal).ThenBy(g => g.Key.ScenarioId, StringComparer.Ordinal)
            .Select(g => new ScenarioSummary(
                g.Key.Trainee, g.Key.ScenarioId, g.First().Title, g.Count(), g.Count(r => r.Passed), g.Max(r => r.Total), g.First().Total, g.First().FinishedAt)),
    ];
}
