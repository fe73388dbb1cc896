namespace AfterSalesCoach.Simulator.Plain;

/// <summary>Where a trainee goes next.</summary>
internal abstract record Place
{
    public sealed record Home : Place;

    public sealed record Briefing(string ScenarioId) : Place;

    public sealed record Leave : Place;
}
