using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.ServiceLevels;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scoring.Tests.ServiceLevels;

/// <summary>Every figure is worked out by hand in the comment above it. Times are +08:00 on 1 October 2026 unless written otherwise.</summary>
public sealed class ServiceLevelMeterTests
{
    private static readonly ServiceHours _tillEleven = new(new TimeOnly(8, 0), new TimeOnly(23, 0));

    private static readonly ServiceLevelProfile _service = new("s", new("s", "s"), new("d", "d")) { ServiceHours = _tillEleven };

    private static readonly ServiceLevelProfile _wall = _service with { Clock = WaitClock.Wall, Outside = OutsideHours.Exclude };

    // Asked 22:59:00, answered 23:01:00. Wall: 2 min <= 3 min, in time. Service: only 22:59-23:00 runs, 1 min, in time.
    [Fact]
    public void A_question_before_closing_answered_just_after_it()
    {
        const string Log = """
            [22:59:00] 客户：梨压坏了怎么办
            [23:01:00] 客服：抱歉，坏的按个数给您退款
            """;

        Round(Log, _wall).Should().Be((RoundOutcome.OnTime, 120));
        Round(Log, _service).Should().Be((RoundOutcome.OnTime, 60));
    }

    // Asked 22:59:00, answered 08:02:00 the next day. Wall: 9 h 3 min = 32,580 s, late.
    // Service: 1 min before closing + 2 min after opening = 3 min, which is exactly the limit: in time. One second more is late.
    [Fact]
    public void What_is_left_of_the_limit_at_closing_runs_on_after_the_next_opening()
    {
        Round("[22:59:00] 客户：梨压坏了怎么办\n[10-02 08:02:00] 客服：抱歉，给您退款", _wall).Should().Be((RoundOutcome.Late, 32_580));
        Round("[22:59:00] 客户：梨压坏了怎么办\n[10-02 08:02:00] 客服：抱歉，给您退款", _service).Should().Be((RoundOutcome.OnTime, 180));
        Round("[22:59:00] 客户：梨压坏了怎么办\n[10-02 08:02:01] 客服：抱歉，给您退款", _service).Should().Be((RoundOutcome.Late, 181));
    }

    // 22:59:59 is within 08:00-23:00; 23:00:00 and 23:01:00 are not.
    [Theory]
    [InlineData("22:59:59", RoundOutcome.OnTime)]
    [InlineData("23:00:00", RoundOutcome.Outside)]
    [InlineData("23:01:00", RoundOutcome.Outside)]
    public void Closing_time_itself_is_outside(string asked, RoundOutcome outcome) =>
        Rounds($"[{asked}] 客户：梨压坏了怎么办\n[23:02:00] 客服：抱歉，给您退款", _wall)[0].Outcome.Should().Be(outcome);

    // Asked 02:30, outside 08:00-23:00. Excluded: no round counts, so there is no rate to speak of (0 of 0).
    // From the next opening: 08:00:00 to 08:02:30 = 150 s <= 180 s, in time. 08:03:01 would be 181 s, late.
    [Fact]
    public void A_night_message_is_left_out_or_counts_from_the_next_opening()
    {
        const string Log = "[02:30:00] 客户：收到少了一件怎么办\n[08:02:30] 客服：抱歉，少的今天给您补发";

        var excluded = Tally(Log, _wall);
        (excluded.Rounds, excluded.Outside, excluded.Persons, excluded.Messages).Should().Be((0, 1, 0, 0));
        Round(Log, _service).Should().Be((RoundOutcome.OnTime, 150));
        Round("[02:30:00] 客户：收到少了一件怎么办\n[08:03:01] 客服：抱歉，少的今天给您补发", _service).Should().Be((RoundOutcome.Late, 181));
    }

