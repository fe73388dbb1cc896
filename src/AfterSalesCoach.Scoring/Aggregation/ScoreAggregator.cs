using System.Collections.Immutable;
using System.Text.Json;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Judging;
using AfterSalesCoach.Scoring.Scorecards;
using AfterSalesCoach.Scoring.ServiceLevels;
using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Aggregation;

/// <summary>Adds up scored conversations, in their order. Memory is bounded whatever the log holds. Not safe for several threads.</summary>
/// <param name="rules">Every rule that may have found something, with the severity it has in this run.</param>
public sealed class ScoreAggregator(Scorecard scorecard, IEnumerable<(RuleDescriptor Rule, Severity Severity)> rules, ServiceLevelProfile profile)
{
    /// <summary>More days than this (ten years) are counted under an empty name.</summary>
    internal const int MostDays = 3660;

    private const int MostAgents = 20_000;
    private const int MostShops = 5_000;
    private const int HoursOfDay = 24;

    private readonly Dictionary<string, (RuleDescriptor Rule, Severity Severity)> _rules = rules.ToDictionary(r => r.Rule.Id, StringComparer.Ordinal);
    private readonly GroupTally _total = new();
    private readonly GroupTallies<string> _shops = new(MostShops, "…");
    private readonly GroupTallies<string> _shifts = new(int.MaxValue, "");
    private readonly GroupTallies<string> _days = new(MostDays, "");
    private readonly GroupTallies<string> _categories = new(int.MaxValue, "");
    private readonly GroupTallies<string> _situations = new(int.MaxValue, "");
    private readonly CriterionTally[] _criteria = [.. scorecard.Criteria.Select(_ => new CriterionTally())];
    private readonly Dictionary<string, RuleTally> _byRule = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Shop, string Name), AgentTally> _agents = [];
    private readonly long[] _hours = new long[3 * HoursOfDay];
    private readonly long[] _bands = new long[10];
    private ServiceLevelTally _service = ServiceLevelTally.Empty;
    private long _messages;
    private long _suppressed;
    private long _withoutTimes;
    private long _withoutDates;
    private long _withGaps;
    private DateTimeOffset? _from;
    private DateTimeOffset? _to;

    /// <summary>Conversations so far.</summary>
    public long Conversations => _total.Conversations;

    public long Messages => _messages;

    public long Findings => _total.Findings;

    public void Add(ScoredConversation conversation)
    {
        var brief = conversation.Brief;
        AddTo(_total, conversation);
        AddTo(_shops.Of(brief.Shop), conversation);
        AddTo(_shifts.Of(conversation.Shift), conversation);
        AddTo(_days.Of(brief.Day), conversation);
        AddTo(_categories.Of(brief.Category), conversation);
        AddTo(_situations.Of(brief.Situation), conversation);
        _messages += brief.Messages;
        _suppressed += conversation.Suppressed;
        _withoutTimes += conversation.TimeMissing ? 1 : 0;
        _withoutDates += conversation.DateMissing ? 1 : 0;
        _withGaps += conversation.HasGaps ? 1 : 0;
        _from = conversation.First < _from || _from is null ? conversation.First ?? _from : _from;
        _to = conversation.Last > _to || _to is null ? conversation.Last ?? _to : _to;
        for (var i = 0; i < _hours.Length; i++)
        {
            _hours[i] += conversation.Hours[i];
        }

        _service = _service.Add(conversation.ServiceLevels, profile);
        if (conversation.Scored)
        {
            AddScored(conversation);
        }
        else
        {
            AddUnscored(conversation);
        }
    }

    public ScoreSummary Summarise(RunFacts facts, IEnumerable<ConversationBrief> readFirst) => new()
    {
        Complete = facts.Complete,
        Masked = facts.Masked,
        Scorecard = new ScorecardInfo(scorecard.Id, scorecard.Title, scorecard.PassTenths / 10.0),
        Fingerprints = facts.Fingerprints,
        Totals = Totals(facts),
        Criteria = [.. scorecard.Criteria.Select((c, i) => Summarise(c, _criteria[i]))],
        Rules = Rules(),
        Agents = Agents(),
        Shops = Groups(_shops, name => new(name, name)),
        Shifts = [.. scorecard.Shifts.Where(s => _shifts.All.Any(t => t.Key == s.Id)).Select(s => _shifts.Of(s.Id).Summarise(s.Id, s.Title)), .. Unnamed(_shifts)],
        Days = [.. Groups(_days, name => new(name, name)).OrderBy(g => g.Name.Length == 0)],
        Categories = Groups(_categories, name => Titles.Of(Enum.Parse<ProductCategory>(name, ignoreCase: true))),
        Situations = Groups(_situations, SituationTitle),
        Hours = [.. Enumerable.Range(0, HoursOfDay).Select(h => new HourSummary(h, _hours[h], _hours[HoursOfDay + h], _hours[(2 * HoursOfDay) + h]))],
        ScoreBands = [.. _bands],
        ServiceLevels = _service.Summarise(profile),
        ReadFirst = [.. readFirst],
    };

    private void AddScored(ScoredConversation conversation)
    {
        _bands[Math.Min(9, conversation.ScoreTenths / 100)]++;
        for (var i = 0; i < _criteria.Length; i++)
        {
            _criteria[i].Add(conversation.KeptTenths[i], scorecard.Criteria[i].WeightTenths);
        }

        foreach (var deduction in conversation.Deductions)
        {
            if (deduction.Criterion >= 0)
            {
                _criteria[deduction.Criterion].Findings++;
            }

            RuleOf(deduction.Diagnostic.RuleId).Add(deduction.PointTenths, deduction.ScoreTenths);
        }

        foreach (var rule in conversation.Brief.Rules)
        {
            RuleOf(rule).Conversations++;
        }

        foreach (var part in conversation.Agents)
        {
            var agent = AgentOf(conversation.Brief.Shop, part.Name);
            agent.Add(part, conversation);
            if (part.ServiceLevels is { } levels)
            {
                agent.ServiceLevels = agent.ServiceLevels.Add(levels, profile);
            }
        }
    }

    /// <summary>What was found counts; there is no score that it could cost anything.</summary>
    private void AddUnscored(ScoredConversation conversation)
    {
        foreach (var deduction in conversation.Deductions)
        {
            RuleOf(deduction.Diagnostic.RuleId).Add(0, 0);
        }

        foreach (var rule in conversation.Brief.Rules)
        {
            RuleOf(rule).Unscored++;
            RuleOf(rule).Conversations += _rules[rule].Rule.NeedsNoReply ? 1 : 0;
        }
    }

    private void AddTo(GroupTally tally, ScoredConversation conversation) => tally.Add(
        conversation.Scored, conversation.ScoreTenths, scorecard.PassTenths, conversation.Brief.AutoFailed, conversation.AgentMessages, conversation.Deductions.Length);

    private RuleTally RuleOf(string id)
    {
        if (!_byRule.TryGetValue(id, out var tally))
        {
            _byRule.Add(id, tally = new RuleTally());
        }

        return tally;
    }

    private AgentTally AgentOf(string shop, string name)
    {
        var key = (shop, name);
        if (!_agents.TryGetValue(key, out var tally))
        {
            key = _agents.Count < MostAgents ? key : ("…", "…");
            if (!_agents.TryGetValue(key, out tally))
            {
                _agents.Add(key, tally = new AgentTally(scorecard));
            }
        }

        return tally;
    }

    private RunTotals Totals(RunFacts facts) => new()
    {
        Files = facts.Files,
        Conversations = _total.Conversations,
        Scored = _total.Scored,
        Messages = _messages,
        AgentMessages = _total.AgentMessages,
        Findings = _total.Findings,
        Suppressed = _suppressed,
        InputProblems = facts.InputProblems,
        WithoutTimes = _withoutTimes,
        WithoutDates = _withoutDates,
        WithGaps = _withGaps,
        Agents = _agents.Count,
        Score = _total.Score,
        Passed = _total.Passed,
        AutoFailed = _total.AutoFailed,
        From = _from,
        To = _to,
    };

    private static CriterionSummary Summarise(Criterion criterion, CriterionTally tally) => new(
        criterion.Id, criterion.Title, criterion.WeightTenths / 10.0, tally.Applied, tally.NotApplicable,
        tally.Applied == 0 ? 0 : Rounding.Score(tally.KeptTenths / 10.0 / tally.Applied), Share.Of(tally.Full, tally.Applied), tally.Findings);

    private ImmutableArray<RuleSummary> Rules() =>
    [
        .. _byRule
            .OrderByDescending(r => r.Value.ScoreTenths).ThenByDescending(r => r.Value.Findings).ThenBy(r => r.Key, StringComparer.Ordinal)
            .Select(r => Summarise(_rules[r.Key].Rule, _rules[r.Key].Severity, r.Value)),
    ];

    private RuleSummary Summarise(RuleDescriptor rule, Severity severity, RuleTally tally)
    {
        var criterion = scorecard.CriterionOf(rule.Id);
        return new RuleSummary(
            rule.Id, rule.Title, severity, criterion < 0 ? "" : scorecard.Criteria[criterion].Id, scorecard.AutoFail.Contains(rule.Id), tally.Findings,
            Share.Of(tally.Conversations, rule.NeedsNoReply ? _total.Conversations : _total.Scored), tally.PointTenths / 10.0, Rounding.Rate(tally.ScoreTenths / 10.0 / Math.Max(1, _total.Scored)),
            rule.Why, rule.Instead, string.Join("；", rule.Guides.Select(g => g.ToString())))
        {
            Unscored = tally.Unscored,
        };
    }

    private ImmutableArray<AgentSummary> Agents() =>
    [
        .. _agents
            .Select(a => (a.Key, Tally: a.Value, a.Value.Total.Score))
            .OrderBy(a => a.Score.Small).ThenBy(a => a.Score.Value).ThenBy(a => a.Key.Shop, StringComparer.Ordinal).ThenBy(a => a.Key.Name, StringComparer.Ordinal)
            .Select((a, i) => Summarise(i + 1, a.Key.Shop, a.Key.Name, a.Tally)),
    ];

    private AgentSummary Summarise(int number, string shop, string name, AgentTally agent) => new()
    {
        Number = number,
        Shop = shop,
        Name = name,
        Conversations = agent.Total.Conversations,
        Messages = agent.Total.AgentMessages,
        Findings = agent.Total.Findings,
        FlaggedMessages = Share.Of(agent.FlaggedMessages, agent.Total.AgentMessages),
        Score = agent.Total.Score,
        Passed = agent.Total.Passed,
        AutoFailed = agent.Total.AutoFailed,
        Criteria = [.. scorecard.Criteria.Select((c, i) => new CriterionShare(c.Id, Kept(agent.Criteria[i], c), agent.Criteria[i].Applied))],
        Rules = [.. agent.Rules.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => new RuleCount(r.Key, r.Value.Findings, r.Value.PointTenths / 10.0))],
        ServiceLevels = agent.ServiceLevels.Summarise(profile) with { Definition = null },
        Strengths = AgentCoach.Strengths(scorecard, agent, _criteria),
        Practise = AgentCoach.Practise(scorecard, agent, _rules.ToDictionary(r => r.Key, r => r.Value.Rule)),
        Days = [.. agent.Days.All.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => new DayScore(d.Key, d.Value.Score.Value, d.Value.Conversations))],
    };

    private static double? Kept(CriterionTally tally, Criterion criterion) =>
        tally.Applied == 0 ? null : Rounding.Rate(tally.KeptTenths / ((double)criterion.WeightTenths * tally.Applied));

    private static ImmutableArray<GroupSummary> Groups(GroupTallies<string> tallies, Func<string, LocalizedText> title) =>
        [.. tallies.All.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value.Summarise(t.Key, title(t.Key)))];

    private static IEnumerable<GroupSummary> Unnamed(GroupTallies<string> tallies) =>
        tallies.All.Where(t => t.Key.Length == 0).Select(t => t.Value.Summarise("", new("（无时间）", "(no time)")));

    private static LocalizedText SituationTitle(string name) => Titles.Of(Enum.GetValues<Situation>().First(s => JsonNamingPolicy.SnakeCaseLower.ConvertName(s.ToString()) == name));
}
