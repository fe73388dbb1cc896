using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Scoring.Reviews;
using AfterSalesCoach.Scoring.Tests.Judging;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scoring.Tests.Reviews;

public sealed class StratifiedSamplerTests
{
    private const string Good = "客户：苹果烂了三个\n客服小{0}：非常抱歉，坏的三个给您全额退款";
    private const string Bad = "客户：苹果烂了三个\n客服小{0}：这么便宜你还要怎样";

    [Fact]
    public void Every_agent_and_band_is_drawn_from_in_turn()
    {
        // Ten good conversations of 小王, one good and one bad of 小李: three strata, one from each.
        var drawn = Draw(3, seed: 7, [.. Enumerable.Repeat((Good, "王"), 10), (Good, "李"), (Bad, "李")]);

        drawn.Select(d => d.Agent).Should().BeEquivalentTo("小王", "小李", "小李");
        drawn.Count(d => d.Findings > 0).Should().Be(1);
    }

    [Fact]
    public void The_seed_decides_and_nothing_else()
    {
        var log = Enumerable.Repeat((Good, "王"), 40).ToArray();

        Draw(5, 1, log).Should().Equal(Draw(5, 1, log));
        Draw(5, 2, log).Should().NotEqual(Draw(5, 1, log));
    }

    [Fact]
    public void What_is_dropped_while_reading_would_not_have_been_drawn()
    {
        // 4 × 2 + 256 held at most: 600 conversations make it drop; the smallest hashes are drawn all the same.
        var log = Enumerable.Repeat((Good, "王"), 600).ToArray();

        Draw(2, 1, log).Should().BeSubsetOf(Draw(600, 1, log).ToList());
        Draw(2, 1, log).Should().HaveCount(2);
    }

    private static List<(long Number, string Agent, int Findings)> Draw(int size, int seed, (string Markup, string Agent)[] log)
    {
        var sampler = new StratifiedSampler(size, seed, 800);
        var scored = log.Distinct().ToDictionary(l => l, l => ScoredMarkup.Score(string.Format(System.Globalization.CultureInfo.InvariantCulture, l.Markup, l.Agent)));
        for (var i = 0; i < log.Length; i++)
        {
            sampler.Add(new Conversation("c", []), scored[log[i]] with { Brief = scored[log[i]].Brief with { Number = i + 1 } });
        }

        return [.. sampler.Draw().Select(d => (d.Scored.Brief.Number, d.Scored.Brief.Agents[0], d.Scored.Brief.Findings))];
    }
}
