using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Engine;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Moves, and the state they led to when they were played.</summary>
internal sealed record PlayedPath(ImmutableArray<Move> Moves, SessionState End);
