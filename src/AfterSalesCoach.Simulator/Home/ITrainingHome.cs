using System.Collections.Immutable;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Sessions;

namespace AfterSalesCoach.Simulator.Home;

/// <summary>Where a trainee starts from: the scenarios there are, how far they got, and the way into a session.</summary>
public interface ITrainingHome
{
    string Trainee { get; }

    UserLanguage Language { get; }

    /// <summary>Completes when all scenarios are read, or cannot be; until then some can be found and started.</summary>
    Task Reading { get; }

    /// <summary>All scenarios, by topic and difficulty, as of now. Waits for <see cref="Reading"/>.</summary>
    ImmutableArray<ScenarioCard> Scenarios { get; }

    /// <summary>Waits for <see cref="Reading"/>.</summary>
    TrainingProgress Progress { get; }

    /// <summary>The scenario of an id, as of now; null when there is none. Waits for <see cref="Reading"/> only where it is not read yet.</summary>
    ScenarioCard? Find(string scenarioId);

    /// <summary>Starts a session; an unfinished one of the same scenario is given up.</summary>
    /// <param name="seed">Null to draw one.</param>
    /// <exception cref="KeyNotFoundException">There is no such scenario.</exception>
    ITrainingSession Start(string scenarioId, SessionMode mode, int? seed = null);

    /// <summary>Goes on with the unfinished session of a scenario.</summary>
    /// <returns>Null when there is none, or it no longer replays; then <paramref name="problem"/> says why.</returns>
    ITrainingSession? Reopen(string scenarioId, out string? problem);
}
