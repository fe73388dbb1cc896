using System.Collections.Immutable;

namespace AfterSalesCoach.Scoring.History;

/// <param name="Values">One for each run; null where it is not in the run.</param>
public sealed record TrendLine(string Name, ImmutableArray<double?> Values);
