using FluentAssertions;
using Xunit;
using static AfterSalesCoach.ChatLogs.Tests.Workbook;

namespace AfterSalesCoach.ChatLogs.Tests;

public sealed class WorkbookTests
{
    private static readonly string _header = Row(1, "会话ID", "发送时间", "角色", "内容");

    [Fact]
    public void Reads_dates_numbers_and_text()
    {
        var bytes = Of(_header
            + Row(2, "#4500123456789012", "@46296.416701389", "买家", "坏了")
            + Row(3, "#4500123456789012", "2026-10-01 10:00:05", "客服", "#66"));
        foreach (var log in new[] { Log.Bytes("a.xlsx", bytes), Log.Piped("-", bytes) })
        {
            log.Problems.Should().BeEmpty();
            log.Shown.Should().Be("4500123456789012 2 Customer 10-01 10:00:03 坏了\n4500123456789012 3 Agent 10-01 10:00:05 66");
        }
    }

    [Fact]
    public void A_cell_of_a_date_is_no_midnight()
    {
        var log = Log.Bytes("a.xlsx", Of(_header + Row(2, "A", "~46296", "买家", "坏了") + Row(3, "A", "@46296", "客服", "抱歉")));
        log.Codes.Should().Equal("ASL2009@2");
        log.Shown.Should().Be("A 2 Customer 坏了\nA 3 Agent 10-01 00:00:00 抱歉");
    }

    [Fact]
    public void Takes_the_first_sheet_with_a_header_and_counts_rows_as_the_sheet_does() =>
        Log.Bytes("a.xlsx", Of(
            Row(1, "说明") + Row(2, "十月导出"),
            Row(3, "会话ID", "角色", "内容") + Row(7, "A", "买家", "坏了"),
            Row(1, "会话ID", "角色", "内容") + Row(2, "B", "买家", "不读"))).Shown.Should().Be("A 7 Customer 坏了");

    [Fact]
    public void An_empty_id_is_a_merged_cell()
    {
        var log = Log.Bytes("a.xlsx", Of(_header + Row(2, "A", "", "买家", "坏了") + Row(3, "", "", "客服", "抱歉") + Row(4, "", "", "客服", "补发")));
        log.Shown.Should().Be("A 2 Customer 坏了\nA 3 Agent 抱歉\nA 4 Agent 补发");
        log.Codes.Should().Equal("ASL4005@3");
    }

    [Fact]
    public void A_wrong_row_is_named_by_its_number()
    {
        var log = Log.Bytes("a.xlsx", Of(_header + Row(2, "A", "", "老王", "谁") + Row(3, "A", "", "客服", "抱歉")));
        log.Codes.Should().Equal("ASL4002@2");
        log.Messages.Should().ContainSingle();
    }

