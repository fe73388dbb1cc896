using AfterSalesCoach.Scoring.Scorecards;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

public sealed class DefaultScorecardScenarioTests
{
    [Fact]
    public void What_the_scorecard_tells_agents_to_practise_is_in_the_packs() =>
        Scorecard.Default.Scenarios.Values.SelectMany(s => s).Distinct()
            .Where(id => !File.Exists(Path.Combine(Repository.Root, "scenarios", $"{id}.yaml")))
            .Should().BeEmpty();

    [Fact]
    public void Every_rule_has_a_scenario_to_practise() =>
        Linting.RuleCatalog.All.Select(r => r.Descriptor.Id).Except(Scorecard.Default.Scenarios.Keys).Should().BeEmpty();
}
