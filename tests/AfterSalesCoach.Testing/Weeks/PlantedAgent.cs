namespace AfterSalesCoach.Testing.Weeks;

/// <summary>An agent whose quality is known because it was planted.</summary>
/// <param name="Violations">Share of the replies that break a rule, 0 to 1.</param>
/// <param name="Slow">Share of the replies that come after the limit.</param>
public sealed record PlantedAgent(string Name, PlantedShop Shop, double Violations, double Slow);
