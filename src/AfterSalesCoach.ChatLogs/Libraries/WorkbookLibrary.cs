using System.Collections.Immutable;
using AfterSalesCoach.ChatLogs.Tables;
using AfterSalesCoach.Dialogue;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AfterSalesCoach.ChatLogs.Libraries;

/// <summary>A library in a column of a workbook's first sheet that has such a column.</summary>
internal sealed class WorkbookLibrary : ReplyLibrary
{
    private const int HeaderRows = 5;

    private readonly byte[] _bytes;
    private readonly string _sheet = "";
    private readonly ImmutableArray<string> _cells = [];

    public WorkbookLibrary(byte[] bytes, string path, string? column, ReadLimits limits)
    {
        _bytes = bytes;
        var problems = new List<LogProblem>();
        var context = new ReadContext(path, new ReadOptions { Limits = limits }, problems.Add);
        using var stream = new MemoryStream(bytes);
        if (!TableFiles.IsReasonable(stream, context))
        {
            throw new LibraryException(problems[0]);
        }

        try
        {
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            var seen = new List<string>();
            foreach (var (part, id) in Sheets(document))
            {
                var read = Read(document, part, column, seen);
                RefuseLog(seen, path);
                if (read is { } found)
                {
                    (_sheet, _cells, Replies) = (id, [.. found.Select(f => f.Cell)], [.. found.Select(f => f.Reply)]);
                    return;
                }
            }

            throw new LibraryException(Problems.ColumnsMissing(new SourcePosition(path, 1), "话术", seen, "text=话术"));
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or InvalidDataException or System.Xml.XmlException or FormatException or IOException)
        {
            throw new LibraryException(Problems.BrokenWorkbook(new SourcePosition(path, 0)));
        }
    }

    public override ImmutableArray<LibraryReply> Replies { get; }

    public override IReadOnlyList<string> Lines => [.. Replies.Select(r => r.Text.ReplaceLineEndings(" "))];

    public override IReadOnlyList<LineEdit> Edits(IReadOnlyDictionary<int, string> replacements) =>
        [.. replacements.OrderBy(r => r.Key).Select(r => new LineEdit(r.Key, 1, [r.Value.ReplaceLineEndings(" ")]))];

    public override byte[] Replace(IReadOnlyDictionary<int, string> replacements)
    {
        using var stream = new MemoryStream();
        stream.Write(_bytes);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var part = (WorksheetPart)document.WorkbookPart!.GetPartById(_sheet);
            var cells = part.Worksheet.Descendants<Cell>().Where(c => c.CellReference is not null).ToDictionary(c => c.CellReference!.Value!);
            foreach (var (index, text) in replacements)
            {
                // An inline string leaves the shared strings alone, which other cells may use; it is text, never a formula.
                var cell = cells[_cells[index]];
                cell.RemoveAllChildren();
                cell.DataType = CellValues.InlineString;
                cell.AppendChild(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text)));
            }

            part.Worksheet.Save();
        }

        return stream.ToArray();
    }

    private static IEnumerable<(WorksheetPart Part, string Id)> Sheets(SpreadsheetDocument document)
    {
        foreach (var sheet in document.WorkbookPart?.Workbook.Descendants<Sheet>() ?? [])
        {
            if (sheet.Id?.Value is { } id && document.WorkbookPart!.GetPartById(id) is WorksheetPart part)
            {
                yield return (part, id);
            }
        }
    }

    private static List<(string Cell, LibraryReply Reply)>? Read(SpreadsheetDocument document, WorksheetPart part, string? column, List<string> seen)
    {
        var shared = document.WorkbookPart!.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToList() ?? [];
        string? letters = null;
        List<(string, LibraryReply)> found = [];
        var number = 0;
        foreach (var row in part.Worksheet.Descendants<Row>())
        {
            number++;
            var cells = row.Elements<Cell>().Where(c => c.CellReference?.Value is not null).ToList();
            if (letters is null)
            {
                var header = cells.ConvertAll(c => TextOf(c, shared));
                seen.AddRange(header);
                var index = ColumnOf(header, column);
                letters = index < 0 ? null : Letters(cells[index]);
                if (letters is null && number == HeaderRows)
                {
                    return null;
                }

                continue;
            }

            if (cells.Find(c => Letters(c) == letters) is { } cell && TextOf(cell, shared) is var text && !string.IsNullOrWhiteSpace(text) && cell.CellFormula is null)
            {
                found.Add((cell.CellReference!.Value!, new LibraryReply((int)(row.RowIndex?.Value ?? (uint)number), text)));
            }
        }

        return letters is null ? null : found;
    }

    private static string Letters(Cell cell) => cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray());

    private static string TextOf(Cell cell, List<string> shared) =>
        cell.DataType?.Value == CellValues.SharedString && int.TryParse(cell.CellValue?.Text, out var index) && index >= 0 && index < shared.Count ? shared[index]
        : cell.DataType?.Value == CellValues.InlineString ? cell.InlineString?.InnerText ?? ""
        : cell.CellValue?.Text ?? "";
}
