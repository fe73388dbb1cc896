using AfterSalesCoach.Scoring.Reviews;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scoring.Tests.Reviews;

public sealed class ReviewReportTests
{
    // Ten messages and one rule: both see it in 4, the linter alone in 1, the reviewer alone in 2, neither in 3.
    // Observed agreement 7/10 = 0.7. By chance: linter 5/10 × reviewer 6/10 + linter not 5/10 × reviewer not 4/10 = 0.5. κ = (0.7−0.5)/(1−0.5) = 0.4.
    [Fact]
    public void Kappa_is_agreement_beyond_chance()
    {
        var rows = Rows(("ASC1001", "同意", 4), ("ASC1001", "误判", 1), ("", "ASC1001", 2), ("", "同意", 3));

        var rule = ReviewReport.Of(rows).Rules.Should().ContainSingle().Subject;

        (rule.Both, rule.MachineOnly, rule.PersonOnly, rule.Neither).Should().Be((4, 1, 2, 3));
        rule.Agreement.Value.Should().Be(0.7);
        rule.Kappa.Should().Be(0.4);
    }

    [Fact]
    public void Kappa_says_nothing_where_both_always_say_the_same() =>
        ReviewReport.Of(Rows(("ASC1001", "对", 3))).Rules[0].Kappa.Should().BeNull();

    [Fact]
    public void Rows_without_a_verdict_count_nowhere()
    {
        var report = ReviewReport.Of(Rows(("ASC1001", "", 5)));

        (report.Reviewed, report.NotReviewed, report.Rules.Length).Should().Be((0, 5, 0));
    }

    [Theory]
    [InlineData("同意", true)]
    [InlineData(" √ ", true)]
    [InlineData("不同意。", false)]
    [InlineData("申诉成立", false)]
    [InlineData("申诉不成立", true)]
    [InlineData("成立", true)]
    [InlineData("不成立", false)]
    [InlineData("对", true)]
    [InlineData("對！", true)]
    [InlineData("错", false)]
    [InlineData("錯", false)]
    [InlineData("誤判", false)]
    [InlineData("是", true)]
    [InlineData("否", false)]
    [InlineData("Yes", true)]
    [InlineData("no.", false)]
    [InlineData("FALSE", false)]
    [InlineData("无", null)]
    [InlineData("ASC1001、asc1006", null)]
    public void Verdicts_are_read_as_people_write_them(string text, bool? agrees) => Verdict.Parse(text)!.Agrees.Should().Be(agrees);

    [Fact]
    public void A_reviewer_who_names_another_rule_grants_the_appeal()
    {
        var report = ReviewReport.Of(Rows(("ASC1001", "ASC1005", 1)));

        report.GrantedAppeals.Select(a => a.RuleId).Should().Equal("ASC1001");
        report.Rules.Select(r => (r.RuleId, r.MachineOnly, r.PersonOnly)).Should().Equal(("ASC1001", 1, 0), ("ASC1005", 0, 1));
    }

    private static List<ReviewRow> Rows(params (string Rule, string Verdict, int Count)[] kinds)
    {
        var rows = new List<ReviewRow>();
        foreach (var (rule, verdict, count) in kinds)
        {
            for (var i = 0; i < count; i++)
            {
                rows.Add(new ReviewRow(rows.Count + 1, "c", 1, "", "", 100, rule, "", "", "", "", "", verdict));
            }
        }

        return rows;
    }
}
