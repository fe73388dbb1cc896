using AfterSalesCoach.Scenarios.Sessions;

namespace AfterSalesCoach.Simulator.Shells;

/// <summary>Where a shell begins.</summary>
/// <param name="ScenarioId">Null for the home screen; otherwise the briefing of that scenario.</param>
/// <param name="Mode">What is chosen unless the trainee chooses otherwise.</param>
/// <param name="Seed">For the first session; null to draw one.</param>
public sealed record ShellStart(string? ScenarioId = null, SessionMode Mode = SessionMode.Practice, int? Seed = null);
