using System.Collections.Immutable;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>What testing a scenario gave.</summary>
/// <param name="Findings">By file, line, column.</param>
/// <param name="Best">Total of the best way through, 0 to 100.</param>
/// <param name="Worst">Total of the worst.</param>
/// <param name="States">How many different situations were looked at.</param>
/// <param name="IsExact">Whether best and worst are proven.</param>
public sealed record ScenarioReport(string ScenarioId, ImmutableArray<PackFinding> Findings, decimal Best, decimal Worst, int States, bool IsExact)
{
    public bool IsSound => Findings.IsEmpty;
}
