using AfterSalesCoach.Scoring.Scorecards;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scoring.Tests.Judging;

public sealed class ConversationScorerTests
{
    private const string PriceShaming =
        """
        [10:00:00] 客户：苹果烂了三个
        [10:01:00] 客服小王：这么便宜你还要怎样
        """;

    // Criteria by hand: response (timed) 15, care (problem reported) 15, evidence N/A (none asked), compensation (problem reported) 15, wording 15,
    // promises N/A, compliance 15, safety N/A. Possible 75.
    [Fact]
    public void Criteria_that_do_not_apply_are_not_possible_points() =>
        ScoredMarkup.Score(PriceShaming).KeptTenths.Select(k => k < 0 ? "N/A" : "applies")
            .Should().Equal("applies", "applies", "N/A", "applies", "applies", "N/A", "applies", "N/A");

    // ASC1001 (error, wording: 10) and ASC1006 (warning, care: 7): kept 75 − 17 = 58; 100 × 58 ÷ 75 = 77.333… → 77.3.
    [Fact]
    public void Every_point_lost_names_its_rule_and_span()
    {
        var scored = ScoredMarkup.Score(PriceShaming);

        scored.Deductions.Select(d => (d.Diagnostic.RuleId, d.PointTenths, d.Diagnostic.MessageIndex))
            .Should().Equal(("ASC1001", 100, 1), ("ASC1006", 70, 1));
        scored.ScoreTenths.Should().Be(773);
    }

    // 100 − 77.3 = 22.7 shared out 10 : 7: floor(227 × 100 ÷ 170) = 133, the rest 94.
    [Fact]
    public void What_the_findings_cost_adds_up_to_what_the_score_lost() =>
        ScoredMarkup.Score(PriceShaming).Deductions.Select(d => d.ScoreTenths).Should().Equal(133, 94);

    [Fact]
    public void A_critical_rule_fails_the_conversation_and_is_charged_with_the_rest()
    {
        var scored = ScoredMarkup.Score(
            """
            [10:00:00] 客户：苹果烂了三个
            [10:01:00] 客服小王：抱歉，您先撤销投诉，不然一分都不退
            """);

        scored.Brief.AutoFailed.Should().BeTrue();
        scored.ScoreTenths.Should().Be(0);
        scored.Deductions.Sum(d => d.ScoreTenths).Should().Be(1000);
        scored.Deductions.Where(d => d.AutoFail).Select(d => d.Diagnostic.RuleId).Should().Contain("ASC3011");
    }

    // Three price excuses of 10 points against a weight of 15: 10, 5, 0.
    [Fact]
    public void A_criterion_never_costs_more_than_its_weight()
    {
        var scored = ScoredMarkup.Score(
            """
            [10:00:00] 客户：苹果烂了三个
            [10:01:00] 客服小王：抱歉，这么便宜你还要怎样
            [10:01:10] 客户：你们怎么这样
            [10:01:20] 客服小王：几块钱的东西就是这种包装
            [10:01:30] 客户：你们怎么这样说话
            [10:01:40] 客服小王：这么便宜你还要怎样
            """);

        scored.Deductions.Where(d => d.Diagnostic.RuleId == "ASC1001").Select(d => d.PointTenths).Should().Equal(100, 50, 0);
    }

    [Fact]
    public void An_agent_answers_only_for_the_own_messages()
    {
        var scored = ScoredMarkup.Score(
            """
            [10:00:00] 客户：苹果烂了三个
            [10:01:00] 客服小王：这么便宜你还要怎样
            [10:02:00] 客户：太过分了
            [10:02:30] 客服小李：非常抱歉，坏的三个给您全额退款
            """);

        scored.Agents.Select(a => (a.Name, a.FlaggedMessages)).Should().Equal(("小王", 1), ("小李", 0));
        scored.Agents[1].ScoreTenths.Should().Be(1000);
        scored.Agents[0].ScoreTenths.Should().Be(scored.ScoreTenths);
    }

    // The customer's question at 10:00 is answered by 小李 at 10:10; the wait is hers.
    [Fact]
    public void A_late_answer_is_counted_to_who_answered()
    {
        var scored = ScoredMarkup.Score(
            """
            [10:00:00] 客户：苹果烂了三个
            [10:10:00] 客服小李：非常抱歉，坏的三个给您全额退款
            """);

        scored.Deductions.Select(d => (d.Diagnostic.RuleId, d.Agent)).Should().Equal(("ASC4001", "小李"));
    }

    [Fact]
    public void A_conversation_without_an_agent_is_not_scored() =>
        ScoredMarkup.Score("客户：有人吗").Scored.Should().BeFalse();

    [Fact]
    public void Points_of_a_scorecard_of_ones_own_are_used()
    {
        var scorecard = ScorecardReader.Parse("x.yml", "id: x\ncriteria: [{ id: all, weight: 100, rules: ['*'], points: { error: 1.5, warning: 0.5 } }]");

        // 1.5 for the error, 0.5 for the warning: 98.
        ScoredMarkup.Score(PriceShaming, scorecard).ScoreTenths.Should().Be(980);
    }
}