    // Round 1: 10:00:00 -> 10:01:00 by 小王, 60 s, in time. Round 2: 10:02:00 -> 10:06:00 by 小李, 240 s, late.
    // By rounds 1 of 2; by persons 0 of 1, for one round is late; 小王 has 1 of 1, 小李 0 of 1. First response 60 s, mean (60 + 240) / 2 = 150 s.
    [Fact]
    public void After_a_transfer_each_agent_answers_for_the_rounds_they_took()
    {
        const string Log = """
            [10:00:00] 客户：灯不亮
            [10:01:00] 客服小王：抱歉，我转给售后同事
            [10:01:30] 系统：会话已转接
            [10:02:00] 客户：好，那怎么换
            [10:06:00] 客服小李：久等了抱歉，给您换新
            """;
        var levels = Measure(Log, _service);
        var whole = ServiceLevelTally.Empty.Add(levels, _service);

        (whole.RoundsOnTime, whole.Rounds, whole.PersonsOnTime, whole.Persons).Should().Be((1, 2, 0, 1));
        (whole.FirstResponse.Mean, whole.Response.Mean).Should().Be((60, 150));
        levels.ByAgent().Select(a => (a.Agent, Counts(a.Levels))).Should().Equal(("小李", (0, 1)), ("小王", (1, 1)));

        (long, long) Counts(ConversationServiceLevels part)
        {
            var tally = ServiceLevelTally.Empty.Add(part, _service);
            return (tally.RoundsOnTime, tally.Rounds);
        }
    }

    // The bot answers after 1 s, the agent at 10:03:30. Only the agent counts: 210 s, late. The second bot line changes nothing.
    [Fact]
    public void An_automatic_reply_first_stops_no_clock() => Round("""
        [10:00:00] 客户：灯不亮
        [10:00:01] 自动：您好，客服马上为您服务
        [10:02:00] 自动：请您稍等
        [10:03:30] 客服小王：抱歉，给您换新
        """, _service).Should().Be((RoundOutcome.Late, 210));

    // The log calls the greeting an agent's. Taken at its word: 1 s. With the phrase in the profile: 10:03:30, 210 s, late.
    [Fact]
    public void An_automatic_greeting_under_an_agents_name_can_be_named_in_the_profile()
    {
        const string Log = "[10:00:00] 客户：灯不亮\n[10:00:01] 客服小王：欢迎光临本店\n[10:03:30] 客服小王：抱歉，给您换新";

        Round(Log, _service).Should().Be((RoundOutcome.OnTime, 1));
        Round(Log, _service with { AutomaticPhrases = ["欢迎光临"] }).Should().Be((RoundOutcome.Late, 210));
    }

    // Five messages at :00, :30, 1:00, 1:30, 2:00; one answer at 3:30. Their waits: 210, 180, 150, 120, 90 s.
    // By rounds: one round, its clock starts with the first message: 210 s, 0 of 1. By messages: 180 s is still in time, so 4 of 5. By persons 0 of 1.
    [Fact]
    public void Five_messages_in_a_row_are_one_round_and_five_messages()
    {
        var tally = Tally("""
            [10:00:00] 客户：在吗
            [10:00:30] 客户：梨压坏了
            [10:01:00] 客户：坏了六个
            [10:01:30] 客户：怎么赔
            [10:02:00] 客户：人呢
            [10:03:30] 客服：抱歉久等，坏的按个数给您退款
            """, _service);

        (tally.RoundsOnTime, tally.Rounds).Should().Be((0, 1));
        (tally.MessagesOnTime, tally.Messages).Should().Be((4, 5));
        (tally.PersonsOnTime, tally.Persons).Should().Be((0, 1));
    }

    // Round 1: 60 s, in time. The thanks at 10:02 opens no round, so the answer at 10:30 is late for nothing.
    [Fact]
    public void Bare_thanks_open_no_round()
    {
        var tally = Tally("""
            [10:00:00] 客户：梨压坏了怎么赔
            [10:01:00] 客服：抱歉，给您退款
            [10:02:00] 客户：好的谢谢
            [10:30:00] 客服：不客气
            """, _service);

        (tally.RoundsOnTime, tally.Rounds, tally.MessagesOnTime, tally.Messages).Should().Be((1, 1, 1, 1));
    }