    [Fact]
    public void Chats_in_another_sheet_are_not_left_out_in_silence()
    {
        var sheet = Workbook.Row(1, "会话ID", "角色", "内容") + Workbook.Row(2, "A", "客服", "您好");
        var log = Log.Bytes("a.xlsx", Workbook.Of(sheet, Workbook.Row(1, "说明", "备注"), sheet));

        log.Messages.Should().ContainSingle();
        log.Problems.Should().ContainSingle().Which.Should().Match<LogProblem>(p => p.Code == "ASL4016" && p.CutsOff && p.Chinese.Contains("s2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_formula_without_its_result_is_not_called_empty_in_silence()
    {
        var log = Log.Bytes("a.xlsx", Of(_header + Row(2, "A", "", "买家", "坏了") + Row(3, "A", "", "客服", "=B1") + Row(4, "A", "=NOW()", "客服", "抱歉")));

        log.Messages.Should().HaveCount(3);
        log.Problems.Should().ContainSingle().Which.Should().Match<LogProblem>(p => p.Severity == ProblemSeverity.Error && p.Code == "ASL4017" && p.Position.Line == 3
            && p.Chinese.Contains("“s0”D 列", StringComparison.Ordinal) && p.Chinese.Contains("共 2 个", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<c r=\"D3\" t=\"str\"><f>B1</f><v>抱歉</v></c>", 0)]
    [InlineData("<c r=\"D3\" t=\"str\"><f>IF(A1=1,1,&quot;&quot;)</f><v></v></c>", 0)]
    [InlineData("<c r=\"D3\"><f>1+1</f><v>2</v></c>", 0)]
    [InlineData("<c r=\"D3\"><f>1+1</f></c>", 1)]
    [InlineData("<c r=\"D3\"><f t=\"shared\" si=\"0\"/><v/></c>", 1)]
    [InlineData("<c/><c/><c/><c><f>1+1</f></c>", 1)]
    [InlineData("<c r=\"F3\"><f>ROW()</f></c>", 0)]
    public void A_formula_is_told_when_its_result_is_missing_and_would_be_read(string cell, int told) => Log.Bytes("a.xlsx", Of(
        _header + Row(2, "A", "", "买家", "坏了") + $"<row r=\"3\">{cell}</row>")).Codes.Count(c => c == "ASL4017@3").Should().Be(told);

    [Fact]
    public void A_header_worked_out_by_a_formula_explains_why_it_is_missing() =>
        Log.Bytes("a.xlsx", Of(Row(1, "会话ID", "角色", "=X1") + Row(2, "A", "买家", "坏了"))).Codes.Should().Equal("ASL4017@1", "ASL4001@1");

    [Fact]
    public void No_usable_sheet_is_one_error()
    {
        var log = Log.Bytes("a.xlsx", Of(Row(1, "说明"), Row(2, "编号", "角色", "说了什么") + Row(3, "1", "买家", "坏了")));
        log.Problems.Should().ContainSingle().Which.ToString().Should().Contain("a.xlsx:2: ASL4001").And.Contain("编号、角色、说了什么");
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_parsed()
    {
        var bytes = Zip(("xl/workbook.xml", new byte[3_000_000]));
        bytes.Length.Should().BeLessThan(10_000);
        var log = Log.Bytes("a.xlsx", bytes, new() { Limits = new() { WorkbookBytes = 1_000_000 } });
        log.Problems.Should().ContainSingle().Which.Chinese.Should().Contain("解压后超过 1,000,000 字节（上限 workbook，可用 --limit workbook=数字 调整）");
    }

    [Fact]
    public void A_row_number_out_of_reach_does_not_hang()
    {
        var log = Log.Bytes("a.xlsx", Of(_header + Row(2, "A", "", "买家", "坏了") + Row(2_000_000_000, "A", "", "客服", "抱歉")),
            new() { Limits = new() { Rows = 100_000 } });
        log.Problems.Should().ContainSingle().Which.Severity.Should().Be(ProblemSeverity.Error);
        log.Shown.Should().Be("A 2 Customer 坏了");
    }

    [Fact]
    public void A_zip_that_is_no_workbook_says_so() =>
        Log.Bytes("a.xlsx", Zip(("readme.txt", "好"u8.ToArray()))).Problems.Should().ContainSingle().Which.Chinese.Should().StartWith("这是压缩包");

    [Fact]
    public void A_cut_off_workbook_is_an_error()
    {
        var bytes = Of(_header + Row(2, "A", "", "买家", "坏了"));
        Log.Bytes("a.xlsx", bytes[..^40]).Codes.Should().Equal("ASL4011");
    }

    [Fact]
    public void Csv_with_the_name_of_a_workbook_is_read() =>
        Log.Text("a.xls", "会话ID\t角色\t内容\nA\t买家\t坏了\n").Shown.Should().Be("A 2 Customer 坏了");

    [Fact]
    public void Text_where_a_workbook_was_asked_for_is_an_error() =>
        Log.Text("a.xlsx", "会话ID,角色,内容\n", new() { Format = InputFormat.Xlsx }).Codes.Should().Equal("ASL1007");
}
