using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Full.Themes;

namespace AfterSalesCoach.Cli.Commands;

/// <summary>What the user asked of <c>coach train</c>.</summary>
/// <param name="Scenario">An id, a title or a file; null for the list.</param>
/// <param name="Pack">Null to find one.</param>
/// <param name="Ui">As written: <c>auto</c>, <c>full</c>, <c>plain</c>.</param>
internal sealed record TrainOptions(string? Scenario, string? Pack, string Ui)
{
    public SessionMode Mode { get; init; }

    public string Trainee { get; init; } = "";

    public int? Seed { get; init; }

    /// <summary>Null for the place the system has for such data.</summary>
    public string? DataFolder { get; init; }

    public bool HasMouse { get; init; }

    public Theme Theme { get; init; } = ThemeCatalog.Dark;
}
