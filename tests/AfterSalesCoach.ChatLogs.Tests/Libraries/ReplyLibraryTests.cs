using System.Text;
using AfterSalesCoach.ChatLogs.Libraries;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.ChatLogs.Tests.Libraries;

public sealed class ReplyLibraryTests : IDisposable
{
    private static readonly Encoding _gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("甲\n乙\n丙\n", "甲\n改\n丙\n")]
    [InlineData("甲\r\n乙\r\n丙", "甲\r\n改\r\n丙")]
    [InlineData("甲\r乙\r丙", "甲\r改\r丙")]
    [InlineData("甲\n\n  \n乙\n", "甲\n\n  \n改\n")]
    public void Only_the_replaced_line_changes(string before, string after)
    {
        var library = Open("库.txt", Encoding.UTF8.GetBytes(before));
        library.Replies[1].Text.Should().Be("乙");
        Encoding.UTF8.GetString(Replace(library, 1, "改")).Should().Be(after);
    }

    [Fact]
    public void The_encoding_and_the_mark_stay()
    {
        var gb = Open("甲.txt", _gb18030.GetBytes("您好，这是正常现象\n退款已经给您办好了\n"));
        gb.Replies[0].Text.Should().Be("您好，这是正常现象");
        _gb18030.GetString(Replace(gb, 0, "抱歉")).Should().Be("抱歉\n退款已经给您办好了\n");

        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("甲\n乙")];
        Replace(Open("乙.txt", marked), 0, "改").Should().Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("改\n乙")]);
    }

    [Fact]
    public void Without_replacements_every_byte_stays()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("编号,话术\r\n1,\"您好，\"\"在\"\"的\"\r\n\r\n2, 不赔 \n3,=1+1\n")];
        Replace(Open("库.csv", bytes)).Should().Equal(bytes);
    }

    [Fact]
    public void In_a_table_only_the_cell_changes()
    {
        var library = Open("库.csv", Encoding.UTF8.GetBytes("编号,话术,备注\r\n1,不赔,不赔\r\n2,\"好的，\n马上补发\",\r\n3,不赔,x\r\n"));
        library.Replies.Select(r => (r.Line, r.Text)).Should().Equal((2, "不赔"), (3, "好的，\n马上补发"), (5, "不赔"));
        var written = Encoding.UTF8.GetString(Replace(library, 2, "抱歉,给您\"补\""));
        written.Should().Be("编号,话术,备注\r\n1,不赔,不赔\r\n2,\"好的，\n马上补发\",\r\n3,\"抱歉,给您\"\"补\"\"\",x\r\n");
    }

    [Fact]
    public void The_column_can_be_named_and_a_missing_one_is_told()
    {
        var bytes = Encoding.UTF8.GetBytes("名称,标准答案\n甲,不赔\n");
        ReplyLibrary.Open(Write("库.csv", bytes), "标准答案", new ReadLimits()).Replies.Should().ContainSingle().Which.Text.Should().Be("不赔");
        Complaint("库.csv", bytes).Should().Contain("ASL4001").And.Contain("标准答案").And.Contain("--map");
    }

    [Fact]
    public void What_cannot_be_written_back_is_refused()
    {
        Complaint("坏.txt", [0xE6, 0x88, 0xE4, 0xB8, 0x80, .. Encoding.UTF8.GetBytes(new string('好', 50))]).Should().Contain("ASL2001");
        Complaint("坏.csv", Encoding.UTF8.GetBytes("话术\n\"不赔\n好的\n")).Should().Contain("ASL6002").And.Contain("坏.csv:2");
        Complaint("坏.xlsx", [.. "PK\u0003\u0004"u8, 1, 2, 3]).Should().Contain("ASL4011");
        Complaint("图.txt", [0x89, .. "PNG"u8, 0, 0]).Should().Contain("ASL1006");
        new Action(() => ReplyLibrary.Open(Path.Combine(_folder.Root, "没有.txt"), null, new ReadLimits())).Should().Throw<LibraryException>().Which.Problem.Code.Should().Be("ASL1001");
        new Action(() => ReplyLibrary.Open(Write("大.txt", Encoding.UTF8.GetBytes("一二三四五")), null, new ReadLimits { LibraryBytes = 10 }))
            .Should().Throw<LibraryException>().Which.Problem.Code.Should().Be("ASL6001");
    }

    [Theory]
    [InlineData("会话ID,发送方,内容\nc1,客服,不赔\n")]
    [InlineData("导出于 2026-10-01\n发送时间,角色,消息内容\n10:00:00,agent,不赔\n")]
    public void What_was_said_to_a_customer_is_not_rewritten(string log) => Complaint("记录.csv", Encoding.UTF8.GetBytes(log)).Should().Contain("ASL6003");

    [Fact]
    public void In_a_workbook_only_the_cell_changes()
    {
        var bytes = WorkbookOf([["编号", "话术"], ["1", "不赔"], ["2", "=1+1"], ["3", "不赔"]]);
        var library = ReplyLibrary.Open(Write("库.xlsx", bytes), null, new ReadLimits());
        library.Replies.Select(r => r.Text).Should().Equal("不赔", "=1+1", "不赔");

        var written = ReplyLibrary.Open(Write("新.xlsx", Replace(library, 2, "=抱歉")), null, new ReadLimits());
        written.Replies.Select(r => (r.Line, r.Text)).Should().Equal((2, "不赔"), (3, "=1+1"), (4, "=抱歉"));
    }

    [Fact]
    public void Edits_are_whole_lines()
    {
        var library = Open("库.csv", Encoding.UTF8.GetBytes("编号,话术\n1,\"好的，\n马上补发\"\n2,不赔\n"));
        var edits = library.Edits(new Dictionary<int, string> { [0] = "甲", [1] = "乙" });
        edits.Select(e => (e.Start, e.Count, e.Lines[0])).Should().Equal((1, 2, "1,甲"), (3, 1, "2,乙"));
    }

    private static byte[] WorkbookOf(string[][] rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook();
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(rows.Select((cells, r) => new Row(cells.Select((c, i) => new Cell
            {
                CellReference = $"{(char)('A' + i)}{r + 1}",
                DataType = CellValues.InlineString,
                InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(c)),
            }))
            { RowIndex = (uint)r + 1 })));
            book.Workbook.AppendChild(new Sheets(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = "话术" }));
        }

        return stream.ToArray();
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.Root, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private ReplyLibrary Open(string name, byte[] bytes) => ReplyLibrary.Open(Write(name, bytes), null, new ReadLimits());

    private string Complaint(string name, byte[] bytes) =>
        new Action(() => Open(name, bytes)).Should().Throw<LibraryException>().Which.Problem.ToString();

    private static byte[] Replace(ReplyLibrary library) => library.Replace(new Dictionary<int, string>());

    private static byte[] Replace(ReplyLibrary library, int index, string text) => library.Replace(new Dictionary<int, string> { [index] = text });
}
