using AfterSalesCoach.Dialogue;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.ChatLogs.Tests;

public sealed class TranscriptTests
{
    private static Log Read(string text) => Log.Text("chat.txt", text, new() { Format = InputFormat.Transcript });

    [Fact]
    public void Reads_words_below_their_header()
    {
        var log = Read("""
            买家tb1 2026-10-01 10:00:00
            坏了

            怎么办 明天 10:00
            客服小王 2026-10-01 10:00:03
            抱歉

            系统消息 2026-10-01 10:01:00
            退款已到账
            """);
        log.Problems.Should().BeEmpty();
        log.Shown.Should().Be("""
            chat 1 Customer 10-01 10:00:00 坏了\n\n怎么办 明天 10:00
            chat 5 Agent/小王 10-01 10:00:03 抱歉
            chat 8 System 10-01 10:01:00 退款已到账
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Reads_words_beside_their_header()
    {
        var log = Read("""
            2026-10-01
            [10:00:00] 买家: 坏了
              怎么办
            [10:00:03] 智能客服：您好
            [23:59:59] 客服小王： 抱歉
            [00:00:05] 买家：好
            """);
        log.Problems.Should().BeEmpty();
        log.Shown.Should().Be("""
            chat 2 Customer 10-01 10:00:00 坏了\n  怎么办
            chat 4 Auto 10-01 10:00:03 您好
            chat 5 Agent/小王 10-01 23:59:59 抱歉
            chat 6 Customer 10-02 00:00:05 好
            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("2026-10-01 10:00:03 客服小王：好")]
    [InlineData("2026-10-01 10:00:03 客服小王\n好")]
    [InlineData("[2026-10-01 10:00:03] 客服小王：好")]
    [InlineData("【2026/10/1 10:00:03】客服小王:好")]
    [InlineData("（2026-10-01 10:00:03）客服 小王：好")]
    [InlineData("客服小王（2026-10-01 10:00:03）：好")]
    [InlineData("客服小王 (2026-10-01 10:00:03)\n好")]
    [InlineData("客服-小王 2026年10月1日 10:00:03\n好")]
    [InlineData("小王(客服) 2026-10-01 10:00:03\n好")]
    [InlineData("[客服]小王 2026-10-01 10:00:03\n好")]
    [InlineData("果小满旗舰店:小王 2026-10-01 10:00:03\n好")]
    [InlineData("客服小王：2026-10-01 10:00:03\n好")]
    [InlineData("客服小王 ２０２６-１０-０１ １０：００：０３\n好")]
    public void Knows_many_headers(string text)
    {
        var log = Read(text);
        log.Problems.Should().BeEmpty();
        log.Shown.Should().Be("chat 1 Agent/小王 10-01 10:00:03 好");
    }

    [Fact]
    public void Reads_a_chat_without_times() =>
        Read("类目：fresh\n服务时间：09:00-22:00\n客户：坏了\n客服小王：抱歉\n 马上补发\n自动：您好").Shown.Should()
            .Be("chat 3 Customer 坏了\nchat 4 Agent/小王 抱歉\\n 马上补发\nchat 6 Auto 您好");

    [Theory]
    [InlineData("客服说：不退")]
    [InlineData("客服让我等等，结果：没人理")]
    [InlineData("买家的地址：北京")]
    [InlineData("10:00 前发货")]
    public void A_quoted_sentence_opens_no_message(string line) =>
        Read($"客户：坏了\n {line}").Messages.Should().ContainSingle().Which.Text.Should().EndWith(line);

    [Fact]
    public void Where_times_are_shown_a_line_without_one_opens_nothing()
    {
        var log = Read("买家 2026-10-01 10:00:00\n昨天你们是这么说的\n客服：三天必到\n下单时间 2026-09-28 08:00:00");
        log.Shown.Should().Be("chat 1 Customer 10-01 10:00:00 昨天你们是这么说的\\n客服：三天必到\\n下单时间 2026-09-28 08:00:00");
        log.Problems.Should().BeEmpty();
    }

    [Fact]
    public void Separators_part_conversations()
    {
        var log = Read("""
            === 会话 A1 2026-10-01 ===
            [10:00:00] 买家：一
            ==========
            [10:00:00] 买家：二

            会话：A3
            日期：2026-10-03
            店铺：果小满
            [10:00:00] 买家：三
            --- 会话编号：A4 ---
            [10:00:00] 买家：四
            ----
            列表
            """);
        log.Shown.Should().Be("""
            A1 2 Customer 10-01 10:00:00 一
            chat#2 4 Customer 10-01 10:00:00 二
            A3 9 Customer 10-03 10:00:00 三
            A4 11 Customer 10-03 10:00:00 四\n----\n列表
            """.ReplaceLineEndings("\n"));
        log.Conversations[2].Shop.Should().Be("果小满");
    }

    [Fact]
    public void What_fits_nothing_is_kept_above_and_reported()
    {
        var log = Read("导出人：管理员\n[10:00:00] 买家：坏了\n真的坏了\n[10:00:02] 老王：谁\n[10:00:03] 客服：抱歉");
        log.Shown.Should().Be("chat 2 Customer 01-01 10:00:00 坏了\\n真的坏了\\n[10:00:02] 老王：谁\nchat 5 Agent 01-01 10:00:03 抱歉");
        log.Codes.Should().Equal("ASL5001@1", "ASL2008@2", "ASL5003@3", "ASL5002@4");
    }

    [Fact]
    public void Suppressions_belong_to_the_next_agent_message_or_to_their_line()
    {
        var log = Read("""
            <!-- coach:disable ASC1002 已电话致歉 -->
            客户：坏了
            客服：都是正常的
            客服：您自己看 <!-- coach:disable ASC1004, SHOP001 客户要求 -->
            客服：好
            """);
        log.Problems.Should().BeEmpty();
        var at = log.Conversations[0].Messages;
        at[0].Suppressions.Should().BeEmpty();
        at[1].Suppressions.Should().Equal(new Suppression("ASC1002", "已电话致歉", new("chat.txt", 1)));
        at[2].Suppressions.Should().Equal(
            new Suppression("ASC1004", "客户要求", new("chat.txt", 4)), new Suppression("SHOP001", "客户要求", new("chat.txt", 4)));
        at[2].Text.Should().Be("您自己看");
        at[3].Suppressions.Should().BeEmpty();
    }

    [Fact]
    public void A_suppression_between_header_and_words_belongs_to_those_words() =>
        Read("客服 2026-10-01 10:00:00\n<!-- coach:disable ASC1002 -->\n正常的").Messages.Single().Suppressions.Single().RuleId.Should().Be("ASC1002");

    [Theory]
    [InlineData("客户：坏了\n<!-- coach:disable -->\n客服：好", "ASL5004@2")]
    [InlineData("客服：好\n<!-- coach:disable ASC1002 -->\n客户：坏了", "ASL5005@2")]
    public void A_suppression_without_effect_is_reported(string text, string code) => Read(text).Codes.Should().Equal(code);

    [Fact]
    public void A_file_without_any_message_is_an_error() => Read("今天天气不错\n").Codes.Should().Equal("ASL5001@1", "ASL5006");

    [Fact]
    public void The_limit_of_messages_is_named()
    {
        var log = Log.Text("chat.txt", "客户：一\n客户：二\n客户：三\n客户：四", new() { Limits = new() { MessagesPerConversation = 2 } });
        log.Messages.Should().HaveCount(2);
        log.Codes.Should().Equal("ASL2004@3");
    }

    [Fact]
    public void A_long_message_of_many_lines_is_emptied()
    {
        var log = Log.Text("chat.txt", "客服 2026-10-01 10:00:00\n一二三\n四五六\n七八九", new() { Limits = new() { MessageLength = 10 } });
        log.Shown.Should().Be("chat 1 Agent 10-01 10:00:00 ");
        log.Codes.Should().Equal("ASL2003@1");
    }

    [Fact]
    public void Traditional_characters_separate_and_describe_conversations_too()
    {
        var log = Read("=== 會話 A1 2026-10-01 ===\n類目：生鮮\n[10:00:00] 買家: 爛了\n[10:00:03] 賣家小王：抱歉\n\n會話編號：A2\n[10:05:00] 顧客: 在嗎\n");

        log.Problems.Should().BeEmpty();
        log.Shown.Should().Be("A1 3 Customer 10-01 10:00:00 爛了\nA1 4 Agent/小王 10-01 10:00:03 抱歉\nA2 7 Customer 10-01 10:05:00 在嗎");
        log.Conversations[0].Category.Should().Be(ProductCategory.Fresh);
    }
}
