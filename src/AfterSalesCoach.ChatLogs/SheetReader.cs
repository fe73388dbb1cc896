using System.Collections.Immutable;
using AfterSalesCoach.ChatLogs.Encodings;
using AfterSalesCoach.ChatLogs.Files;
using AfterSalesCoach.ChatLogs.Tables;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.ChatLogs;

/// <summary>Reads a sheet that people filled in, from CSV or a workbook. Nothing in it makes this throw.</summary>
public static class SheetReader
{
    private const int PrefixBytes = 1 << 16;
    private const int MostRows = 200_000;

    /// <summary>The rows from the first header on, which is the first of them; empty when there is none.</summary>
    /// <param name="isHeader">Recognises the header among the first rows of each sheet.</param>
    /// <param name="report">What is wrong in the file.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImmutableArray<(int Line, ImmutableArray<string> Cells)> Read(string path, Func<IReadOnlyList<string>, bool> isHeader, Action<LogProblem> report)
    {
        var context = new ReadContext(path, new ReadOptions(), report);
        if (BoundedFile.ReadBytes(path, context.Limits.WorkbookBytes) is not { } bytes)
        {
            context.Report(Problems.WorkbookTooLarge(context.At(0), context.Limits.WorkbookBytes));
            return [];
        }

        var rows = Read(bytes, isHeader, context);
        context.Close();
        return rows;
    }

    private static ImmutableArray<(int Line, ImmutableArray<string> Cells)> Read(byte[] bytes, Func<IReadOnlyList<string>, bool> isHeader, ReadContext context)
    {
        using var stream = new MemoryStream(bytes);
        var signature = FileSignature.Of(bytes.AsSpan(0, Math.Min(bytes.Length, PrefixBytes)));
        switch (signature.Kind)
        {
            case FileKind.Binary:
                context.Report(Problems.Binary(context.At(0), signature.Chinese, signature.English));
                return [];
            case FileKind.Zip or FileKind.OldWorkbook:
                return ReadWorkbook(stream, signature.Kind == FileKind.Zip, isHeader, context);
            default:
                var encoding = signature.Kind switch
                {
                    FileKind.Text => EncodingEvidence.Weigh(stream),
                    FileKind.Utf16Little => LogEncoding.Utf16Little,
                    FileKind.Utf16Big => LogEncoding.Utf16Big,
                    _ => LogEncoding.Utf8,
                };
                stream.Position = signature.BomLength;
                using (var lines = new LineReader(stream, encoding, context))
                using (var text = new LineStream(lines))
                using (var table = new CsvTable(text, context))
                {
                    return Rows(table, isHeader, context);
                }
        }
    }

    private static ImmutableArray<(int Line, ImmutableArray<string> Cells)> ReadWorkbook(
        Stream stream, bool zipped, Func<IReadOnlyList<string>, bool> isHeader, ReadContext context)
    {
        if (zipped && !TableFiles.IsReasonable(stream, context))
        {
            return [];
        }

        stream.Position = 0;
        using var table = WorkbookTable.Open(stream, context);
        if (table is null)
        {
            return [];
        }

        do
        {
            if (Rows(table, isHeader, context) is { IsEmpty: false } rows)
            {
                return rows;
            }
        }
        while (table.NextSheet());
        return [];
    }

    private static ImmutableArray<(int Line, ImmutableArray<string> Cells)> Rows(ITable table, Func<IReadOnlyList<string>, bool> isHeader, ReadContext context)
    {
        var rows = ImmutableArray.CreateBuilder<(int, ImmutableArray<string>)>();
        for (var seen = 0; table.Read(); seen++)
        {
            if (seen == MostRows)
            {
                context.Report(Problems.SheetTooLong(context.At(table.Line), MostRows));
                break;
            }

            var cells = Enumerable.Range(0, Math.Min(table.Count, 200)).Select(table.Cell).ToImmutableArray();
            if (rows.Count > 0 || isHeader(cells))
            {
                rows.Add((table.Line, cells));
            }
            else if (seen == TableReader.HeaderRows)
            {
                break;
            }
        }

        return rows.ToImmutable();
    }
}
