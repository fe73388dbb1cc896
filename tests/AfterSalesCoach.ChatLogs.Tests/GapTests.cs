using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.ChatLogs.Tests;

/// <summary>A conversation of which a message could not be read says so: what it seems to lack may have been in there.</summary>
public sealed class GapTests
{
    [Theory]
    [InlineData("A,甲乙丙,抱歉")]
    [InlineData("A,客服,抱歉,退款")]
    public void A_row_that_was_not_read_leaves_a_gap_in_its_conversation_alone(string row)
    {
        var log = Log.Text("a.csv", $"会话ID,角色,内容\nA,买家,坏了\n{row}\nB,买家,在吗\n");

        log.Problems.Should().ContainSingle().Which.Position.Line.Should().Be(3);
        log.Conversations.Select(c => (c.Id, c.HasGaps)).Should().Equal(("A", true), ("B", false));
    }

    [Theory]
    [InlineData("甲乙丙,抱歉")]
    [InlineData("客服,抱歉,退款")]
    public void Before_the_first_that_was_read_too(string row) =>
        Log.Text("a.csv", $"会话ID,角色,内容\nA,{row}\nA,买家,坏了\n").Conversations.Single().HasGaps.Should().BeTrue();

    [Fact]
    public void A_conversation_of_which_nothing_was_read_is_none()
    {
        var log = Log.Text("a.csv", "会话ID,角色,内容\nA,甲乙丙,抱歉\nB,买家,在吗\n");

        log.Codes.Should().Equal("ASL4002@2");
        log.Conversations.Select(c => c.Id).Should().Equal("B");
    }

    /// <summary>As in merged cells: the row that was not read had the id.</summary>
    [Fact]
    public void Rows_below_one_that_was_not_read_stay_in_its_conversation() =>
        Log.Text("a.csv", "会话ID,角色,内容\nA,买家,坏了\nB,甲乙丙,抱歉\n,买家,在吗\n").Shown.Should().Be("A 2 Customer 坏了\nB 4 Customer 在吗");

    [Fact]
    public void It_comes_back_from_the_temporary_file()
    {
        var limits = new ReadLimits { HeldCharacters = 0 };
        var log = Log.Text("a.csv", "会话ID,角色,内容\nA,甲乙丙,抱歉\nB,客服,在的\nA,买家,坏了\nB,客服,在的\n", new() { Limits = limits });

        log.Conversations.Select(c => (c.Id, c.HasGaps, c.Messages.Length)).Should().Equal(("A", true, 1), ("B", false, 2));
    }

    [Fact]
    public void A_message_that_a_transcript_kept_with_the_one_above_leaves_a_gap()
    {
        var log = Log.Text("a.txt", "买家 2026-10-01 10:00:00\n坏了\n甲乙丙 2026-10-01 10:00:30\n抱歉\n");

        log.Codes.Should().Equal("ASL5002@3");
        log.Conversations.Single().HasGaps.Should().BeTrue();
    }

    [Theory]
    [InlineData("a.csv", "会话ID,角色,内容\nA,买家,坏了\nA,客服,抱歉\n")]
    [InlineData("a.txt", "买家 2026-10-01 10:00:00\n坏了\n客服 2026-10-01 10:00:30\n抱歉\n")]
    [InlineData("a.jsonl", """{"conversation_id":"A","messages":[{"role":"customer","text":"坏了"},{"role":"agent","text":"抱歉"}]}""")]
    public void So_does_a_conversation_that_was_cut(string name, string text)
    {
        Log.Text(name, text).Conversations.Single().HasGaps.Should().BeFalse();
        Log.Text(name, text, new() { Limits = new() { MessagesPerConversation = 1 } }).Conversations.Single().HasGaps.Should().BeTrue();
    }
}
