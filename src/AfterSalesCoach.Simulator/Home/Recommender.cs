using System.Collections.Immutable;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Authoring;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Simulator.Home;

/// <summary>What to practise next: what is due again, then what is unfinished, then what trains the weakest rule, then something new.</summary>
/// <param name="scenarios">By difficulty.</param>
internal sealed class Recommender(ImmutableArray<Scenario> scenarios, UserLanguage language)
{
    public Recommendation? Next(Standing standing) =>
        DueAgain(standing) ?? Unfinished(standing) ?? ForWeakestRule(standing) ?? NotStarted(standing);

    private Recommendation? DueAgain(Standing standing)
    {
        var due = scenarios.Where(s => standing.IsDue(s.Id)).MinBy(s => standing.Cards[s.Id].Due);
        return due is null ? null : For(
            due, standing.HasPassed(due.Id)
                ? new($"该复习了，计划在 {standing.Cards[due.Id].Due:M月d日}", $"it is time to practise it again; it was planned for {standing.Cards[due.Id].Due:yyyy-MM-dd}")
                : new("上次没有通过，趁还记得再练一次", "it was not passed last time; try it again while you remember"));
    }

    private Recommendation? Unfinished(Standing standing) =>
        scenarios.FirstOrDefault(s => standing.Unfinished.Contains(s.Id)) is { } scenario ? For(scenario, new("上次没有做完，可以接着做", "it was not finished; go on where you were")) : null;

    private Recommendation? ForWeakestRule(Standing standing)
    {
        foreach (var (ruleId, times) in standing.WeakRules)
        {
            var training = scenarios.Where(s => Coverage.RulesOf(s).Contains(ruleId) && !standing.HasPassed(s.Id)).MinBy(s => standing.ProgressIn(s.Id) != ScenarioProgress.NotStarted);
            if (training is not null && RuleCatalog.Find(ruleId)?.Descriptor.Title is { } title)
            {
                return For(training, new($"最近犯了 {times} 次“{title.Chinese}”，这一单专门练它", $"'{title.English}' was broken {times} times lately, and this one trains it"));
            }
        }

        return null;
    }

    private Recommendation? NotStarted(Standing standing) =>
        scenarios.FirstOrDefault(s => standing.ProgressIn(s.Id) == ScenarioProgress.NotStarted) is { } scenario
            ? For(scenario, standing.Results.IsEmpty ? new("从最容易的开始", "start with the easiest") : new("还没有练过，按难度轮到它", "it has not been tried yet and is next by difficulty"))
            : null;

    private Recommendation For(Scenario scenario, LocalizedText reason) => new(scenario.Id, scenario.Title.In(language), reason.In(language));
}
