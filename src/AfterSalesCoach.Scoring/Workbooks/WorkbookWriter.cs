using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AfterSalesCoach.Scoring.Workbooks;

/// <summary>Writes a workbook sheet by sheet, row by row, without holding rows.</summary>
/// <remarks>
/// A package that is written through the library keeps every part in memory until it is closed. So the library makes the frame of the workbook, with
/// empty sheets, in memory, and the sheets go straight into an archive, to which the frame is added at the end. The archive bears no dates: the same
/// rows give the same bytes.
/// </remarks>
public sealed class WorkbookWriter : IDisposable
{
    /// <summary>The earliest that an archive can say.</summary>
    private static readonly DateTimeOffset _noDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _archive;
    private readonly MemoryStream _frame = new();
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _workbook;
    private readonly List<(string Name, string Id)> _sheets = [];
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <param name="stream">Gets the workbook; is left open.</param>
    public WorkbookWriter(Stream stream)
    {
        _archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        _document = SpreadsheetDocument.Create(_frame, SpreadsheetDocumentType.Workbook);
        _workbook = _document.AddWorkbookPart();

        // Names of our own: those the library draws differ from run to run.
        _document.ChangeIdOfPart(_workbook, "workbook");
        _workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
    }

    public void Sheet(SheetLayout layout, IEnumerable<IReadOnlyList<Cell>> rows)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"sheet{_sheets.Count + 1}");
        var part = _workbook.AddNewPart<WorksheetPart>(id);
        part.Worksheet = new Worksheet();
        _sheets.Add((layout.Name, id));
        using var content = Enter(part.Uri.OriginalString.TrimStart('/'));
        using var writer = OpenXmlWriter.Create(content);
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new Worksheet());
        WriteView(writer);
        writer.WriteElement(new Columns(layout.Widths.Select((width, i) => new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = width,
            CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        var last = 1;
        WriteRow(writer, last, [.. layout.Headers.Select(Cell.Heading)]);
        foreach (var row in rows)
        {
            WriteRow(writer, ++last, row);
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{Column(layout.Headers.Length - 1)}{last.ToString(CultureInfo.InvariantCulture)}" });
        if (layout.Choice is { } choice && last > 1)
        {
            writer.WriteElement(new DataValidations(Offer(choice, last)) { Count = 1 });
        }

        writer.WriteEndElement();
    }

    /// <summary>Writes what is left of the workbook.</summary>
    public void Dispose()
    {
        _workbook.Workbook = new Workbook(new Sheets(_sheets.Select((s, i) => new Sheet { Name = s.Name, SheetId = (uint)i + 1, Id = s.Id })));
        _document.Dispose();
        _frame.Position = 0;
        using (var frame = new ZipArchive(_frame, ZipArchiveMode.Read))
        {
            foreach (var entry in frame.Entries.Where(e => !_written.Contains(e.FullName)))
            {
                using var from = entry.Open();
                using var to = Enter(entry.FullName);
                from.CopyTo(to);
            }
        }

        _archive.Dispose();
    }

    private Stream Enter(string name)
    {
        _written.Add(name);
        var entry = _archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = _noDate;
        return entry.Open();
    }

    /// <summary>The header stays in view.</summary>
    private static void WriteView(OpenXmlWriter writer) => writer.WriteElement(new SheetViews(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
    { WorkbookViewId = 0 }));

    /// <summary>A list to choose from that forbids nothing.</summary>
    private static DataValidation Offer(SheetChoice choice, int last)
    {
        var column = Column(choice.Column);
        return new DataValidation(new Formula1($"\"{string.Join(',', choice.Words)}\""))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowInputMessage = true,
            ShowErrorMessage = false,
            PromptTitle = choice.Title,
            Prompt = choice.Prompt,
            SequenceOfReferences = new ListValue<StringValue>([new StringValue(string.Create(CultureInfo.InvariantCulture, $"{column}2:{column}{last}"))]),
        };
    }

    private static void WriteRow(OpenXmlWriter writer, int number, IReadOnlyList<Cell> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is not { Text: null, Number: null })
            {
                writer.WriteElement(Element(cells[i], $"{Column(i)}{number.ToString(CultureInfo.InvariantCulture)}"));
            }
        }

        writer.WriteEndElement();
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Element(Cell cell, string reference)
    {
        if (cell.Number is { } number)
        {
            return new(new CellValue(number.ToString("R", CultureInfo.InvariantCulture))) { CellReference = reference, StyleIndex = (uint)cell.Style };
        }

        var text = CellText.Clean(cell.Text!);
        var style = CellText.LooksLikeFormula(text) ? CellStyle.Quoted : cell.Style;
        return new(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = reference,
            DataType = CellValues.InlineString,
            StyleIndex = (uint)style,
        };
    }

    private static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : $"{(char)('A' + (index / 26) - 1)}{(char)('A' + (index % 26))}";

    /// <summary>In the order of <see cref="CellStyle"/>.</summary>
    private static Stylesheet Styles()
    {
        CellFormat[] formats =
        [
            new() { ApplyAlignment = true, Alignment = new() { Vertical = VerticalAlignmentValues.Top } },
            new() { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true },
            new() { NumberFormatId = 10, ApplyNumberFormat = true, ApplyAlignment = true, Alignment = new() { Vertical = VerticalAlignmentValues.Top } },
            new() { QuotePrefix = true, ApplyAlignment = true, Alignment = new() { Vertical = VerticalAlignmentValues.Top, WrapText = true } },
            new() { ApplyAlignment = true, Alignment = new() { Vertical = VerticalAlignmentValues.Top, WrapText = true } },
        ];
        return new Stylesheet(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EEF4" }) { PatternType = PatternValues.Solid })),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(formats));
    }
}
