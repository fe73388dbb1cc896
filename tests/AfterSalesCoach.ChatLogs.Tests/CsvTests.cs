using AfterSalesCoach.Dialogue;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.ChatLogs.Tests;

public sealed class CsvTests
{
    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void Finds_the_delimiter_and_the_columns_of_an_export(string delimiter)
    {
        var log = Log.Text("a.csv", """"
            会话ID,发送时间,发送方,客服昵称,买家昵称,消息内容,类目,店铺名称
            A1,2026-10-01 10:00:00,买家,小王,tb1,坏了,生鲜/水果,果小满
            A1,2026/10/1 10:00,机器人,,tb1,您好,,
            A1,2026-10-01T10:00:03+08:00,客服,小王,tb1,"对不起
            马上""处理""。",,
            """".Replace(",", delimiter, StringComparison.Ordinal));
        log.Problems.Should().BeEmpty();
        log.Shown.Should().Be("""
            A1 2 Customer 10-01 10:00:00 坏了
            A1 3 Auto 10-01 10:00:00 您好
            A1 4 Agent/小王 10-01 10:00:03 对不起\n马上"处理"。
            """.ReplaceLineEndings("\n"));
        log.Conversations[0].Category.Should().Be(ProductCategory.Fresh);
        log.Conversations[0].Shop.Should().Be("果小满");
    }

    [Fact]
    public void English_headers_and_roles_do_as_well() => Log.Text("a.csv", """
        Conversation ID,Time,Role,Agent,Text
        7,2026-10-01 10:00:00,Buyer,,broken
        7,2026-10-01 10:00:05,SELLER,Ann,sorry
        """).Shown.Should().Be("7 2 Customer 10-01 10:00:00 broken\n7 3 Agent/Ann 10-01 10:00:05 sorry");

    [Fact]
    public void Interleaved_conversations_are_sorted_apart_and_by_time() => Log.Text("a.csv", """
        会话ID,时间,角色,内容
        A,2026-10-01 10:05:00,客服,A3
        B,2026-10-01 10:00:01,买家,B1
        A,2026-10-01 10:00:00,买家,A1
        B,2026-10-01 10:00:01,客服,B2
        A,2026-10-01 10:00:00,客服,A2
        """).Shown.Should().Be("""
        A 4 Customer 10-01 10:00:00 A1
        A 6 Agent 10-01 10:00:00 A2
        A 2 Agent 10-01 10:05:00 A3
        B 3 Customer 10-01 10:00:01 B1
        B 5 Agent 10-01 10:00:01 B2
        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Newest_first_is_turned_round_within_the_minute_too() => Log.Text("a.csv", """
        会话ID,时间,角色,内容
        B,2026-10-01 10:02,客服,六
        B,2026-10-01 10:02,买家,五
        A,2026-10-01 10:02,买家,四
        A,2026-10-01 10:01,客服,三
        A,2026-10-01 10:00,买家,二
        A,2026-10-01 10:00,买家,一
        """).Messages.Select(m => m.Text).Should().Equal("五", "六", "一", "二", "三", "四");

    [Fact]
    public void One_message_without_time_keeps_the_order_of_the_file() => Log.Text("a.csv", """
        会话ID,时间,角色,内容
        A,2026-10-01 10:05:00,买家,一
        A,,客服,二
        A,2026-10-01 10:00:00,客服,三
        """).Messages.Select(m => m.Text).Should().Equal("一", "二", "三");

    [Fact]
    public void A_sender_is_known_by_the_agent_and_customer_columns() => Log.Text("a.csv", """
        会话编号,发送人,客服,买家,内容
        A,tb77,小王,tb77,坏了
        A,小王,小王,tb77,抱歉
        A,客服小李,,tb77,补发
        """).Shown.Should().Be("A 2 Customer 坏了\nA 3 Agent/小王 抱歉\nA 4 Agent/小李 补发");

    [Fact]
    public void Without_a_role_column_the_filled_name_speaks()
    {
        var log = Log.Text("a.csv", "会话编号,客服,买家,内容\nA,,tb77,坏了\nA,小王,,抱歉\nA,小王,tb77,谁说的\n");
        log.Shown.Should().Be("A 2 Customer 坏了\nA 3 Agent/小王 抱歉");
        log.Codes.Should().Equal("ASL4002@4");
    }

    [Fact]
    public void Missing_columns_are_one_error_that_shows_the_way_out()
    {
        var log = Log.Text("a.csv", "编号,说话的,说了什么\nA,买家,坏了\nA,客服,抱歉\n");
        log.Conversations.Should().BeEmpty();
        log.Problems.Should().ContainSingle().Which.ToString().Should().Be(
            "a.csv:1: ASL4001 没有找到需要的列：会话ID（conversation_id）、发送方（role）、消息内容（text）。" +
            "读到的表头：编号、说话的、说了什么。用 --map 指明，例如 --map conversation_id=编号,role=说话的,text=说了什么。");
    }

    [Fact]
    public void A_map_names_columns_in_any_words()
    {
        ColumnMap.TryParse("id=编号, 角色=说话的,text=说了什么", out var map, out _).Should().BeTrue();
        Log.Text("a.csv", "编号,说话的,说了什么\nA,买家,坏了\n", new() { Columns = map }).Shown.Should().Be("A 2 Customer 坏了");
    }

    [Theory]
    [InlineData("role", "role")]
    [InlineData("role=", "role=")]
    [InlineData("text=内容,mood=心情", "mood=心情")]
    [InlineData("text=内容,text=消息", "text=消息")]
    public void A_wrong_map_names_the_pair(string text, string wrong)
    {
        ColumnMap.TryParse(text, out _, out var named).Should().BeFalse();
        named.Should().Be(wrong);
    }

    [Fact]
    public void A_title_above_the_header_and_a_sep_line_are_passed_over() => Log.Text("a.csv", """
        sep=;
        10月客服聊天记录导出;;;

        会话ID;角色;内容;
        A;买家;坏了;
        """).Shown.Should().Be("A 5 Customer 坏了");

    [Fact]
    public void Wrong_rows_are_named_and_the_rest_is_read()
    {
        var log = Log.Text("a.csv", """
            会话ID,时间,角色,内容
            A,2026-10-01 10:00:00,买家,坏了
            A,2026-10-01 10:00:01,老王,谁
            A,昨天,客服,抱歉
            A,2026-10-01 10:00:02,客服,退,换都行
            ,2026-10-01 10:00:03,客服,补发
            ,,,
            """);
        log.Codes.Should().Equal("ASL4002@3", "ASL2005@4", "ASL4003@5", "ASL4005@6");
        log.Messages.Select(m => m.Text).Should().Equal("坏了", "抱歉", "补发");
    }

    [Fact]
    public void An_unclosed_quote_ends_with_its_line()
    {
        var log = Log.Text("a.csv", "会话ID,角色,内容\nA,买家,\"坏了\nA,客服,抱歉\nA,客服,补发\n");
        log.Codes.Should().Equal("ASL4007@2");
        log.Shown.Should().Be("A 2 Customer 坏了\nA 3 Agent 抱歉\nA 4 Agent 补发");
    }

    [Fact]
    public void Two_stray_quotes_do_not_swallow_the_lines_between()
    {
        var log = Log.Text("a.csv", "会话ID,角色,内容\nA,买家,\"坏了\nA,客服,抱歉\nA,客服,\"补发\nA,买家,好\n");
        log.Codes.Should().Equal("ASL4007@2", "ASL4007@4");
        log.Shown.Should().Be("A 2 Customer 坏了\nA 3 Agent 抱歉\nA 4 Agent 补发\nA 5 Customer 好");
    }

    [Fact]
    public void A_quote_inside_a_cell_is_text() =>
        Log.Text("a.csv", "会话ID,角色,内容\nA,买家,5\"屏坏了\n").Shown.Should().Be("A 2 Customer 5\"屏坏了");

    [Fact]
    public void Without_ids_rows_go_by_customer()
    {
        var log = Log.Text("a.csv", "买家,角色,内容\ntb1,买家,坏了\ntb2,买家,在吗\ntb1,客服,抱歉\n");
        log.Shown.Should().Be("tb1 2 Customer 坏了\ntb1 4 Agent 抱歉\ntb2 3 Customer 在吗");
        log.Problems.Single().Severity.Should().Be(ProblemSeverity.Info);
    }

    [Theory]
    [InlineData("2026-10-01 10:00:03")]
    [InlineData("2026/10/1 10:00:03")]
    [InlineData("2026.10.01 10:00:03")]
    [InlineData("2026年10月1日 10:00:03")]
    [InlineData("2026-10-01T10:00:03+08:00")]
    [InlineData("2026-10-01T02:00:03Z")]
    [InlineData("２０２６－１０－０１　１０：００：０３")]
    [InlineData("2026-10-01 上午10:00:03")]
    [InlineData("2026/10/1 10:00:03 AM")]
    [InlineData("46296.416701389")]
    [InlineData("1790820003")]
    [InlineData("1790820003000")]
    public void Understands_times(string time) =>
        Log.Text("a.csv", $"会话ID,时间,角色,内容\nA,{time},客服,好\n").Messages.Single().Time!.Value
            .Should().BeCloseTo(new DateTimeOffset(2026, 10, 1, 10, 0, 3, TimeSpan.FromHours(8)), TimeSpan.FromSeconds(1)).And.HaveOffset(TimeSpan.FromHours(8));

    [Theory]
    [InlineData("2026-02-30 10:00")]
    [InlineData("2026-10-01 25:00")]
    [InlineData("2026-10-01 10:00:033")]
    [InlineData("0001-01-01 00:00")]
    [InlineData("99999999999999999999")]
    public void Rejects_impossible_times(string time)
    {
        var log = Log.Text("a.csv", $"会话ID,时间,角色,内容\nA,{time},客服,好\n");
        log.Messages.Single().Time.Should().BeNull();
        log.Codes.Should().Equal("ASL2005@2");
    }

    [Fact]
    public void A_date_column_completes_times_of_day() =>
        Log.Text("a.csv", "会话ID,日期,时间,角色,内容\nA,2026-10-01,23:59:58,买家,在吗\nA,2026-10-02,0:00:03,客服,在\n").Shown
            .Should().Be("A 2 Customer 10-01 23:59:58 在吗\nA 3 Agent 10-02 00:00:03 在");

    [Fact]
    public void Times_of_day_alone_pass_midnight_and_are_told()
    {
        var log = Log.Text("a.csv", "会话ID,时间,角色,内容\nA,23:59:58,买家,在吗\nA,00:00:03,客服,在\n");
        (log.Conversations[0].Messages[1].Time - log.Conversations[0].Messages[0].Time).Should().Be(TimeSpan.FromSeconds(5));
        log.Codes.Should().Equal("ASL2008@2");
    }

    [Fact]
    public void A_date_without_time_counts_as_no_time()
    {
        var log = Log.Text("a.csv", "会话ID,时间,角色,内容\nA,2026-10-01,买家,在吗\nA,46296,客服,在\n");
        log.Shown.Should().Be("A 2 Customer 在吗\nA 3 Agent 在");
        log.Codes.Should().Equal("ASL2009@2");
    }

    [Fact]
    public void The_row_limit_is_named()
    {
        var log = Log.Text("a.csv", "会话ID,角色,内容\nA,买家,一\nA,买家,二\nA,买家,三\n", new() { Limits = new() { Rows = 2 } });
        log.Messages.Should().HaveCount(2);
        log.Codes.Should().Equal("ASL4009@4");
    }

    [Theory]
    [InlineData("20:03:22", "00:01:00")]
    [InlineData("2月29日 20:03:22", "3月1日 00:01:00")]
    public void Times_without_a_date_are_in_order_and_called_undated_once(string first, string second)
    {
        var log = Log.Text("a.csv", $"会话ID,时间,角色,内容\nA,{first},买家,坏了\nA,{second},客服,抱歉\nB,{first},买家,坏了\n");

        log.Problems.Should().ContainSingle().Which.Should().Match<LogProblem>(p => p.Code == "ASL2008" && p.Severity == ProblemSeverity.Warning);
        log.Messages.Should().OnlyContain(m => m.Time != null && !m.HasDate);
        (log.Messages.ElementAt(1).Time - log.Messages.First().Time).Should().Be(new TimeSpan(3, 57, 38));
    }
}
