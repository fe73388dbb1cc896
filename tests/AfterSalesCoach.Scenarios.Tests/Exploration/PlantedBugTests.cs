using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Exploration;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Replays;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scenarios.Tests.Exploration;

/// <summary>One fault planted into a sound pack: found, by its code, with a way through it that replays.</summary>
public sealed class PlantedBugTests
{
    [Fact]
    public void The_pack_without_a_fault_is_sound()
    {
        using var folder = new TemporaryFolder();
        var pack = SoundPack.Load(folder);

        pack.Problems.Should().BeEmpty();
        var report = new PackTester(Judges.Rules).Test(pack.Scenarios[0]);
        report.Findings.Select(f => f.Problem.ToString()).Should().BeEmpty();
        new ReplayChecks(Judges.Rules).Check(pack.Scenarios[0], pack.ReplayPath(pack.Scenarios[0])).Select(p => p.ToString()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("ASP1007", "difficulty twice", "title: 少发一瓶", "title: 少发一瓶\ndifficulty: 1\ndifficulty: 2")]
    [InlineData("ASP2002", "no title", "title: 少发一瓶\n", "")]
    [InlineData("ASP2004", "score out of range", "score: { care: 8, compensation: 8 }", "score: { care: 800 }")]
    [InlineData("ASP2007", "unknown act", "acts: [apologise, offer-resend, ask-consent]", "acts: [apologize]")]
    [InlineData("ASP2009", "unknown key", "coach: ", "coahc: ", "goto: angry\n", "goto: angry\n        coahc: 别这样\n")]
    [InlineData("ASP2012", "unknown rule", "breaks: [ASC1005]\n", "breaks: [ASC9999]\n")]
    [InlineData("ASP2013", "node without a way out", "    operate:\n", "    hint: { text: 想一想 }\n    lesson2:\n")]
    [InlineData("ASP2014", "unknown section", "guide: seller-guide 一.2", "guide: seller-guide 九.9")]
    [InlineData("ASP2020", "id unlike the path", "id: base", "id: other")]
    [InlineData("ASP2022", "node and ending of one name", "  happy: { kind: resolved", "  angry: { kind: failed, title: 气 }\n  happy: { kind: resolved")]
    [InlineData("ASP2031", "unknown phrase", "says: \"{yes}，补发吧。\"", "says: \"{yeah}，补发吧。\"")]
    [InlineData("ASP2034", "missing include", "shared/people.yaml", "shared/nobody.yaml")]
    [InlineData("ASP2037", "goto nowhere", "goto: settle\n      - id: talk", "goto: setle\n      - id: talk")]
    [InlineData("ASP2039", "flag that nothing sets", "acts: [apologise, offer-resend]\n", "acts: [apologise, offer-resend]\n        when: { flags: [thawed] }\n")]
    [InlineData("ASP2040", "patience ends in a node", "out_of_patience: complaint", "out_of_patience: angry")]
    public void Faults_of_the_format_are_found_when_loading(string code, string fault, string what, string with, string? instead = null, string? by = null)
    {
        using var folder = new TemporaryFolder();
        (what, with) = instead is null ? (what, with) : (instead, by!);

        var pack = SoundPack.Load(folder, what, with);

        pack.Scenarios.Should().BeEmpty(fault);
        pack.Problems.Should().Contain(p => p.Code == code, fault);
        pack.Problems.Should().OnlyContain(p => p.Position.File.Length > 0 && p.Text.Chinese.EndsWith('。'));
    }

    [Theory]
    [InlineData("ASP4001", "node that nothing leads to", "  settle:\n", "  lost: { says: 喂, pick: [{ reply: 在的，抱歉, goto: happy }] }\n  settle:\n")]
    [InlineData("ASP4002", "ending that nothing leads to", "  happy: {", "  never: { kind: failed, title: 没有的事 }\n  happy: {")]
    [InlineData("ASP4003", "node with nothing to choose", "      - { do: reject, goto: complaint }\n", "", "    operate:\n", "    operate:\n      - { do: escalate, when: { not: { flags: [agreed] } }, goto: happy }\n#")]
    [InlineData("ASP4004", "circle without a way out", "goto: settle\n  settle:", "goto: pit\n  pit: { says: 嗯, pick: [{ reply: 在的，抱歉, goto: pit }] }\n  settle:")]
    [InlineData("ASP4005", "option that is never offered", "        breaks: [ASC1005, ASC3011]\n", "        when: { done: visit }\n        breaks: [ASC1005, ASC3011]\n")]
    [InlineData("ASP4006", "route in the shade of another", "      routes:\n", "      routes:\n        - { when: { breaks: any }, goto: angry }\n")]
    [InlineData("ASP4007", "critical fault on every way", "rubric: {", "rubric: { critical: [ASC1005],", "happy: { kind: resolved", "happy: { kind: failed")]
    [InlineData("ASP4008", "best way below 90", "rubric: {", "rubric: { start: 55, pass: 60,")]
    [InlineData("ASP4009", "worst way passes", "complaint: { kind: escalated, title: 平台介入, effects: { rating: -2 }, score: { care: -40, compensation: -40, compliance: -40 } }", "complaint: { kind: settled, title: 平台介入 }", "rubric: {", "rubric: { pass: 5,")]
    [InlineData("ASP4010", "first choice always good", "      - { do: reject, goto: complaint }\n", "", "score: { care: -20, compensation: -20 }\n        goto: angry", "score: { care: 20, compensation: 20 }\n        goto: settle")]
    [InlineData("ASP4011", "points to be had again and again", "goto: settle\n  settle:", "score: { care: 20 }\n        goto: settle\n      - { id: again, reply: 抱歉, effects: { rating: 0.1 }, score: { care: 5 }, goto: angry }\n  settle:")]
    [InlineData("ASP4012", "option without any edge", "      - id: talk\n", "      - { id: filler, reply: 抱歉，我看看，马上给您补发, effects: { patience: -2, trust: -1, rating: -0.5 }, score: { care: -10, compensation: -20, wording: -8, compliance: -10 }, goto: angry }\n      - id: talk\n")]
    [InlineData("ASP4013", "weight of what nothing changes", "weights: { care: 2,", "weights: { evidence: 2, care: 2,")]
    [InlineData("ASP4014", "costs below nothing", "resend, effects: { cost: 20 }", "resend, effects: { cost: -20 }")]
    [InlineData("ASP3001", "model reply that is flagged", "model: 对不起，刚才是我不对，少发的这瓶我今天给您补发。", "model: 爱买不买")]
    [InlineData("ASP3002", "breach that is none", "acts: [apologise, offer-resend]\n", "acts: [apologise, offer-resend]\n        breaks: [ASC1001]\n")]
    [InlineData("ASP3003", "breach that is not said", "        breaks: [ASC1005]\n", "")]
    public void Faults_of_the_story_are_found_by_walking_through_it(string code, string fault, string what, string with, string? also = null, string? by = null)
    {
        using var folder = new TemporaryFolder();
        var scenario = Planted(folder, what, with, also, by);

        var report = new PackTester(Judges.Rules).Test(scenario);

        report.Findings.Select(f => f.Problem.Code).Should().Contain(code, fault);
        foreach (var finding in report.Findings.Where(f => !f.Witness.IsEmpty))
        {
            Replays(folder, scenario, finding.Witness).Should().BeTrue($"{finding.Problem.Code} shows a way that can be gone");
        }
    }

    [Fact]
    public void A_dead_end_is_shown_by_the_shortest_way_to_it()
    {
        using var folder = new TemporaryFolder();
        var scenario = Planted(folder, "    operate:\n", "    operate:\n      - { do: escalate, when: { not: { flags: [agreed] } }, goto: happy }\n#", "      - { do: reject, goto: complaint }\n", "");

        var finding = new PackTester(Judges.Rules).Test(scenario).Findings.Single(f => f.Problem.Code == "ASP4003");

        var engine = new ScenarioEngine(scenario, Judges.Rules, 1);
        finding.Witness.Should().HaveCount(1);
        finding.Witness.Aggregate(engine.Start(), (state, move) => engine.Step(state, move).After).NodeId.Should().Be("settle");
    }

    [Theory]
    [InlineData("ASP5002", "an option that is not there", "pick: good", "pick: gold")]
    [InlineData("ASP5003", "another way than recorded", "at: settle }, { operate: negotiate", "at: angry }, { operate: negotiate")]
    [InlineData("ASP5004", "another end than recorded", "expect: { ending: happy, passed: true }", "expect: { ending: complaint }")]
    [InlineData("ASP5004", "a best trainee below 90", "run: 中, trainee: typical", "run: 中, trainee: best")]
    [InlineData("ASP5004", "a typical trainee below 60", "run: 差, trainee: bad", "run: 差, trainee: typical")]
    [InlineData("ASP5004", "a bad trainee at 50 or above", "run: 好, trainee: best", "run: 好, trainee: bad")]
    [InlineData("ASP5005", "nobody plays badly", "trainee: bad", "trainee: other")]
    [InlineData("ASP5006", "an ending nobody reaches", "{ silence: 30m, at: complaint }], expect: { ending: complaint, passed: false }", "{ pick: good }, { operate: resend }]")]
    public void Faults_of_replays_are_found(string code, string fault, string what, string with)
    {
        using var folder = new TemporaryFolder();
        var scenario = SoundPack.Load(folder).OrThrow().Scenarios[0];
        var path = folder.Write("base.replay.yaml", SoundPack.Replays.Replace(what, with, StringComparison.Ordinal));

        new ReplayChecks(Judges.Rules).Check(scenario, path).Select(p => p.Code).Should().Contain(code, fault);
    }

    private static Scenario Planted(TemporaryFolder folder, string what, string with, string? also, string? by)
    {
        var yaml = SoundPack.Yaml.Replace(what, with, StringComparison.Ordinal);
        yaml = also is null ? yaml : yaml.Replace(also, by, StringComparison.Ordinal);
        yaml.Should().NotBe(SoundPack.Yaml, "the fault was planted");
        // A line that ends in '#' takes the rest of its block with it.
        yaml = string.Join('\n', DropBlocks(yaml.Split('\n')));
        folder.Write("base.yaml", yaml);
        folder.Write("shared/people.yaml", SoundPack.People);
        return PackLoader.Load(folder.Path).OrThrow().Scenarios.Single();
    }

    private static IEnumerable<string> DropBlocks(string[] lines)
    {
        var dropping = false;
        foreach (var line in lines)
        {
            dropping |= line.StartsWith('#');
            dropping &= !line.StartsWith("endings", StringComparison.Ordinal);
            if (!dropping)
            {
                yield return line;
            }
        }
    }

    private static bool Replays(TemporaryFolder folder, Scenario scenario, ImmutableArray<Move> witness)
    {
        var path = folder.Write("witness.replay.yaml", $"format: 1\nreplays:\n  - {{ run: w, turns: {Witness.Write(witness)} }}\n");
        var problems = new List<PackProblem>();
        new ReplayRunner(scenario, Judges.Rules).Play(ReplayReader.Load(path).Single(), problems);
        return problems.TrueForAll(p => p.Code != "ASP5002");
    }
}
