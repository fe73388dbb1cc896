using System.Text;
using AfterSalesCoach.ChatLogs.Tables;
using AfterSalesCoach.Dialogue;
using CsvHelper;

namespace AfterSalesCoach.ChatLogs.Libraries;

/// <summary>Finds the cells of one column of a CSV text, with the exact characters they take.</summary>
internal static class CsvCells
{
    private const int HeaderRows = 5;

    /// <exception cref="LibraryException">No header names the column, the table is a chat log, or a quote is never closed.</exception>
    public static IEnumerable<(Range Range, LibraryReply Reply)> Read(string text, string path, string? column, ReadLimits limits, out char delimiter)
    {
        delimiter = Delimiters.Detect([.. text.Split('\n').Take(HeaderRows)], ColumnMap.Empty);
        var malformed = 0L;
        var options = new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = limits.LineBytes,
            OnMalformedRecord = record => malformed = malformed == 0 ? record.LineNumber : malformed,
        };
        using var reader = CsvReader.Create(Encoding.UTF8.GetBytes(text), options);
        var cells = new List<(Range, LibraryReply)>();
        var (index, position, row) = (-1, 0, 0);
        var seen = new List<string>();
        try
        {
            while (reader.Read())
            {
                row++;
                if (index < 0)
                {
                    string[] header = [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i))];
                    index = ReplyLibrary.ColumnOf(header, column);
                    seen.AddRange(header);
                    ReplyLibrary.RefuseLog(seen, path);
                    position += Encoding.UTF8.GetCharCount(reader.RawRecord);
                    if (index < 0 && row == HeaderRows)
                    {
                        break;
                    }

                    continue;
                }

                // The raw record starts behind the line break; blank lines are passed over by the reader.
                position = text.IndexOf(Encoding.UTF8.GetString(reader.RawRecord), position, StringComparison.Ordinal);
                var start = position;
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    var raw = Encoding.UTF8.GetString(reader.GetRawSpan(i));
                    start = text.IndexOf(raw, start, StringComparison.Ordinal);
                    if (i == index && !string.IsNullOrWhiteSpace(reader.GetString(i)))
                    {
                        cells.Add((start..(start + raw.Length), new LibraryReply((int)reader.LineNumber, reader.GetString(i))));
                    }

                    start += raw.Length;
                }

                position += Encoding.UTF8.GetCharCount(reader.RawRecord);
            }
        }
        catch (CsvFormatException)
        {
            malformed = row + 1;
        }

        return malformed > 0 ? throw new LibraryException(Problems.LibraryQuotes(new SourcePosition(path, (int)malformed)))
            : index < 0 ? throw new LibraryException(Problems.ColumnsMissing(new SourcePosition(path, 1), "话术", seen, "text=话术"))
            : cells;
    }

    /// <summary>A cell as it must stand in the file.</summary>
    public static string Quote(string cell, char delimiter) =>
        cell.AsSpan().IndexOfAny("\"\r\n") >= 0 || cell.Contains(delimiter, StringComparison.Ordinal) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
