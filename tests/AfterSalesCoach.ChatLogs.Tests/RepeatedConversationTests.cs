using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.ChatLogs.Tests;

/// <summary>A conversation that is given twice counts twice, which has to be told.</summary>
public sealed class RepeatedConversationTests
{
    private const string Monday = "会话ID,时间,角色,内容\nA,2026-10-01 10:00:00,买家,坏了\nB,2026-10-01 10:00:00,买家,坏了\nC,2026-10-01 11:00:00,买家,在吗\nD,2026-10-01 12:00:00,买家,在吗\n";

    [Fact]
    public void Two_files_with_the_same_conversations_are_named_with_number_and_ids() =>
        Told(("a.csv", Monday), ("b.csv", Monday)).Should().ContainSingle().Which.Should().Match<LogProblem>(p =>
            p.Code == "ASL1014" && p.Severity == ProblemSeverity.Warning && p.Position.File == "b.csv" && p.Position.Line == 0
            && p.Chinese.Contains("和“a.csv”里的相同，多算了 4 个：A、B、C……", StringComparison.Ordinal));

    [Fact]
    public void So_is_one_that_goes_on_in_the_later_export() =>
        Told(("a.csv", "会话ID,时间,角色,内容\nA,2026-10-01 10:00:00,买家,坏了\n"), ("b.csv", "会话ID,时间,角色,内容\nA,2026-10-01 10:00:00,买家,坏了\nA,2026-10-01 10:01:00,客服,抱歉\n"))
            .Should().ContainSingle();

    [Fact]
    public void So_is_a_copy_of_a_transcript_whose_id_is_its_name() =>
        Told(("聊天.txt", "买家 2026-10-01 10:00:00\n坏了\n客服 2026-10-01 10:00:30\n抱歉\n"), ("聊天 (1).txt", "买家 2026-10-01 10:00:00\n坏了\n客服 2026-10-01 10:00:30\n抱歉\n"))
            .Should().ContainSingle().Which.Position.File.Should().Be("聊天 (1).txt");

    [Fact]
    public void And_one_that_comes_twice_in_a_file()
    {
        const string Line = """{"conversation_id":"c1","messages":[{"role":"agent","time":"2026-10-01T10:00:00+08:00","text":"好"}]}""";

        Told(("a.jsonl", $"{Line}\n{Line}\n")).Should().ContainSingle().Which.Chinese.Should().Contain("不止一次，多算了 1 个：c1。");
    }

    /// <summary>Customers come again, shops count from 1, and files are called alike.</summary>
    [Theory]
    [InlineData("a.csv", Monday, "b.csv", "会话ID,时间,角色,内容\nA,2026-10-02 10:00:00,买家,坏了\n")]
    [InlineData("a.csv", "会话ID,角色,内容\n1,买家,在吗\n1,客服,在的\n", "b.csv", "会话ID,角色,内容\n1,买家,在吗\n1,客服,您说\n")]
    [InlineData("a/chat.txt", "买家：在吗\n客服：在的\n", "b/chat.txt", "买家：在吗\n客服：您说\n")]
    [InlineData("r.txt", "好的\n好的\n", "s.txt", "好的\n")]
    public void Another_conversation_of_the_same_id_is_no_repeat(string first, string log, string second, string other) => Told((first, log), (second, other)).Should().BeEmpty();

    [Fact]
    public void However_many_files_there_are_the_list_ends() =>
        Told([.. Enumerable.Range(0, 80).Select(i => ($"{i}.csv", Monday))]).Should().HaveCount(50).And.Contain(p => p.Chinese.Contains("多算了 120 个", StringComparison.Ordinal));

    private static List<LogProblem> Told(params (string Name, string Text)[] files)
    {
        var told = new List<LogProblem>();
        var given = files.SelectMany(f => Log.Text(f.Name, f.Text).Conversations).ToList();
        RepeatedConversations.Watch(given, told.Add).Should().Equal(given, "nothing is left out");
        return told;
    }
}
