using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>A draft and the situation in which it would be sent.</summary>
/// <param name="At">When it would be sent, in the time of the session.</param>
internal sealed record DraftRequest(Scenario Scenario, SessionState State, TimeSpan At, string Text);
