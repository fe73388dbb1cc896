using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Evaluation;
using AfterSalesCoach.Text;
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
            Judged("f", "three", ["ASC1002"], ["ASC1002"]), Judged("g", "three", [], []), Judged("h", "three", [], ["ASC1006"]),
        ]);
        evaluation.Pairs.Should().Be((4, 2));
    }

    // 正常的 is half of 这是正常的 and more; 的 alone is not. A rule labelled without a span takes no part.
    [Theory]
    [InlineData(2, 5, 1.0)]
    [InlineData(4, 5, 0.0)]
    [InlineData(0, 5, 1.0)]
    public void A_span_is_right_when_it_overlaps_by_half(int start, int end, double expected)
    {
        var reply = LabelledReply.Parse(LabelledLine.Of("a", "这是正常的", ["ASC1002", "ASC1006"], spans: [("ASC1002", "这是正常的")]));
        var judged = new JudgedReply(reply, [new FoundRule("ASC1002", new TextSpan(start, end)), new FoundRule("ASC1006", new TextSpan(0, 1))]);

        new Learning.Evaluation.Evaluation(_rules, [judged]).SpanF1.Should().Be(expected);
    }

    [Fact]
    public void Reliability_compares_predicted_and_labelled_shares()
    {
        var reliability = new Reliability([(0.05, false), (0.05, false), (0.95, true), (0.95, false), (1, true)]);

        reliability.Bins.Select(b => (b.From, b.Count)).Should().Equal((0, 2), (0.9, 3));
        reliability.Bins[1].Observed.Should().BeApproximately(2 / 3.0, 1e-9);
        reliability.ExpectedError.Should().BeApproximately((2 * 0.05 / 5) + (3 * Math.Abs((2.9 / 3) - (2 / 3.0)) / 5), 1e-9);
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
        new(LabelledLine.Parse(id, "这是正常的", labels) with { Family = family }, [.. found.Select(f => new FoundRule(f, new TextSpan(0, 1)))]);
}
