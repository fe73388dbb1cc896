using System.Diagnostics;
using AfterSalesCoach.Dialogue.Tagging;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Dialogue.Tests.Tagging;

/// <summary>Messages of the largest size that is read, of pieces that once took time with the square of their number: minutes instead of a second.</summary>
public sealed class LongMessageTests
{
    private const int Length = 100_000;

    [Theory]
    [InlineData("3个10元")] // numbers that patterns with gaps put together
    [InlineData("等领导回")] // an act in every clause, and no pause between clauses
    [InlineData("亲")] // openers and particles that an anchor sees through
    [InlineData("退不了啊呢嘛吧")]
    [InlineData("“这是正常的")] // quotations that never end
    [InlineData("不用您")]
    [InlineData("，")]
    public void A_message_is_tagged_in_time(string piece)
    {
        var clock = Stopwatch.StartNew();

        var message = DialogueTagger.Default.Tag(new Message(Speaker.Agent, string.Concat(Enumerable.Repeat(piece, Length / piece.Length))), 0);

        message.Clauses.Should().NotContain(c => c.Span.Length > 500, "a clause has an end, whatever is written");
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
    }
}
