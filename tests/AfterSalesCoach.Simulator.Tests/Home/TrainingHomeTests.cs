using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Sessions;
using AfterSalesCoach.Simulator.Tests.Records;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Simulator.Tests.Home;

public sealed class TrainingHomeTests : IDisposable
{
    private readonly PlayedSessions _played = new();

    [Fact]
    public void A_card_quotes_the_customer_and_not_what_is_told() =>
        _played.Home.Scenarios.Single(c => c.Id == "parcels/courier-cannot-reach").Opening.Should().Be("同志，我的花到哪儿了？");

    [Fact]
    public void Lists_every_scenario_by_topic_and_difficulty()
    {
        var cards = _played.Home.Scenarios;
        cards.Select(c => c.Id).Should().BeEquivalentTo(TestScenarios.Pack.Scenarios.Select(s => s.Id));
        cards.Select(c => c.Topic).Distinct().Should().BeEquivalentTo("生鲜水果", "物流包裹", "家电", "人身安全", "售后纠纷");
        foreach (var topic in cards.GroupBy(c => c.Topic))
        {
            topic.Select(c => c.Difficulty).Should().BeInAscendingOrder();
        }

        cards.Should().OnlyContain(c => c.Opening.Length > 0 && c.Summary.Length > 0 && c.Facts.Length >= 3 && c.Pass > 0 && c.ReplyLimit > TimeSpan.Zero);
    }

    [Fact]
    public void A_card_tells_how_far_one_got()
    {
        Card().Should().Match<ScenarioCard>(c => c.Progress == ScenarioProgress.NotStarted && c.BestScore == null && !c.IsDue);
        using (var session = _played.Home.Start(PlayedSessions.Scenario, SessionMode.Practice, seed: 1))
        {
            session.Send(new Intent.PickOption("apologise"));
        }

        Card().Progress.Should().Be(ScenarioProgress.InProgress);
        _played.Fail().Dispose();
        Card().Progress.Should().Be(ScenarioProgress.NotPassed);
        _played.Pass().Dispose();
        Card().Should().Match<ScenarioCard>(c => c.Progress == ScenarioProgress.Passed && c.BestScore >= 90);
    }

    [Fact]
    public void Begins_with_the_easiest()
    {
        var next = _played.Home.Progress.Next!;
        next.ScenarioId.Should().Be("parcels/urged-shipment", "it is the only one of difficulty 1");
        next.Reason.Should().Contain("最容易");
    }

    [Fact]
    public void What_is_due_comes_before_what_is_unfinished_before_what_is_weak_before_what_is_new()
    {
        _played.Fail().Dispose();
        var weak = _played.Home.Progress.Next!;
        weak.Reason.Should().Contain("最近犯了 1 次");
        weak.ScenarioId.Should().NotBe("parcels/urged-shipment");

        _played.Home.Start("safety/electric-shock", SessionMode.Practice).Dispose();
        _played.Home.Progress.Next!.ScenarioId.Should().Be("safety/electric-shock");

        _played.Clock.Advance(TimeSpan.FromDays(1));
        _played.Home.Progress.Next.Should().Match<Recommendation>(r => r.ScenarioId == PlayedSessions.Scenario && r.Reason.Contains("没有通过"));
        Card().IsDue.Should().BeTrue();
    }

    [Fact]
    public void A_passed_scenario_comes_back_by_the_schedule()
    {
        _played.Pass().Dispose();
        _played.Home.Progress.Due.Should().ContainSingle().Which.Due.Should().Be(new DateOnly(2026, 10, 13));
        _played.Clock.Advance(TimeSpan.FromDays(1));
        _played.Pass().Dispose();
        _played.Home.Progress.Due.Single().Due.Should().Be(new DateOnly(2026, 10, 19), "six days after the second time");
    }

    [Fact]
    public void Weak_rules_are_those_of_lately_worst_first()
    {
        _played.Fail().Dispose();
        var weak = _played.Home.Progress.WeakRules;
        weak.Should().Contain(r => r.RuleId == "ASC1001" && r.Times == 1 && r.Title == "以低价推责" && r.Instead.Length > 0);
        weak.Select(r => r.Times).Should().BeInDescendingOrder();
        for (var i = 0; i < 10; i++)
        {
            _played.Pass().Dispose();
        }

        _played.Home.Progress.WeakRules.Should().BeEmpty("ten sessions without a fault have passed");
    }

    [Fact]
    public void A_streak_counts_days_by_the_trainees_clock()
    {
        // 23:30 and 00:30 at UTC+8 are two days there and one day at UTC.
        _played.Clock.SetUtcNow(new DateTimeOffset(2026, 10, 12, 15, 30, 0, TimeSpan.Zero));
        _played.Pass().Dispose();
        _played.Clock.Advance(TimeSpan.FromHours(1));
        _played.Pass().Dispose();
        _played.Home.Progress.StreakDays.Should().Be(2);
        _played.Clock.Advance(TimeSpan.FromDays(1));
        _played.Home.Progress.StreakDays.Should().Be(2, "today is not over");
        _played.Clock.Advance(TimeSpan.FromDays(1));
        _played.Home.Progress.StreakDays.Should().Be(0);
    }

    [Fact]
    public void History_is_newest_first_and_of_this_trainee_only()
    {
        _played.Fail().Dispose();
        _played.Clock.Advance(TimeSpan.FromMinutes(5));
        _played.Pass(SessionMode.Exam).Dispose();
        _played.Pass(home: _played.HomeOf("小李", _played.Records)).Dispose();
        _played.Home.Progress.Results.Select(r => (r.IsExam, r.Passed)).Should().Equal((true, true), (false, false));
    }

    public void Dispose() => _played.Dispose();

    private ScenarioCard Card() => _played.Home.Scenarios.Single(c => c.Id == PlayedSessions.Scenario);
}
