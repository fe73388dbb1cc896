using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scenarios.Sessions;

/// <summary>What a session is started with; the first line of its journal.</summary>
public sealed record SessionSetup(string ScenarioId, int Seed)
{
    public SessionMode Mode { get; init; }

    public UserLanguage Language { get; init; }

    /// <summary>Who is trained; null where nobody is named.</summary>
    public string? Trainee { get; init; }

    /// <summary>When it was started, by the wall clock; null for replays.</summary>
    public DateTimeOffset? StartedAt { get; init; }
}
