using System.Collections.Immutable;
using AfterSalesCoach.Simulator.Records;

namespace AfterSalesCoach.Simulator.Home;

/// <summary>How a trainee stands, as the records say.</summary>
/// <param name="Results">Newest first.</param>
/// <param name="Today">By the trainee's clock.</param>
internal sealed record Standing(
    ImmutableArray<StoredResult> Results, ImmutableSortedDictionary<string, ReviewCard> Cards, ImmutableHashSet<string> Unfinished, DateOnly Today)
{
    private readonly ILookup<string, StoredResult> _byScenario = Results.ToLookup(r => r.ScenarioId);

    public static Standing Of(TrainingRecords records, string trainee, DateOnly today) =>
        new(records.Results(trainee), records.Cards(trainee), records.Unfinished(trainee), today);

    public ScenarioProgress ProgressIn(string scenarioId) =>
        Unfinished.Contains(scenarioId) ? ScenarioProgress.InProgress
        : !_byScenario.Contains(scenarioId) ? ScenarioProgress.NotStarted
        : HasPassed(scenarioId) ? ScenarioProgress.Passed
        : ScenarioProgress.NotPassed;

    public bool HasPassed(string scenarioId) => _byScenario[scenarioId].Any(r => r.Passed);

    public decimal? BestIn(string scenarioId) => _byScenario[scenarioId].Select(r => (decimal?)r.Total).Max();

    public bool IsDue(string scenarioId) => Cards.TryGetValue(scenarioId, out var card) && card.Due <= Today;

    public ImmutableArray<(string RuleId, int Times)> WeakRules { get; } = Records.WeakRules.Of(Results);

    /// <summary>Days in a row with a finished session, up to today or yesterday.</summary>
    public int StreakIn(TimeZoneInfo zone)
    {
        var days = Results.Select(r => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(r.FinishedAt, zone).DateTime)).ToHashSet();
        var day = days.Contains(Today) ? Today : Today.AddDays(-1);
        var streak = 0;
        while (days.Contains(day.AddDays(-streak)))
        {
            streak++;
        }

        return streak;
    }
}
