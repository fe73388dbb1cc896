using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Timing;
using AfterSalesCoach.Scoring.ServiceLevels;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scoring.Tests.ServiceLevels;

public sealed class PromiseTests
{
    private static readonly ServiceLevelMeter _meter = new(ServiceLevelProfiles.Default, LintSettings.Default);

    // Promised at 10:01 for 18:00; news at 17:30, before the customer had to ask.
    [Fact]
    public void News_before_the_customer_asks_keeps_a_promise() => Ledger("""
        [10:00:00] 客户：退款什么时候到
        [10:01:00] 客服小王：抱歉久等，今天18点前给您处理好
        [17:30:00] 客服小李：退款已经处理好了，您查收
        """).Should().Equal(("小王", "18:00", PromiseState.Kept, 2));

    // Two hours from 10:01 are over at 12:01; the customer asks at 13:00 and nobody had come back.
    [Fact]
    public void Asking_after_the_deadline_shows_it_broken() => Ledger("""
        [10:00:00] 客户：灯不亮
        [10:01:00] 客服小王：抱歉，两小时内给您回复
        [13:00:00] 客户：两小时早过了，怎么还没消息
        """).Should().Equal(("小王", "12:01", PromiseState.Broken, 2));

    // The log ends at 10:30, before 12:01.
    [Fact]
    public void What_the_log_does_not_tell_stays_open() => Ledger("""
        [10:00:00] 客户：灯不亮
        [10:01:00] 客服小王：抱歉，两小时内给您回复
        [10:30:00] 客户：好的
        """).Should().Equal(("小王", "12:01", PromiseState.Open, null));

    // No time on the message: no deadline can be worked out of 两小时内, and none is guessed.
    [Fact]
    public void A_promise_without_a_time_has_no_deadline() =>
        Ledger("客户：灯不亮\n客服小王：抱歉，两小时内给您回复").Should().BeEmpty();

    private static IEnumerable<(string, string, PromiseState, int?)> Ledger(string markup) =>
        _meter.Measure(DialogueTagger.Default.Tag(ConversationMarkup.Parse(markup).Conversation)).Promises
            .Select(p => (p.Agent, $"{p.Due:HH:mm}", p.State, p.EvidenceIndex));
}
