using AfterSalesCoach.Scoring.Judging;
using AfterSalesCoach.Scoring.Scorecards;
using AfterSalesCoach.Scoring.ServiceLevels;

namespace AfterSalesCoach.Scoring.Aggregation;

/// <summary>Sums over one agent's parts in conversations.</summary>
internal sealed class AgentTally(Scorecard scorecard)
{
    /// <summary>Conversations kept for each rule, to look at together.</summary>
    private const int Examples = 3;

    public GroupTally Total { get; } = new();

    public CriterionTally[] Criteria { get; } = [.. scorecard.Criteria.Select(_ => new CriterionTally())];

    public Dictionary<string, RuleTally> Rules { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<string>> ExamplesByRule { get; } = new(StringComparer.Ordinal);

    public GroupTallies<string> Days { get; } = new(ScoreAggregator.MostDays, "");

    public ServiceLevelTally ServiceLevels { get; set; } = ServiceLevelTally.Empty;

    public long FlaggedMessages { get; private set; }

    public void Add(AgentPart part, ScoredConversation conversation)
    {
        var own = conversation.Deductions.Where(d => d.Agent == part.Name).ToList();
        Total.Add(true, part.ScoreTenths, scorecard.PassTenths, part.AutoFailed, part.Messages, own.Count);
        FlaggedMessages += part.FlaggedMessages;
        if (conversation.Brief.Day.Length > 0)
        {
            Days.Of(conversation.Brief.Day).Add(true, part.ScoreTenths, scorecard.PassTenths, part.AutoFailed, part.Messages, own.Count);
        }

        for (var i = 0; i < Criteria.Length; i++)
        {
            Criteria[i].Add(part.KeptTenths[i], scorecard.Criteria[i].WeightTenths);
        }

        foreach (var deduction in own)
        {
            AddFinding(deduction, conversation.Brief.Id);
        }
    }

    private void AddFinding(Deduction deduction, string conversation)
    {
        var rule = deduction.Diagnostic.RuleId;
        if (!Rules.TryGetValue(rule, out var tally))
        {
            Rules.Add(rule, tally = new RuleTally());
            ExamplesByRule.Add(rule, []);
        }

        tally.Add(deduction.PointTenths, deduction.ScoreTenths);
        var examples = ExamplesByRule[rule];
        if (examples.Count < Examples && !examples.Contains(conversation))
        {
            examples.Add(conversation);
        }
    }
}
