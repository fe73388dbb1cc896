using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Reading;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Something that exploring a scenario showed to be wrong.</summary>
/// <param name="Witness">Moves from the start that show it; empty where nothing leads there.</param>
public sealed record PackFinding(PackProblem Problem, ImmutableArray<Move> Witness);
