using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Sessions;
using FluentAssertions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AfterSalesCoach.Simulator.Tests.Sessions;

public sealed class TrainingSessionTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Begins_with_what_the_customer_says_and_the_facts_of_the_case()
    {
        using var session = Start();
        session.View.Transcript.Should().ContainSingle().Which.Speaker.Should().Be(Speaker.Customer);
        session.View.Facts.Select(f => f.Label).Should().Contain(["订单", "实付", "签收"]);
        session.View.Patience.Should().Be(session.View.MostPatience);
    }

    [Fact]
    public void What_is_told_stands_before_what_the_customer_says_and_under_no_name()
    {
        using var session = new TrainingSession(TestScenarios.Start("parcels/courier-cannot-reach"), TestScenarios.Judge, _clock);

        session.View.Transcript.Select(l => (l.Speaker, l.TellsStory)).Should().Equal((Speaker.System, true), (Speaker.Customer, false));
        session.View.Transcript[0].Text.Should().StartWith("快递员留言").And.NotContainAny("（", "）");
    }

    [Fact]
    public void A_chosen_reply_is_sent_and_answered()
    {
        using var session = Start();
        session.Send(new Intent.PickOption(session.View.Options[0].Id));
        session.View.Transcript[1].Speaker.Should().Be(Speaker.Agent);
        session.View.Transcript.Length.Should().BeGreaterThan(2);
    }

    [Fact]
    public void A_pause_stops_the_clock_of_the_customer()
    {
        using var session = Start();
        _clock.Advance(TimeSpan.FromSeconds(30));
        var left = session.LeftToReply;
        session.Send(new Intent.Pause());
        _clock.Advance(TimeSpan.FromHours(1));
        session.Send(new Intent.Tick());
        session.LeftToReply.Should().BeNull();
        session.WhyNot(SessionAction.Write).Should().Contain("暂停");
        session.Send(new Intent.Unpause());
        session.LeftToReply.Should().Be(left);
        session.View.Transcript.Should().ContainSingle("nobody follows up during a pause");
    }

    [Fact]
    public void A_customer_who_waits_too_long_follows_up()
    {
        using var session = Start();
        _clock.Advance(session.LeftToReply!.Value + TimeSpan.FromSeconds(1));
        session.Send(new Intent.Tick());
        session.View.Transcript.Should().HaveCount(2).And.OnlyContain(l => l.Speaker == Speaker.Customer);
    }

    [Fact]
    public void What_is_not_possible_says_why_and_changes_nothing()
    {
        using var session = Start(SessionMode.Exam);
        session.Send(new Intent.PickOption(session.View.Options[0].Id));
        var before = session.View.Transcript;
        session.Send(new Intent.Undo());
        session.View.Notice.Should().Be(session.WhyNot(SessionAction.Undo)).And.Contain("考核");
        session.View.Transcript.Should().Equal(before);
    }

    [Fact]
    public async Task Advice_on_a_draft_comes_in_practice()
    {
        using var session = Start();
        var arrived = new TaskCompletionSource();
        session.Changed += () => arrived.TrySetResult();
        session.Send(new Intent.DraftChanged("这么便宜你还要怎样"));
        await arrived.Task.WaitAsync(TimeSpan.FromMinutes(1));
        session.View.Draft.Findings.Should().Contain(f => f.RuleId == "ASC1001" && f.Instead.Length > 0);
    }

    [Fact]
    public void No_advice_in_an_exam()
    {
        using var session = Start(SessionMode.Exam);
        session.Changed += () => throw new InvalidOperationException("nothing may happen");
        session.Send(new Intent.DraftChanged("这么便宜你还要怎样"));
        session.View.Draft.Should().Be(DraftAdvice.None);
    }

    [Fact]
    public async Task The_debrief_lets_a_turn_be_tried_again()
    {
        using var session = Start();
        session.Send(new Intent.PickOption(session.View.Options[0].Id));
        var arrived = new TaskCompletionSource();
        session.Changed += () => arrived.TrySetResult();
        session.RequestDebrief();
        await arrived.Task.WaitAsync(TimeSpan.FromMinutes(2));
        session.View.Debrief!.Turns.Should().NotBeEmpty();
        session.Send(new Intent.TryAgainFrom(1));
        session.View.Transcript.Should().ContainSingle();
        session.View.Debrief.Should().BeNull("it was about another course of things");
    }

    private TrainingSession Start(SessionMode mode = SessionMode.Practice) => new(TestScenarios.Start("fruit/rotten-third", mode), TestScenarios.Judge, _clock);
}
