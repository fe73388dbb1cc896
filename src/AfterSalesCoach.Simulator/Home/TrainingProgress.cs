using System.Collections.Immutable;

namespace AfterSalesCoach.Simulator.Home;

/// <summary>How a trainee is doing.</summary>
/// <param name="Results">Newest first.</param>
/// <param name="WeakRules">Rules broken most often lately, worst first.</param>
/// <param name="StreakDays">Days in a row with a finished session, up to today or yesterday.</param>
/// <param name="Next">What to practise next and why; null when there is nothing.</param>
public sealed record TrainingProgress(
    ImmutableArray<FinishedSession> Results, ImmutableArray<WeakRule> WeakRules, int StreakDays, ImmutableArray<DueDrill> Due, Recommendation? Next);

/// <summary>A finished session.</summary>
/// <param name="Total">0 to 100.</param>
public sealed record FinishedSession(string SessionId, string ScenarioId, string Title, DateTimeOffset FinishedAt, bool IsExam, decimal Total, bool Passed);

/// <summary>A rule that a trainee keeps breaking.</summary>
/// <param name="Times">Breaches in the sessions looked at.</param>
/// <param name="Instead">What to write instead.</param>
public sealed record WeakRule(string RuleId, string Title, int Times, string Instead);

/// <summary>A scenario that is to be practised again.</summary>
/// <param name="Due">The day.</param>
public sealed record DueDrill(string ScenarioId, string Title, DateOnly Due);

/// <summary>What to practise next.</summary>
/// <param name="Reason">In the trainee's language.</param>
public sealed record Recommendation(string ScenarioId, string Title, string Reason);
