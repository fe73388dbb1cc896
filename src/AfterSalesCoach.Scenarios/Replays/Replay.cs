using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Replays;

/// <summary>A recorded session that proves something about a scenario.</summary>
public sealed record Replay(string Name, ReplayTrainee Trainee, int Seed, ImmutableArray<ReplayTurn> Turns, Expectation Expect, PackPosition Position);
