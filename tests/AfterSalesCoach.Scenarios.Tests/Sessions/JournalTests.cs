using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AfterSalesCoach.Scenarios.Tests.Sessions;

public sealed class JournalTests
{
    private static readonly Scenario _scenario = SoundPack.Scenario();
    private static readonly ImmutableArray<string> _typed = ["抱歉，今天给您补发一瓶", "爱买不买", "嗯", "", "｛｝\"\\\n控制\u0007"];

    /// <summary>Whatever a trainee does, the journal replays to the same state, grade and words, and so does each of its beginnings.</summary>
    [Fact]
    public void A_journal_replays_to_the_same_session() => Prop.ForAll(
        Gen.Choose(0, 10_000).ListOf(12).ToArbitrary(),
        draws =>
        {
            var session = NewSession(seed: draws[0]);
            foreach (var draw in draws)
            {
                TryMove(session, draw);
            }

            var journal = JournalFile.Write(session);
            var restored = JournalFile.Restore(journal, _scenario, Judges.Rules);
            JournalFile.Write(restored).Should().Be(journal);
            restored.Grade.Total.Should().Be(session.Grade.Total);
            restored.State.Transcript.ToArray().Should().Equal(session.State.Transcript.ToArray());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_journal_of_a_shipped_scenario_replays_too()
    {
        var scenario = PackLoader.Load(Path.Combine(Repository.Root, "scenarios", "fruit", "rotten-third.yaml")).OrThrow().Scenarios.Single();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(25), Prop.ForAll(
            Gen.Choose(0, 10_000).ListOf(10).ToArbitrary(),
            draws =>
            {
                var session = new Session(new ScenarioEngine(scenario, Judges.Rules, draws[0]), new SessionSetup(scenario.Id, draws[0]));
                foreach (var draw in draws)
                {
                    TryMove(session, draw);
                }

                var journal = JournalFile.Write(session);
                JournalFile.Write(JournalFile.Restore(journal, scenario, Judges.Rules)).Should().Be(journal);
            }));
    }

    [Fact]
    public void A_session_goes_on_after_every_event_as_if_it_had_not_been_saved() => Prop.ForAll(
        Gen.Choose(0, 10_000).ListOf(8).ToArbitrary(),
        draws =>
        {
            var straight = NewSession(seed: 1);
            var interrupted = NewSession(seed: 1);
            foreach (var draw in draws)
            {
                TryMove(straight, draw);
                TryMove(interrupted, draw);
                interrupted = JournalFile.Restore(JournalFile.Write(interrupted), _scenario, Judges.Rules);
            }

            JournalFile.Write(interrupted).Should().Be(JournalFile.Write(straight));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_changed_journal_is_noticed()
    {
        var session = NewSession(seed: 1);
        session.Apply(new Move.Pick(TimeSpan.FromSeconds(20), "good"));
        var forged = JournalFile.Write(session).Replace("\"patience\":4", "\"patience\":3", StringComparison.Ordinal);

        FluentActions.Invoking(() => JournalFile.Restore(forged, _scenario, Judges.Rules)).Should().Throw<JournalException>().Which.Line.Should().Be(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"format\":1,\"scenario\":\"base\",\"seed\":1,\"mode\":\"practice\",\"language\":\"chinese\"}\n{\"n\":1}")]
    [InlineData("{\"format\":1,\"scenario\":\"base\",\"seed\":1,\"mode\":\"practice\",\"language\":\"chinese\"}\n{\"n\":1,\"at\":-5,\"move\":\"hint\"}")]
    public void What_is_no_journal_is_refused(string text) =>
        FluentActions.Invoking(() => JournalFile.Restore(text, _scenario, Judges.Rules)).Should().Throw<JournalException>();

    [Fact]
    public void Undo_takes_the_last_decision_back_and_leaves_it_in_the_journal()
    {
        var session = NewSession(seed: 1);
        var before = session.State;
        session.Apply(new Move.Pick(TimeSpan.FromSeconds(20), "bad"));
        session.Apply(new Move.Undo(TimeSpan.FromMinutes(10)));

        session.State.Should().BeEquivalentTo(before with { At = TimeSpan.FromMinutes(10), Skipped = TimeSpan.FromMinutes(-10) });
        session.Turns.Should().BeEmpty();
        session.Journal.Should().HaveCount(2);
        session.Apply(new Move.Pick(TimeSpan.FromMinutes(11), "good")).Broken.Should().BeEmpty("thinking about an undone reply is not waiting");
    }

    [Fact]
    public void An_exam_takes_nothing_back()
    {
        var session = new Session(new ScenarioEngine(_scenario, Judges.Rules, 1), new SessionSetup("base", 1) { Mode = SessionMode.Exam });
        session.Apply(new Move.Pick(TimeSpan.FromSeconds(20), "bad"));

        session.Invoking(s => s.Apply(new Move.Undo(TimeSpan.FromSeconds(30)))).Should().Throw<ArgumentException>();
        session.Journal.Should().ContainSingle();
    }

    [Fact]
    public void The_customer_follows_up_when_the_clock_says_so()
    {
        var clock = new FakeTimeProvider();
        var live = new LiveSession(NewSession(seed: 1), clock);
        clock.Advance(TimeSpan.FromMinutes(2));
        live.Tick().Should().BeNull();

        clock.Advance(TimeSpan.FromMinutes(1.5));
        var turn = live.Tick();

        turn!.Shown.Select(m => m.Text).Should().Equal("在吗？");
        live.Session.State.Patience.Should().Be(3);
        live.LeftToReply.Should().Be(TimeSpan.FromMinutes(1.5));
    }

    private static Session NewSession(int seed) => new(new ScenarioEngine(_scenario, Judges.Rules, seed), new SessionSetup("base", seed));

    private static void TryMove(Session session, int draw)
    {
        var at = session.State.At + TimeSpan.FromSeconds(draw % 7 * 40);
        var node = session.Engine.Scenario.Node(session.State.NodeId);
        Move move = (draw / 7 % 6) switch
        {
            0 or 1 when !node.Picks.IsEmpty => new Move.Pick(at, node.Picks[draw % node.Picks.Length].Id),
            2 when !node.Operations.IsEmpty => new Move.Operate(at, node.Operations[draw % node.Operations.Length].Sample with { Note = "麻烦您看一下" }),
            3 => new Move.Write(at, _typed[draw % _typed.Length]),
            4 => new Move.Wait(at),
            _ => new Move.Undo(at),
        };
        try
        {
            session.Apply(move);
        }
        catch (ArgumentException)
        {
            // Not possible here; then nothing has happened.
        }
    }
}
