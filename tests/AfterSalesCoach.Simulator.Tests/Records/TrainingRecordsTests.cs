using System.Diagnostics;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Records;
using AfterSalesCoach.Simulator.Sessions;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Simulator.Tests.Records;

public sealed class TrainingRecordsTests : IDisposable
{
    private static readonly string[] _drafts = ["非常抱歉", "非常抱歉，我", "非常抱歉，我马上"];

    private readonly PlayedSessions _played = new();

    [Fact]
    public void A_result_tells_score_dimensions_and_rules_broken()
    {
        _played.Fail(SessionMode.Exam).Dispose();
        var result = _played.Records.Results("小王").Should().ContainSingle().Subject;
        result.Should().Match<StoredResult>(r => r.IsExam && !r.Passed && r.ScenarioId == PlayedSessions.Scenario && r.Ending == "complaint" && r.Title == "一箱橙子烂了三分之一");
        result.FinishedAt.Should().Be(new DateTimeOffset(2026, 10, 12, 10, 0, 0, TimeSpan.FromHours(8)));
        result.Breaches.Should().ContainKey("ASC1001").WhoseValue.Should().Be(1);
        result.Dimensions.Should().ContainKey("compliance");
    }

    [Fact]
    public void Every_event_is_in_the_records_before_it_shows()
    {
        using var session = _played.Home.Start(PlayedSessions.Scenario, SessionMode.Practice, seed: 1);
        foreach (var pick in new[] { "apologise", "accept" })
        {
            session.Send(new Intent.PickOption(pick));
            using var other = TrainingRecords.Open(_played.Folder);
            var restored = Restore(other);
            restored.State.Transcript.ToArray().Select(m => m.Text).Should().Equal(session.View.Transcript.Select(l => l.Text));
        }
    }

    [Fact]
    public void The_first_ending_of_a_session_is_its_result()
    {
        using var session = _played.Fail();
        var first = _played.Records.Results("小王").Single();
        session.Send(new Intent.Undo());
        _played.Records.Unfinished("小王").Should().Contain(PlayedSessions.Scenario, "what is tried again can be resumed");
        session.Send(new Intent.PickOption(session.View.Options[0].Id));
        session.Send(new Intent.Undo());
        session.Send(new Intent.Operate(new(Scenarios.Model.OperationKind.Reject)));
        session.View.Phase.Should().Be(SessionPhase.Ended);
        _played.Records.Results("小王").Single().Should().BeEquivalentTo(first);
    }

    [Fact]
    public void A_draft_outlives_the_session()
    {
        using (var session = _played.Home.Start(PlayedSessions.Scenario, SessionMode.Exam, seed: 1))
        {
            session.Send(new Intent.DraftChanged("非常抱歉，我"));
            _played.Clock.Advance(TimeSpan.FromSeconds(4));
            session.Send(new Intent.Tick());
            SpinWait.SpinUntil(() => Draft() == "非常抱歉，我", TimeSpan.FromSeconds(20)).Should().BeTrue("it is kept while it is typed");
            session.Send(new Intent.DraftChanged("非常抱歉，我马上"));
        }

        using var again = _played.Home.Reopen(PlayedSessions.Scenario, out _)!;
        again.View.UnsentDraft.Should().Be("非常抱歉，我马上");
        again.Send(new Intent.SubmitReply("非常抱歉，麻烦您拍张照片"));
        _played.Records.FindUnfinished("小王", PlayedSessions.Scenario)!.Draft.Should().BeEmpty();
    }

    [Fact]
    public void A_file_that_another_process_holds_does_not_keep_the_keys_waiting()
    {
        using var session = _played.Home.Start(PlayedSessions.Scenario, SessionMode.Exam, seed: 1);
        using (var theirs = RecordsFile.Open(Path.Combine(_played.Folder, RecordsLocation.FileName)))
        {
            theirs.InTransaction(() =>
            {
                var watch = Stopwatch.StartNew();
                foreach (var draft in _drafts)
                {
                    session.Send(new Intent.DraftChanged(draft));
                    _played.Clock.Advance(TimeSpan.FromSeconds(4));
                    session.Send(new Intent.Tick());
                }

                watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(3), "to wait for the file takes ten seconds");
            });
        }

