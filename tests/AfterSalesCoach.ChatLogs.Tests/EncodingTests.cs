using System.Text;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.ChatLogs.Tests;

public sealed class EncodingTests
{
    private const string Csv = "会话ID,角色,内容\nA,买家,草莓化水了\nA,客服,非常抱歉，马上补发\n";
    private const string Shown = "A 2 Customer 草莓化水了\nA 3 Agent 非常抱歉，马上补发";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 bom", "utf-16", "utf-16BE", "gb18030"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Finds_the_encoding_of_a_file(string encoding)
    {
        var log = Log.Bytes("a.csv", Encode(encoding, Csv));
        log.Problems.Should().BeEmpty();
        log.Shown.Should().Be(Shown);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Finds_the_encoding_of_a_pipe(string encoding)
    {
        var log = Log.Piped("-", Encode(encoding, Csv));
        log.Problems.Should().BeEmpty();
        log.Shown.Should().Be(Shown);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Reads_jsonl_in_every_encoding(string encoding) =>
        Log.Bytes("a.jsonl", Encode(encoding, """{"conversation_id":"c1","messages":[{"role":"agent","text":"抱歉"}]}""")).Shown.Should().Be("c1 1 Agent 抱歉");

    [Fact]
    public void A_character_that_only_gb18030_has_is_kept() =>
        Log.Bytes("a.txt", Encode("gb18030", "非常抱歉𠮷😀\n")).Messages.Single().Text.Should().Be("非常抱歉𠮷😀");

    [Fact]
    public void A_pipe_of_ascii_decides_at_the_first_chinese_line()
    {
        var ascii = string.Concat(Enumerable.Repeat("ok, thank you very much\n", 10_000));
        Log.Piped("-", Encode("gb18030", ascii + "非常抱歉\n"), new() { Format = InputFormat.Replies }).Messages.Last().Text.Should().Be("非常抱歉");
    }

    [Fact]
    public void One_broken_byte_does_not_turn_utf8_into_another_encoding()
    {
        var bytes = Encoding.UTF8.GetBytes("非常抱歉让您久等了\n马上为您补发一份\n好的");
        bytes[^1] = 0xFF;
        var log = Log.Bytes("a.txt", bytes);
        log.Codes.Should().Equal("ASL2001@3");
        log.Messages.Select(m => m.Text).Should().Equal("非常抱歉让您久等了", "马上为您补发一份", "好\uFFFD\uFFFD");
    }

    [Fact]
    public void Broken_gb18030_names_its_line()
    {
        var log = Log.Bytes("a.txt", [.. Encode("gb18030", "非常抱歉\n"), 0xFF, 0xFF, (byte)'\n', .. Encode("gb18030", "马上补发\n")]);
        log.Codes.Should().Equal("ASL2001@2");
        log.Messages.Select(m => m.Text).Where(t => !t.Contains('\uFFFD', StringComparison.Ordinal)).Should().Equal("非常抱歉", "马上补发");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Any_line_ending_will_do(string ending)
    {
        var text = string.Join(ending, "一", "", "二", "三");
        Log.Text("a.txt", text).Shown.Should().Be("a:1 1 Agent 一\na:3 3 Agent 二\na:4 4 Agent 三");
        Log.Piped("a.txt", Encoding.UTF8.GetBytes(text)).Shown.Should().Be("a:1 1 Agent 一\na:3 3 Agent 二\na:4 4 Agent 三");
    }

    [Fact]
    public void A_line_over_the_limit_is_left_out_and_named()
    {
        var options = new ReadOptions { Limits = new() { LineBytes = 1000 } };
        var text = $"一\r\n{new string('x', 300_000)}\r\n二\n{new string('y', 1001)}";
        var log = Log.Text("a.txt", text, options);
        log.Shown.Should().Be("a:1 1 Agent 一\na:3 3 Agent 二");
        log.Codes.Should().Equal("ASL2002@2", "ASL2002@4");
        log.Problems[0].Chinese.Should().Contain("超过 1,000 字节（上限 line，可用 --limit line=数字 调整）");
    }

    [Fact]
    public void Rows_keep_their_numbers_behind_a_line_that_was_left_out()
    {
        var options = new ReadOptions { Limits = new() { LineBytes = 1000 } };
        var log = Log.Text("a.csv", $"会话ID,角色,内容\nA,买家,{new string('x', 2000)}\nA,客服,抱歉\n", options);
        log.Shown.Should().Be("A 3 Agent 抱歉");
    }

    private static byte[] Encode(string name, string text) => name == "utf-8 bom"
        ? [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]
        : [.. name.StartsWith("utf-16", StringComparison.Ordinal) ? Encoding.GetEncoding(name).GetPreamble() : [], .. Encoding.GetEncoding(name).GetBytes(text)];
}
