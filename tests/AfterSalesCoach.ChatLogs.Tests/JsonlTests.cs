using AfterSalesCoach.Dialogue;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.ChatLogs.Tests;

public sealed class JsonlTests
{
    [Fact]
    public void Reads_every_field()
    {
        var log = Log.Text("a.jsonl", """
            {"conversation_id":"c1","category":"fresh","shop":"果小满","service_hours":"09:00-22:00","labels":[1],"messages":[{"role":"customer","agent":null,"time":"2026-10-01T10:00:00+08:00","text":"草莓化水了"},{"role":"auto","text":"您好"},{"role":"agent","agent":"小王","time":"2026-10-01T10:00:03Z","text":"马上\n处理","suppress":["ASC1002",{"rule":"ASC1006","reason":"已电话致歉"}]},{"role":"system","text":null}]}
            """);
        log.Problems.Should().BeEmpty();
        log.Shown.Should().Be("""
            c1 1 Customer 10-01 10:00:00 草莓化水了
            c1 1 Auto 您好
            c1 1 Agent/小王 10-01 18:00:03 马上\n处理
            c1 1 System 
            """.ReplaceLineEndings("\n"));
        var conversation = log.Conversations[0];
        conversation.Category.Should().Be(ProductCategory.Fresh);
        conversation.Shop.Should().Be("果小满");
        conversation.ServiceHours!.Value.ToString().Should().Be("09:00-22:00");
        conversation.Messages[2].Time!.Value.Offset.Should().Be(TimeSpan.FromHours(8), "UTC is no clock of a shop");
        conversation.Messages[2].Suppressions.Should().Equal(
            new Suppression("ASC1002", null, new("a.jsonl", 1)), new Suppression("ASC1006", "已电话致歉", new("a.jsonl", 1)));
    }

    [Fact]
    public void A_time_without_zone_gets_the_configured_offset()
    {
        const string Line = """{"conversation_id":"c1","messages":[{"role":"agent","time":"2026-10-01 10:00","text":"好"}]}""";
        Log.Text("a.jsonl", Line).Messages.Single().Time!.Value.Offset.Should().Be(TimeSpan.FromHours(8));
        Log.Text("a.jsonl", Line, new() { Offset = TimeSpan.FromHours(7) }).Messages.Single().Time!.Value.Offset.Should().Be(TimeSpan.FromHours(7));
    }

    [Theory]
    [InlineData("""{"conversation_id":"x","messages":[{"role":"agent","text":"好"}""", "ASL3001")]
    [InlineData("[1,2]", "ASL3002")]
    [InlineData("12", "ASL3002")]
    [InlineData("""{"text":"好"}""", "ASL3002")]
    [InlineData("""{"id":"fresh-1","reply":"好","labels":[]}""", "ASL3003")]
    [InlineData("""{"conversation_id":"c1","message_index":3,"rule_id":"ASC1001"}""", "ASL3004")]
    [InlineData("""{"conversation_id":"x"}""", "ASL3006")]
    [InlineData("""{"messages":[{"role":"agent","text":"好"}]}""", "ASL3006")]
    [InlineData("""{"conversation_id":"x","messages":[{"role":"agent","content":"好"}]}""", "ASL3006")]
    [InlineData("""{"conversation_id":"x","messages":{}}""", "ASL3007")]
    [InlineData("""{"conversation_id":"x","messages":["好"]}""", "ASL3007")]
    [InlineData("""{"conversation_id":"x","messages":[{"role":"boss","text":"好"}]}""", "ASL3007")]
    [InlineData("""{"conversation_id":"x","messages":[{"role":"agent","text":7}]}""", "ASL3007")]
    [InlineData("""{"conversation_id":"x","messages":[{"role":"agent","text":"\ud83d"}]}""", "ASL3007")]
    [InlineData("""{"\ud83d":1,"conversation_id":"x","messages":[{"role":"agent","text":"好"}]}""", "ASL3010")]
    [InlineData("""{"conversation_id":"x","messages":[{"\udc4d_______":1,"role":"agent","text":"好"}]}""", "ASL3010")]
    [InlineData("""{"conversation_id":"x","messages":[]}""", "ASL1004")]
    public void A_wrong_line_is_named_and_the_rest_is_read(string wrong, string code)
    {
        const string Right = """{"conversation_id":"c1","messages":[{"role":"agent","text":"好"}]}""";
        var log = Log.Text("a.jsonl", $"{Right}\n\n{wrong}\n{Right}\n");
        log.Codes.Should().Equal($"{code}@3");
        log.Conversations.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("\"time\":\"昨天\"", "ASL2005")]
    [InlineData("\"time\":\"10:00:03\"", "ASL2005")]
    [InlineData("\"suppress\":[5]", "ASL3008")]
    [InlineData("\"suppress\":[{\"reason\":\"x\"}]", "ASL3008")]
    public void A_wrong_detail_costs_only_itself(string field, string code)
    {
        var log = Log.Text("a.jsonl", $$"""{"conversation_id":"c1","messages":[{"role":"agent","text":"好",{{field}}}]}""");
        log.Codes.Should().Equal($"{code}@1");
        log.Shown.Should().Be("c1 1 Agent 好");
        log.Messages.Single().Suppressions.Should().BeEmpty();
    }

