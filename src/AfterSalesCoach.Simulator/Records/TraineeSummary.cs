using System.Collections.Immutable;

namespace AfterSalesCoach.Simulator.Records;

/// <summary>How one trainee of a class is doing.</summary>
/// <param name="Attempts">Finished sessions.</param>
/// <param name="ScenariosPassed">Different scenarios passed at least once.</param>
/// <param name="Best">Points, 0 to 100.</param>
/// <param name="Last">Points of the last session.</param>
/// <param name="WeakRules">Worst first.</param>
public sealed record TraineeSummary(
    string Trainee, int Attempts, int Passed, int ScenariosPassed, decimal Best, decimal Last, DateTimeOffset LastAt, ImmutableArray<(string RuleId, int Times)> WeakRules)
{
    /// <summary>One for each trainee, by name.</summary>
    /// <param name="results">Newest first.</param>
    public static ImmutableArray<TraineeSummary> Of(IEnumerable<StoredResult> results) =>
    [
        .. results.GroupBy(r => r.Trainee).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new TraineeSummary(
            g.Key, g.Count(), g.Count(r => r.Passed), g.Where(r => r.Passed).Select(r => r.ScenarioId).Distinct().Count(),
            g.Max(r => r.Total), g.First().Total, g.First().FinishedAt, Records.WeakRules.Of(g))),
    ];
}
