using System.Globalization;
using System.Text.RegularExpressions;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Scenarios.Authoring;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Exploration;
using AfterSalesCoach.Scenarios.Grading;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Replays;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scenarios.Tests;

/// <summary>The scenarios that ship are sound, and what is said about them is true.</summary>
public sealed class ShippedScenarioTests
{
    private static readonly string _folder = Path.Combine(Repository.Root, "scenarios");
    private static readonly LoadedPack _pack = PackLoader.Load(_folder);

    public static TheoryData<string> Ids => [.. _pack.Scenarios.Select(s => s.Id)];

    [Fact]
    public void All_load() => _pack.Problems.Select(p => p.ToString()).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_is_sound(string id) =>
        new PackTester(Judges.Shipped).Test(_pack.Find(id)!).Findings.Select(f => f.Problem.ToString()).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_plays_as_recorded_straight_and_interrupted(string id) =>
        new ReplayChecks(Judges.Shipped).Check(_pack.Find(id)!, _pack.ReplayPath(_pack.Find(id)!)).Select(p => p.ToString()).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_has_a_handful_of_decisions_and_several_endings(string id)
    {
        _pack.Find(id)!.Nodes.Length.Should().BeInRange(6, 15);
        _pack.Find(id)!.Endings.Length.Should().BeGreaterThanOrEqualTo(3);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_decision_teaches_something_that_a_guide_says(string id) =>
        _pack.Find(id)!.Nodes.Where(n => n.Guide is null || n.Lesson is null || (n.Model is null && !n.Picks.IsEmpty)).Select(n => n.Id).Should().BeEmpty();

    /// <summary>Every step asks for more: a check, a remedy, safety advice.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void An_apology_alone_is_nowhere_enough_without_costing_patience(string id)
    {
        var apologies = new[] { DialogueAct.Greet, DialogueAct.Apologise, DialogueAct.Soothe };

        var lenient = from node in _pack.Find(id)!.Nodes
                      from route in node.Write?.Routes ?? []
                      where route.Outcome.Effects.Patience >= 0 && route.When.Parts.OfType<Condition.AnyAct>().Any(a => a.Any.Intersect(apologies).Any())
                      select $"{node.Id}:{route.Outcome.Position.Line}";

        lenient.Should().BeEmpty();
    }

    /// <summary>Whatever way leads to it: 第二天 is told on another day, 16:00 when the clock shows it or soon after.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_told_fits_the_time_at_which_it_is_told(string id)
    {
        var engine = new ScenarioEngine(_pack.Find(id)!, Judges.Rules, 1);
        var (wrong, seen, open) = (new List<string>(), new HashSet<string>(), new Queue<SessionState>([engine.Start()]));
        while (open.TryDequeue(out var state))
        {
            var at = state.At + TimeSpan.FromSeconds(40);
            var moves = engine.PicksFor(state).Select(Move (p) => new Move.Pick(at, p.Id)).Concat(engine.OperationsFor(state).Select(o => new Move.Operate(at, o.Sample with { Evidence = "图" })));
            foreach (var turn in moves.Select(m => engine.Step(state, m)))
            {
                wrong.AddRange(turn.Shown.Where(Narration.Tells).Where(m => !Fits(m, engine.Scenario.Clock.StartsAt)).Select(m => $"{m.Time:MM-dd HH:mm} {m.Text}"));
                if (!turn.After.HasEnded && seen.Add($"{turn.After.NodeId} {(int)turn.After.StoryTime.TotalHours}"))
                {
                    open.Enqueue(turn.After);
                }
            }
        }

        wrong.Distinct().Should().BeEmpty();
    }

    private static bool Fits(Message told, DateTimeOffset start)
    {
        var (day, clock) = (told.Time!.Value.Date - start.Date, Regex.Match(told.Text, @"(?:^|第二天 ?|上午)(\d{1,2})(?::|点)(\d{2})"));
        var late = clock.Success ? told.Time.Value.TimeOfDay - new TimeSpan(int.Parse(clock.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(clock.Groups[2].Value, CultureInfo.InvariantCulture), 0) : TimeSpan.Zero;
        return late >= TimeSpan.Zero && late <= TimeSpan.FromMinutes(15) && day.Days == (told.Text.StartsWith("第二天", StringComparison.Ordinal) ? 1 : told.Text.StartsWith("两天后", StringComparison.Ordinal) ? 2 : day.Days);
    }

    [Fact]
    public void The_table_of_coverage_is_up_to_date() =>
        File.ReadAllText(Path.Combine(_folder, "COVERAGE.md")).Should().Be(new Coverage(_pack.Scenarios).ToMarkdown(), "coach pack stats --coverage > scenarios/COVERAGE.md");

    [Fact]
    public void The_guide_for_authors_names_every_section()
    {
        var guide = File.ReadAllText(Path.Combine(_folder, "README.md"));
        GuideSections.All.Where(s => !guide.Contains($"`{s.Section}`", StringComparison.Ordinal)).Should().BeEmpty();
        Vocabulary.All<OperationKind>().Where(o => !guide.Contains(o, StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void A_bad_session_is_told_what_would_have_been_better()
    {
        var scenario = _pack.Find("fruit/rotten-third")!;
        var replay = ReplayReader.Load(_pack.ReplayPath(scenario)).First(r => r.Trainee == ReplayTrainee.Bad);

        var debrief = Debrief.Of(new ReplayRunner(scenario, Judges.Rules).Play(replay, []));

        debrief.Grade.Passed.Should().BeFalse();
        debrief.Turns[0].WasAsGood.Should().BeFalse();
        debrief.Turns[0].Best!.Grade.Total.Should().BeGreaterThan(90);
        debrief.Turns[0].RuleGuides.Select(g => g.Section).Should().Contain("方案四(1)");
        debrief.End.Cost.Should().BeGreaterThan(debrief.BestPossible!.End.Cost);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Who_does_everything_right_is_not_told_to_do_otherwise(string id)
    {
        var scenario = _pack.Find(id)!;
        var best = ReplayReader.Load(_pack.ReplayPath(scenario)).First(r => r.Trainee == ReplayTrainee.Best);

        var debrief = Debrief.Of(new ReplayRunner(scenario, Judges.Rules).Play(best, []));

        debrief.Turns.Where(t => !t.WasAsGood).Select(t => t.Node.Id).Should().BeEmpty();
    }

    [Fact]
    public void After_a_critical_fault_the_best_that_is_left_is_still_told()
    {
        var scenario = _pack.Find("safety/electric-shock")!;
        var bad = ReplayReader.Load(_pack.ReplayPath(scenario)).First(r => r.Trainee == ReplayTrainee.Bad);

        var debrief = Debrief.Of(new ReplayRunner(scenario, Judges.Rules).Play(bad, []));

        debrief.Grade.Critical.Should().NotBeEmpty();
        debrief.Turns[^1].WasAsGood.Should().BeFalse();
        scenario.Ending(debrief.Turns[^1].Best!.End.EndingId!)!.IsGood.Should().BeTrue();
    }
}
