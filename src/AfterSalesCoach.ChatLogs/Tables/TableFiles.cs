using System.IO.Compression;
using AfterSalesCoach.ChatLogs.Encodings;
using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.ChatLogs.Tables;

/// <summary>CSV files and workbooks, up to the point where only rows are left.</summary>
internal static class TableFiles
{
    public static IEnumerable<Conversation> ReadCsv(LineReader lines, ReadContext context)
    {
        using var text = new LineStream(lines);
        using var table = new CsvTable(text, context);
        if (TableReader.TryFindHeader(table, context.Options.Columns, out var columns, out var line))
        {
            foreach (var conversation in new TableReader(table, columns!, context).Read())
            {
                yield return conversation;
            }
        }
        else if (columns is not null)
        {
            context.Report(columns.Complaint(context.At(line)));
        }
    }

    /// <summary>The first sheet with a header that can be used.</summary>
    public static IEnumerable<Conversation> ReadWorkbook(Stream stream, bool zipped, ReadContext context)
    {
        if (zipped && !IsReasonable(stream, context))
        {
            yield break;
        }

        if (stream.Length > context.Limits.WorkbookBytes)
        {
            context.Report(Problems.WorkbookTooLarge(context.At(0), context.Limits.WorkbookBytes));
            yield break;
        }

        var formulas = zipped ? UnstoredFormulas.Find(stream) : null;
        stream.Position = 0;
        using var table = WorkbookTable.Open(stream, context);
        if (table is null)
        {
            yield break;
        }

        TableColumns? best = null;
        var (bestSheet, bestLine) = ("", 0);
        do
        {
            if (TableReader.TryFindHeader(table, context.Options.Columns, out var columns, out var line))
            {
                formulas?.Report(table.Name, columns!, line, context);
                foreach (var conversation in new TableReader(table, columns!, context).Read())
                {
                    yield return conversation;
                }

                TellOthers(table, context);
                yield break;
            }

            if (columns is not null && (best is null || columns.Recognised > best.Recognised))
            {
                (best, bestSheet, bestLine) = (columns, table.Name, line);
            }
        }
        while (table.NextSheet());

        if (best is not null)
        {
            formulas?.Report(bestSheet, best, bestLine, context);
            context.Report(best.Complaint(context.At(bestLine)));
        }
    }

    /// <summary>Rows are named by their line alone, so one sheet is read; that there are more chats must not go unsaid.</summary>
    private static void TellOthers(WorkbookTable table, ReadContext context)
    {
        while (table.NextSheet())
        {
            if (TableReader.TryFindHeader(table, context.Options.Columns, out _, out _))
            {
                context.Report(Problems.OtherSheet(context.At(0), table.Name));
            }
        }
    }

    /// <summary>Unpacks everything once and counts: the sizes a zip file declares are the attacker's to choose.</summary>
    internal static bool IsReasonable(Stream stream, ReadContext context)
    {
        try
        {
            stream.Position = 0;
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (!archive.Entries.Any(e => e.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
            {
                context.Report(Problems.Binary(context.At(0), "压缩包", "a zip archive"));
                return false;
            }

            var left = context.Limits.WorkbookBytes;
            var buffer = new byte[1 << 16];
            foreach (var entry in archive.Entries)
            {
                using var content = entry.Open();
                int read;
                while ((read = content.Read(buffer)) > 0)
                {
                    left -= read;
                    if (left < 0)
                    {
                        context.Report(Problems.WorkbookTooLarge(context.At(0), context.Limits.WorkbookBytes));
                        return false;
                    }
                }
            }

            return true;
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or ArgumentException or EndOfStreamException)
        {
            context.Report(Problems.BrokenWorkbook(context.At(0)));
            return false;
        }
    }
}