    [Fact]
    public void A_field_error_says_where_in_the_line()
    {
        var log = Log.Text("a.jsonl", """{"conversation_id":"c1","messages":[{"role":"agent","text":"好"},{"role":"agent","text":7}]}""");
        log.Problems.Single().ToString().Should().StartWith("a.jsonl:1: ASL3007 字段 messages[1].text 应为文本");
        log.Problems.Single().Describe(english: true).Should().StartWith("a.jsonl:1: ASL3007 The field messages[1].text must be text");
    }

    [Theory]
    [InlineData("{\n  \"conversation_id\": \"c1\"\n}")]
    [InlineData("[{\"conversation_id\":\"c1\",\"messages\":[]}]")]
    public void Indented_json_is_one_error(string text) => Log.Text("a.jsonl", text).Codes.Should().Equal("ASL3005@1");

    [Fact]
    public void Corpus_lines_are_told_once()
    {
        var log = Log.Text("a.jsonl", string.Concat(Enumerable.Repeat("{\"reply\":\"好\",\"labels\":[]}\n", 500)));
        log.Codes.Should().Equal("ASL3003@1");
    }

    [Fact]
    public void Too_many_problems_are_counted()
    {
        var log = Log.Text("a.jsonl", string.Concat(Enumerable.Repeat("{}\n", 500)));
        log.Problems.Should().HaveCount(201);
        log.Problems[^1].Chinese.Should().Contain("还有 300 个问题");
    }

    [Fact]
    public void A_message_over_the_limit_keeps_its_place_and_loses_its_text()
    {
        var text = new string('长', 30);
        var log = Log.Text(
            "a.jsonl",
            $$"""{"conversation_id":"c1","messages":[{"role":"agent","text":"{{text}}"},{"role":"agent","text":"好"}]}""",
            new() { Limits = new() { MessageLength = 20 } });
        log.Shown.Should().Be("c1 1 Agent \nc1 1 Agent 好");
        log.Problems.Single().Chinese.Should().Contain("超过 20 个字符（上限 message，可用 --limit message=数字 调整）");
    }

    [Fact]
    public void Deep_nesting_is_an_error_of_its_line()
    {
        var deep = new string('[', 5000) + new string(']', 5000);
        Log.Text("a.jsonl", $$"""{"conversation_id":"c1","messages":[{"role":"agent","text":"好","x":{{deep}}}]}""").Codes.Should().Equal("ASL3009@1");
    }

    [Fact]
    public void Conversations_come_before_the_file_is_read_to_its_end()
    {
        var problems = new List<LogProblem>();
        using var stream = new PipeStandIn(System.Text.Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat("""{"conversation_id":"c1","messages":[{"role":"agent","text":"好"}]}""" + "\n", 20_000)) + "{"));
        new ChatLogReader(new(), problems.Add).Read(stream, "a.jsonl").First().Id.Should().Be("c1");
        problems.Should().BeEmpty();
    }
}