        SpinWait.SpinUntil(() => Draft() == "非常抱歉，我马上", TimeSpan.FromSeconds(20)).Should().BeTrue("the newest is kept as soon as it can be");
    }

    [Fact]
    public void A_draft_does_not_come_back_after_the_reply_that_it_became()
    {
        using var session = _played.Home.Start(PlayedSessions.Scenario, SessionMode.Practice, seed: 1);
        for (var round = 0; round < 20; round++)
        {
            var reply = $"非常抱歉，麻烦您拍张照片{round}";
            session.Send(new Intent.DraftChanged(reply));
            _played.Clock.Advance(TimeSpan.FromSeconds(4));
            session.Send(new Intent.Tick());
            session.Send(new Intent.SubmitReply(reply));
            session.View.Transcript.Should().Contain(l => l.Text == reply);
            Draft().Should().BeEmpty();
            session.Send(new Intent.Undo());
        }

        Thread.Sleep(100);
        Draft().Should().BeEmpty();
    }

    [Fact]
    public void Starting_anew_gives_the_unfinished_session_up()
    {
        using var first = _played.Home.Start(PlayedSessions.Scenario, SessionMode.Practice, seed: 1);
        first.Send(new Intent.PickOption("apologise"));
        using var second = _played.Home.Start(PlayedSessions.Scenario, SessionMode.Practice, seed: 2);
        _played.Records.FindUnfinished("小王", PlayedSessions.Scenario)!.Journal.Should().Contain("\"seed\":2");
        var goOn = () => first.Send(new Intent.PickOption("accept"));
        goOn.Should().Throw<RecordsException>().WithMessage("*另一个窗口*");
        _played.Records.Journal(1)!.Split('\n').Should().HaveCount(3, "what was kept stays: setup, one event, the end");
    }

    [Fact]
    public void Two_windows_cannot_play_one_session()
    {
        using var first = _played.Home.Start(PlayedSessions.Scenario, SessionMode.Practice, seed: 1);
        using var records = TrainingRecords.Open(_played.Folder);
        using var second = _played.HomeOf("小王", records).Reopen(PlayedSessions.Scenario, out _)!;
        first.Send(new Intent.PickOption("apologise"));
        var goOn = () => second.Send(new Intent.PickOption("cheap"));
        goOn.Should().Throw<RecordsException>();
        Restore(records).Journal.Should().ContainSingle();
    }

    [Fact]
    public void A_scenario_that_has_changed_says_so_and_can_be_started_anew()
    {
        using (var session = _played.Home.Start(PlayedSessions.Scenario, SessionMode.Practice, seed: 1))
        {
            session.Send(new Intent.PickOption("apologise"));
        }

        var scenario = TestScenarios.Find(PlayedSessions.Scenario);
        var changed = scenario with { Rubric = scenario.Rubric with { Start = scenario.Rubric.Start - 1 } };
        var pack = TestScenarios.Pack with { Scenarios = [changed] };
        var home = new Simulator.Home.TrainingHome(Task.FromResult(pack), _played.Records, "小王", TestScenarios.Judge, _played.Clock, Linting.UserLanguage.Chinese);
        home.Reopen(PlayedSessions.Scenario, out var problem).Should().BeNull();
        problem.Should().Contain("改过").And.Contain("coach results --journal 1");
        home.Start(PlayedSessions.Scenario, SessionMode.Practice).Dispose();
        home.Reopen(PlayedSessions.Scenario, out problem).Should().NotBeNull();
    }

    [Fact]
    public async Task Several_trainees_at_once_lose_nothing()
    {
        var names = Enumerable.Range(1, 8).Select(i => $"学员{i}").ToList();
        await Task.WhenAll(names.Select(name => Task.Run(() =>
        {
            using var records = TrainingRecords.Open(_played.Folder);
            _played.Pass(home: _played.HomeOf(name, records)).Dispose();
            _played.Fail(home: _played.HomeOf(name, records)).Dispose();
        })));
        _played.Records.Results(null).Select(r => (r.Trainee, r.Passed)).Should().BeEquivalentTo(names.SelectMany(n => new[] { (n, true), (n, false) }));
    }

    [Theory]
    [InlineData("  小王\n", "小王")]
    [InlineData("\u001b[31m小\u202e王", "[31m小王")]
    [InlineData("Robert'); DROP TABLE sessions;--", "Robert'); DROP TABLE sessions;--")]
    public void A_name_is_cleaned_and_only_ever_a_name(string written, string kept)
    {
        var name = TraineeName.Read(written);
        name.Should().Be(kept);
        _played.Pass(home: _played.HomeOf(name, _played.Records)).Dispose();
        _played.Records.Results(name).Should().ContainSingle();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u200b\u0007 ")]
    public void A_name_of_nothing_is_refused(string written) => FluentActions.Invoking(() => TraineeName.Read(written)).Should().Throw<RecordsException>();

    [Fact]
    public void A_name_without_end_is_refused() => FluentActions.Invoking(() => TraineeName.Read(new string('王', 41))).Should().Throw<RecordsException>();

    public void Dispose() => _played.Dispose();

    private string Draft() => _played.Records.FindUnfinished("小王", PlayedSessions.Scenario)!.Draft;

    private static Session Restore(TrainingRecords records) =>
        JournalFile.Restore(records.FindUnfinished("小王", PlayedSessions.Scenario)!.Journal, TestScenarios.Find(PlayedSessions.Scenario), TestScenarios.Judge);
}
