using AfterSalesCoach.Scenarios.Exploration;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scenarios.Tests.Exploration;

/// <summary>Two thousand nodes are checked and explored to the last of them.</summary>
public sealed class LongPackTests
{
    [Fact]
    public void A_sound_one_is_found_sound_to_its_end()
    {
        var scenario = Load(LongPack.Yaml());

        var report = new PackTester(Judges.Rules).Test(scenario);

        scenario.Nodes.Should().HaveCount(2_000);
        report.Findings.Select(f => f.Problem.ToString()).Should().BeEmpty();
        report.Situations.Should().BeGreaterThan(2_000);
        report.Best.Should().Be(100);
        report.Worst.Should().BeLessThan(50);
        report.BestIsProven.Should().BeFalse("replies were judged by the last messages alone");
    }

    [Fact]
    public void Faults_far_from_the_start_are_found_and_nothing_else()
    {
        var yaml = LongPack.Yaml()
            .Replace("goto: report-499 }", "goto: pit }", StringComparison.Ordinal)
            .Replace("endings:", """
                  pit:
                    says: 嗯
                    pick:
                      - { id: round, reply: "抱歉，我看看。", acts: [apologise], goto: pit }
                endings:
                  never: { kind: failed, title: 没有的事 }
                """.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        var findings = new PackTester(Judges.Rules).Test(Load(yaml)).Findings;

        findings.Select(f => f.Problem.Code).Distinct().Should().BeEquivalentTo("ASP4001", "ASP4002", "ASP4004", "ASP4007");
        findings.Where(f => f.Problem.Code == "ASP4001").Should().HaveCount(LongPack.NodesEach, "the last good is cut off");
        findings.Where(f => f.Problem.Code == "ASP4004").Should().HaveCount(2, "the circle has one node, and one leads to it alone")
            .And.OnlyContain(f => f.Witness.Length > LongPack.Goods, "both lie at the far end");
    }

    private static Scenario Load(string yaml)
    {
        using var folder = new TemporaryFolder();
        folder.Write("long.yaml", yaml);
        return PackLoader.Load(folder.Path).OrThrow().Scenarios.Single();
    }
}
