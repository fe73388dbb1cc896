using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Aggregation;
using AfterSalesCoach.Scoring.History;
using AfterSalesCoach.Scoring.Scorecards;
using AfterSalesCoach.Scoring.ServiceLevels;
using AfterSalesCoach.Scoring.Summary;
using AfterSalesCoach.Scoring.Tests.Judging;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scoring.Tests.Aggregation;

public sealed class ScoreAggregatorTests
{
    private const string Good = "[10:00:00] 客户：苹果烂了三个\n[10:01:00] 客服小李：非常抱歉，坏的三个给您全额退款";
    private const string Bad = "[10:00:00] 客户：苹果烂了三个\n[10:01:00] 客服小王：这么便宜你还要怎样";

    [Fact]
    public void What_the_rules_cost_adds_up_to_what_the_mean_score_lost()
    {
        var summary = Summarise(Good, Bad, Bad);

        summary.Rules.Sum(r => r.ScoreLost).Should().BeApproximately(100 - summary.Totals.Score.Value, 0.1);
    }

    /// <summary>Nobody answered c2, so it has no score; that it was found is counted all the same, over all conversations.</summary>
    [Fact]
    public void A_conversation_that_nobody_answered_is_in_the_table_of_rules_and_costs_no_points()
    {
        var summary = Summarise(Good, "[10:00:00] 客户：苹果烂了三个", "[10:00:00] 客户：苹果烂了三个\n[10:01:00] 客服小王：非常抱歉，给您全额退款\n[10:09:00] 客户：怎么还没退");

        var rule = summary.Rules.Single(r => r.Id == "ASC4002");
        (rule.Findings, rule.Unscored, rule.Conversations.Hits, rule.Conversations.Cases).Should().Be((2, 1, 2, 3));
        summary.Rules.Sum(r => r.Findings).Should().Be(summary.Totals.Findings);
        summary.Rules.Sum(r => r.ScoreLost).Should().BeApproximately(100 - summary.Totals.Score.Value, 0.1);
        RunComparer.Compare(Summarise(Good), summary).Rules.Single(r => r.Id == "ASC4002").Before!.Cases.Should().Be(1);
    }

    [Fact]
    public void An_agent_is_told_what_to_practise_and_where_it_happened()
    {
        var agent = Summarise(Good, Bad).Agents.Single(a => a.Name == "小王");

        agent.Practise.Select(p => p.RuleId).Should().Equal("ASC1001", "ASC1006");
        agent.Practise[0].Conversations.Should().Equal("example");
        agent.Practise[0].Advice.Chinese.Should().NotBeEmpty();
    }

    [Fact]
    public void A_strength_needs_five_conversations_and_no_worse_a_share_than_the_run()
    {
        var agent = Summarise([.. Enumerable.Repeat(Good, 5), Bad]).Agents.Single(a => a.Name == "小李");

        // Wording and care are where the other agent loses points; the lead is largest there.
        agent.Strengths.Should().Contain("wording").And.Contain("care");
        agent.Score.Small.Should().BeTrue("five conversations are a small sample");
    }

    [Fact]
    public void The_order_of_reading_is_urgency_first()
    {
        var list = new ReadingList(2);
        var good = ScoredMarkup.Score(Good, number: 1);
        var bad = ScoredMarkup.Score(Bad, number: 2);
        var conversation = ConversationMarkup.Parse(Good).Conversation;
        list.Add(conversation, good);
        list.Add(conversation, bad);
        list.Add(conversation, bad with { Brief = bad.Brief with { Number = 3 } });

        list.InOrder().Select(i => i.Scored.Brief.Number).Should().Equal(2, 3);
    }

    [Fact]
    public void The_summary_comes_back_from_its_file_as_it_was_written()
    {
        var path = Path.GetTempFileName();
        try
        {
            var written = SummaryJson.Write(Summarise(Good, Bad));
            File.WriteAllBytes(path, written);
            SummaryJson.Write(SummaryJson.Read(path)).Should().Equal(written);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void How_service_levels_are_counted_is_told_once()
    {
        var text = System.Text.Encoding.UTF8.GetString(SummaryJson.Write(Summarise(Good, Bad)));

        text.Split("\"definition\":").Should().HaveCount(2, "two agents and the run share one definition");
    }

    /// <summary>The first version of the file told the definition for every agent.</summary>
    [Fact]
    public void A_summary_of_the_version_before_can_still_be_compared_with()
    {
        var path = Path.GetTempFileName();
        try
        {
            var summary = Summarise(Good, Bad);
            var old = summary with { Schema = ScoreSummary.OldSchema, Agents = [.. summary.Agents.Select(a => a with { ServiceLevels = a.ServiceLevels with { Definition = summary.ServiceLevels.Definition } })] };
            File.WriteAllBytes(path, SummaryJson.Write(old));

            RunComparer.Compare(SummaryJson.Read(path), summary).Change.Should().Be(0);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_dearer_rule_is_a_change_of_the_scorecard()
    {
        var dearer = ScorecardReader.Parse("x.yml", Scorecard.DefaultText.Replace("points: { error: 10, warning: 7, info: 3 }", "points: { error: 10, warning: 14, info: 3 }", StringComparison.Ordinal));

        var comparison = RunComparer.Compare(Summarise(Bad), Summarise(dearer, Bad));

        comparison.FromScorecard.Should().BeNegative();
        comparison.Rules.Single(r => r.Id == "ASC1006").Cause.Should().Be(ChangeCause.Scorecard);
        comparison.FromRules.Should().Be(0);
    }

    [Fact]
    public void Runs_are_kept_in_the_order_of_their_logs()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var history = RunHistory.Open(path))
            {
                history.Add(Summarise(Good.Replace("[10:00:00]", "[10-08 10:00:00]", StringComparison.Ordinal)), DateTimeOffset.UnixEpoch);
                history.Add(Summarise(Bad), DateTimeOffset.UnixEpoch);
            }

            using var again = RunHistory.Open(path);
            var runs = again.Runs(10);
            runs.Select(r => (r.From, r.Score)).Should().Equal(("2026-10-01", 77.3), ("2026-10-08", 100));
            again.Agents(runs).Select(a => (a.Name, a.Values[0], a.Values[1])).Should().Equal(("小李", null, 100), ("小王", 77.3, null));
            again.Rules(runs).Select(r => (r.Name, r.Values[0], r.Values[1])).Should().Equal(("ASC1001", 1, 0), ("ASC1006", 1, 0));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static ScoreSummary Summarise(params string[] log) => Summarise(Scorecard.Default, log);

    private static ScoreSummary Summarise(Scorecard scorecard, params string[] log)
    {
        var rules = RuleCatalog.All.Select(r => (r.Descriptor, r.Descriptor.Severity)).ToList();
        var aggregator = new ScoreAggregator(scorecard, rules, ServiceLevelProfiles.Default);
        for (var i = 0; i < log.Length; i++)
        {
            aggregator.Add(ScoredMarkup.Score(log[i], scorecard, i + 1));
        }

        var prints = rules.ToDictionary(r => r.Descriptor.Id, r => scorecard.PointsFingerprint(r.Descriptor.Id, r.Severity));
        var fingerprints = new Fingerprints(
            "engine", System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(prints.Select(p => KeyValuePair.Create(p.Key, "on"))), scorecard.Fingerprint,
            System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(prints), "profile");
        return aggregator.Summarise(new RunFacts(fingerprints), []);
    }
}
