using System.Collections.Immutable;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Scorecards;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Aggregation;

/// <summary>What an agent does well and what to practise.</summary>
internal static class AgentCoach
{
    private const int MostStrengths = 3;
    private const int MostAdvice = 2;

    /// <summary>A strength keeps at least this share of a criterion's points …</summary>
    private const double StrongShare = 0.9;

    /// <summary>… in at least so many conversations.</summary>
    private const int StrongCases = 5;

    /// <summary>Criteria the agent keeps no worse than the run as a whole and nearly in full, the largest lead first.</summary>
    public static ImmutableArray<string> Strengths(Scorecard scorecard, AgentTally agent, IReadOnlyList<CriterionTally> run) =>
    [
        .. scorecard.Criteria
            .Select((c, i) => (c.Id, Own: Kept(agent.Criteria[i], c), Run: Kept(run[i], c), agent.Criteria[i].Applied))
            .Where(c => c.Applied >= StrongCases && c.Own >= StrongShare && c.Own >= c.Run)
            .OrderByDescending(c => c.Own - c.Run).ThenBy(c => c.Id, StringComparer.Ordinal)
            .Take(MostStrengths)
            .Select(c => c.Id),
    ];

    /// <summary>The rules that cost this agent's score most, with what to write instead.</summary>
    public static ImmutableArray<PractiseAdvice> Practise(Scorecard scorecard, AgentTally agent, IReadOnlyDictionary<string, RuleDescriptor> rules) =>
    [
        .. agent.Rules
            .OrderByDescending(r => r.Value.ScoreTenths).ThenByDescending(r => r.Value.Findings).ThenBy(r => r.Key, StringComparer.Ordinal)
            .Take(MostAdvice)
            .Where(r => rules.ContainsKey(r.Key))
            .Select(r => Advice(scorecard, rules[r.Key], r.Value, agent.ExamplesByRule[r.Key])),
    ];

    private static PractiseAdvice Advice(Scorecard scorecard, RuleDescriptor rule, RuleTally tally, List<string> examples) => new(
        rule.Id, rule.Title, tally.Findings, tally.PointTenths / 10.0, rule.Instead, scorecard.Scenarios.GetValueOrDefault(rule.Id, []), [.. examples]);

    private static double Kept(CriterionTally tally, Criterion criterion) =>
        tally.Applied == 0 ? 0 : tally.KeptTenths / ((double)criterion.WeightTenths * tally.Applied);
}
