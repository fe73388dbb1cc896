using AfterSalesCoach.Scoring.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Scoring.Tests.Workbooks;

[Collection(nameof(MeasuresMemory))]
public sealed class WorkbookWriterTests
{
    public static TheoryData<string> Hostile =>
    [
        "<script>alert(1)</script>",
        "=HYPERLINK(\"http://example.invalid\",\"x\")",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\u001b[31mred\u001b[0m",
        "abc\u202egnp.exe",
        "nul\0l",
        "]]>",
        "\ud800 lone",
        "\uffff",
        new string('长', 1_000_000),
    ];

    [Fact]
    public void The_same_cells_give_the_same_bytes() => Bytes("是").Should().Equal(Bytes("是")).And.NotEqual(Bytes("否"));

    [Fact]
    public void Rows_are_not_held()
    {
        const int Rows = 20_000;
        long held = 0;
        using var stream = new FileStream(Path.GetTempFileName(), new FileStreamOptions { Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
        using (var workbook = new WorkbookWriter(stream))
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            workbook.Sheet(new SheetLayout("明细", ["文字"], [20]), Enumerable.Range(0, Rows).Select(i =>
            {
                held = i == Rows - 1 ? GC.GetTotalMemory(forceFullCollection: true) - before : held;
                return (IReadOnlyList<Scoring.Workbooks.Cell>)[new string('长', 500) + i];
            }));
        }

        held.Should().BeLessThan(4_000_000, "20 MB of text went by");
    }

    [Fact]
    public void Words_to_choose_from_are_offered_and_no_others_forbidden()
    {
        using var stream = new MemoryStream();
        using (var workbook = new WorkbookWriter(stream))
        {
            workbook.Sheet(Scoring.Reviews.ReviewSheet.Layout(Linting.UserLanguage.Chinese), [["1"], ["2"]]);
            workbook.Sheet(Scoring.Reviews.ReviewSheet.Layout(Linting.UserLanguage.English), []);
        }

        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        new OpenXmlValidator().Validate(document).Should().BeEmpty();
        var offered = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<DataValidation>()).Should().ContainSingle().Subject;
        offered.SequenceOfReferences!.InnerText.Should().Be("M2:M3");
        offered.Formula1!.Text.Should().Be("\"同意,不同意\"");
        (offered.ShowErrorMessage?.Value ?? false).Should().BeFalse();
        offered.Prompt!.Value.Should().Contain("规则编号");
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_is_a_cell_of_text_in_a_valid_workbook(string text)
    {
        using var stream = new MemoryStream();
        Write(stream, text);

        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        new OpenXmlValidator().Validate(document).Select(e => e.Description).Should().BeEmpty();
        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToList();
        cells.Should().OnlyContain(c => c.CellFormula == null);
        var written = cells.Single(c => c.CellReference == "A2");
        written.DataType!.Value.Should().Be(CellValues.InlineString);
        written.InnerText.Should().Be(CellText.Clean(text));
        written.InnerText.Should().NotContainAny("\0", "\u001b", "\u202e");
        written.InnerText.Length.Should().BeLessThanOrEqualTo(CellText.Longest);
    }

    [Fact]
    public void The_header_stays_in_view_and_columns_can_be_filtered()
    {
        using var stream = new MemoryStream();
        Write(stream, "好");

        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        sheet.Descendants<Pane>().Single().State!.Value.Should().Be(PaneStateValues.Frozen);
        sheet.Descendants<AutoFilter>().Single().Reference!.Value.Should().Be("A1:B2");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("@x\ny", "\"'@x\ny\"")]
    [InlineData("您好", "您好")]
    public void A_field_of_a_csv_file_is_text(string text, string field) => CellText.Csv(text).Should().Be(field);

    private static void Write(Stream stream, string text)
    {
        using var workbook = new WorkbookWriter(stream);
        workbook.Sheet(new SheetLayout("明细", ["文字", "分数"], [20, 10]), [[text, 77.3]]);
    }

    private static byte[] Bytes(string text)
    {
        using var stream = new MemoryStream();
        Write(stream, text);
        return stream.ToArray();
    }
}
