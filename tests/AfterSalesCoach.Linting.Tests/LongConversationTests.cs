using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests;

/// <summary>The work on a conversation grows with its length, not with the square of it: what a message tells is read once for all later replies.</summary>
public sealed class LongConversationTests
{
    private const int Short = 500;
    private const int Long = 4 * Short;

    /// <remarks>Memory taken is counted instead of time: it is the same on a busy machine. With the square it would be sixteen times as much.</remarks>
    [Fact]
    public void Four_times_the_messages_take_about_four_times_the_memory()
    {
        var (few, many) = (Haggle(Short), Haggle(Long));
        Taken(Haggle(10));

        Taken(many).Should().BeLessThan(6 * Taken(few));
    }

    [Fact]
    public void The_largest_sum_and_the_last_share_count()
    {
        var tagged = DialogueTagger.Default.Tag(new Conversation("c", [
            new(Speaker.Customer, "88元买的，烂了一半"), new(Speaker.Customer, "还有20元运费"), new(Speaker.Customer, "三成是黑的"), new(Speaker.Agent, "您好"), new(Speaker.Customer, "好"),
            new(Speaker.Agent, "您好"),
        ]));

        new Reply(tagged, 3).Case.Loss.Should().Be(new LossEstimate(88, 0.3m));
        new Reply(tagged, 5).Case.Loss.Should().Be(new LossEstimate(88, 0.3m));
    }

    private static long Taken(TaggedConversation conversation)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var last = new LossEstimate(null, null);
        for (var reply = 1; reply < conversation.Messages.Length; reply += 2)
        {
            last = new Reply(conversation, reply).Case.Loss;
        }

        last.Share.Should().Be(0.3m);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static TaggedConversation Haggle(int messages) => DialogueTagger.Default.Tag(new Conversation("c",
    [
        .. Enumerable.Range(0, messages).Select(i => i % 2 == 0
            ? new Message(Speaker.Customer, $"{50 + i}元买的苹果烂了三成，怎么还没退款")
            : new Message(Speaker.Agent, $"这是正常的，最多退您{i % 7}元")),
    ]));
}