    // 22:59:00 +08:00 is 14:59:00 UTC; the answer is written down as 15:01:00 UTC, which is 23:01:00 in the shop. 120 s.
    [Fact]
    public void Offsets_may_differ_within_a_conversation() =>
        Round(Conversation(
            (Speaker.Customer, "2026-10-01T22:59:00+08:00", "梨压坏了怎么办"),
            (Speaker.Agent, "2026-10-01T15:01:00+00:00", "抱歉，给您退款")), _wall).Should().Be((RoundOutcome.OnTime, 120));

    // In the night of 25 October 2026 clocks in Europe go back from 03:00 to 02:00; China's do not. 02:59:00 -> 03:01:00 at +08:00 is 120 s.
    [Fact]
    public void No_daylight_saving_is_assumed_for_a_fixed_offset() =>
        Round(Conversation(
            (Speaker.Customer, "2026-10-25T02:59:00+08:00", "梨压坏了怎么办"),
            (Speaker.Agent, "2026-10-25T03:01:00+08:00", "抱歉，给您退款")), _wall with { ServiceHours = ServiceHours.AllDay }).Should().Be((RoundOutcome.OnTime, 120));

    // A question without a time: its round is untimed and in no rate. The second round is whole: 10:05:00 -> 10:06:00, 60 s.
    // By rounds 1 of 1. By persons nobody can say (the first round might be late): 0 of 0.
    [Fact]
    public void A_missing_time_is_said_and_not_guessed()
    {
        var tally = Tally("""
            客户：梨压坏了
            客服：抱歉，您拍一张
            [10:05:00] 客户：拍好了，怎么赔
            [10:06:00] 客服：坏的按个数给您退款
            """, _service);

        (tally.Untimed, tally.RoundsOnTime, tally.Rounds).Should().Be((1, 1, 1));
        (tally.PersonsOnTime, tally.Persons).Should().Be((0, 0));
        tally.Response.Cases.Should().Be(1);
    }

    // No times at all: no rate, but that the last question has no answer shows all the same: 1 of 2 rounds unanswered.
    [Fact]
    public void Without_times_the_unanswered_are_still_known()
    {
        var summary = Tally("客户：梨压坏了\n客服：抱歉，您拍一张\n客户：拍好了，怎么赔", _service).Summarise(_service);

        (summary.ByRounds.Cases, summary.Untimed, summary.Unanswered.Hits, summary.Unanswered.Cases).Should().Be((0, 2, 1, 2));
        summary.Response.MeanSeconds.Should().BeNull();
    }

    // Question and answer carry the same second: 0 s, in time; row order decides who spoke first.
    [Fact]
    public void Equal_timestamps_are_a_wait_of_zero() =>
        Round("[10:00:00] 客户：梨压坏了怎么办\n[10:00:00] 客服：抱歉，给您退款", _service).Should().Be((RoundOutcome.OnTime, 0));

    // Sorted: 10:00:00 question, 10:04:00 answer, 10:05:00 question, 10:06:00 answer: 240 s late, 60 s in time.
    // Positions are those of the log as read: the questions stand at 2 and 0, the answers at 3 and 1.
    [Fact]
    public void Rows_out_of_order_are_put_in_order_first()
    {
        var levels = Measure("""
            [10:05:00] 客户：那要等几天呢？
            [10:06:00] 客服：抱歉，今天就退给您
            [10:00:00] 客户：梨压坏了怎么办
            [10:04:00] 客服：抱歉，给您退款
            """, _service);

        levels.Reordered.Should().BeTrue();
        levels.Rounds.Select(r => (r.AskedIndex, r.AnswerIndex, r.Outcome, r.Waited!.Value.TotalSeconds))
            .Should().Equal((2, 3, RoundOutcome.Late, 240), (0, 1, RoundOutcome.OnTime, 60));
    }

    // One row has no time, so nothing may be sorted; the answer at 09:59 stands after the question of 10:00 and would be a wait of -60 s.
    [Fact]
    public void A_wait_that_would_run_backwards_is_untimed() =>
        Rounds("客户：在吗\n[10:00:00] 客户：梨压坏了怎么办\n[09:59:00] 客服：抱歉，给您退款", _service)
            .Should().ContainSingle().Which.Outcome.Should().Be(RoundOutcome.Untimed);

