using AfterSalesCoach.Simulator.Home;

namespace AfterSalesCoach.Simulator.Full.Pages;

/// <summary>A row of the list on the home screen.</summary>
/// <param name="Card">Null for the heading of a topic.</param>
/// <param name="Reason">Why it is recommended; null for an ordinary row.</param>
internal sealed record HomeRow(string Text, ScenarioCard? Card = null, string? Reason = null);
