using System.Collections.Immutable;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>What testing a scenario gave.</summary>
/// <param name="Findings">By file, line, column.</param>
/// <param name="Best">Total of the best way through, 0 to 100.</param>
/// <param name="Worst">Total of the worst.</param>
/// <param name="Situations">How many different situations were looked at.</param>
/// <param name="BestIsProven">Whether no way through is better: there was no more to search than could be searched, and no reply was judged otherwise after another way.</param>
/// <param name="WorstIsProven">Whether no way through is worse.</param>
public sealed record ScenarioReport(string ScenarioId, ImmutableArray<PackFinding> Findings, decimal Best, decimal Worst, int Situations, bool BestIsProven, bool WorstIsProven);