    // Round 1: 30 s. Round 2 has no answer: late for the rate (1 of 2), unanswered 1 of 2, in no mean: 30 s. It falls to 小王, who wrote last.
    [Fact]
    public void An_unanswered_round_is_not_in_time_and_in_no_mean()
    {
        var levels = Measure("[10:00:00] 客户：灯不亮\n[10:00:30] 客服小王：抱歉，换个插座试试\n[10:05:00] 客户：还是不亮，怎么换", _service);
        var tally = ServiceLevelTally.Empty.Add(levels, _service);

        (tally.RoundsOnTime, tally.Rounds, tally.Unanswered).Should().Be((1, 2, 1));
        tally.Response.Mean.Should().Be(30);
        levels.Rounds[1].Should().BeEquivalentTo(new { Agent = "小王", AnswerIndex = (int?)null, Outcome = RoundOutcome.Unanswered });
    }

    // Waits 60 s and 7,200 s; with a cap of one hour the mean is (60 + 3,600) / 2 = 1,830 s. The second is late either way.
    [Fact]
    public void A_cap_keeps_one_forgotten_night_from_drowning_the_mean()
    {
        const string Log = "[10:00:00] 客户：灯不亮\n[10:01:00] 客服：抱歉，换个插座试试\n[10:05:00] 客户：还是不亮，怎么换\n[12:05:00] 客服：抱歉，给您换新";
        var capped = _service with { WaitCap = TimeSpan.FromHours(1) };

        Tally(Log, _service).Response.Mean.Should().Be(3_630);
        Tally(Log, capped).Response.Mean.Should().Be(1_830);
        Tally(Log, capped).RoundsOnTime.Should().Be(1);
    }

    // Round 1 in time (60 s), round 2 late (300 s). Every round: 0 of 1. First round only: 1 of 1.
    [Fact]
    public void A_profile_says_which_rounds_a_person_needs()
    {
        const string Log = "[10:00:00] 客户：灯不亮\n[10:01:00] 客服：抱歉，换个插座试试\n[10:05:00] 客户：还是不亮，怎么换\n[10:10:00] 客服：抱歉，给您换新";

        Tally(Log, _service).PersonsOnTime.Should().Be(0);
        Tally(Log, _service with { Persons = PersonRule.FirstRound }).PersonsOnTime.Should().Be(1);
    }

    // The log's own hours 09:00-22:00 hold where the profile has none: asked 22:30, answered 09:02 -> 120 s after opening.
    [Fact]
    public void The_logs_own_hours_come_before_those_of_the_configuration() =>
        Round("服务时间：09:00-22:00\n[22:30:00] 客户：收到少了一件怎么办\n[10-02 09:02:00] 客服：抱歉，今天补发", _service with { ServiceHours = null })
            .Should().Be((RoundOutcome.OnTime, 120));

    private static (RoundOutcome, double) Round(string markup, ServiceLevelProfile profile) => Round(ConversationMarkup.Parse(markup).Conversation, profile);

    private static (RoundOutcome, double) Round(Conversation conversation, ServiceLevelProfile profile)
    {
        var round = Measure(conversation, profile).Rounds.Should().ContainSingle().Which;
        return (round.Outcome, round.Waited!.Value.TotalSeconds);
    }

    private static ImmutableArray<ServiceRound> Rounds(string markup, ServiceLevelProfile profile) => Measure(markup, profile).Rounds;

    private static ServiceLevelTally Tally(string markup, ServiceLevelProfile profile) => ServiceLevelTally.Empty.Add(Measure(markup, profile), profile);

    private static ConversationServiceLevels Measure(string markup, ServiceLevelProfile profile) => Measure(ConversationMarkup.Parse(markup).Conversation, profile);

    private static ConversationServiceLevels Measure(Conversation conversation, ServiceLevelProfile profile) =>
        new ServiceLevelMeter(profile, LintSettings.Default).Measure(DialogueTagger.Default.Tag(conversation));

    private static Conversation Conversation(params (Speaker Speaker, string Time, string Text)[] messages) => new(
        "c", [.. messages.Select(m => new Message(m.Speaker, m.Text) { Time = DateTimeOffset.Parse(m.Time, System.Globalization.CultureInfo.InvariantCulture) })]);
}
