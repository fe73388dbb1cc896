using AfterSalesCoach.Learning.Evaluation;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Learning.Tests.Evaluation;

public sealed class EvaluationTests
{
    private static readonly string[] _rules = ["ASC1002", "ASC1006"];

    [Fact]
    public void Counts_by_rule_and_together()
    {
        var evaluation = Judge(("a", ["ASC1002"], ["ASC1002"]), ("b", ["ASC1002"], []), ("c", [], ["ASC1006"]), ("d", [], []));
        var normality = evaluation.Rules[0];
        (normality.Precision, normality.Recall).Should().Be((1, 0.5));
        normality.F1.Should().BeApproximately(2 / 3.0, 1e-9);
        evaluation.Rules[1].Precision.Should().Be(0);
        evaluation.MacroF1().Should().BeApproximately(2 / 3.0, 1e-9, "no reply breaks ASC1006, so it has no part in the mean");
        evaluation.MicroF1.Should().BeApproximately(2 / 4.0, 1e-9);
        (evaluation.Clean, evaluation.CleanFlagged, evaluation.CleanFlaggedBy(new HashSet<string> { "ASC1002" })).Should().Be((2, 1, 0));
        evaluation.PrecisionOf(new HashSet<string> { "ASC1002" }).Should().Be(1);
    }

    [Fact]
    public void A_pair_counts_when_both_halves_are_right()
    {
        var evaluation = new Learning.Evaluation.Evaluation(_rules,
        [
            Judged("a", "p1", ["ASC1002"], ["ASC1002"]), Judged("b", "p1", [], []),
            Judged("c", "p2", ["ASC1002"], ["ASC1002"]), Judged("d", "p2", [], ["ASC1002"]),
            Judged("e", "alone", [], []),
        ]);
        evaluation.Pairs.Should().Be((2, 1));
    }

    [Fact]
    public void The_worst_come_first() =>
        Judge(("a", ["ASC1002"], []), ("b", ["ASC1002"], ["ASC1006"]), ("c", [], [])).Worst(5).Select(j => j.Reply.Id).Should().Equal("b", "a");

    // Values of the score interval by hand: centre and half width for 8 of 10.
    [Theory]
    [InlineData(8, 10, 0.490, 0.943)]
    [InlineData(0, 10, 0.000, 0.278)]
    [InlineData(0, 0, 0.000, 1.000)]
    public void Wilson_intervals(int hits, int cases, double low, double high)
    {
        var interval = WilsonInterval.Of(hits, cases);
        interval.Low.Should().BeApproximately(low, 0.001);
        interval.High.Should().BeApproximately(high, 0.001);
    }

    private static Learning.Evaluation.Evaluation Judge(params (string Id, string[] Labels, string[] Found)[] replies) =>
        new(_rules, [.. replies.Select(r => Judged(r.Id, r.Id, r.Labels, r.Found))]);

    private static JudgedReply Judged(string id, string family, string[] labels, string[] found) =>
        new(LabelledLine.Parse(id, "这是正常的", labels) with { Family = family }, found.ToHashSet());
}
