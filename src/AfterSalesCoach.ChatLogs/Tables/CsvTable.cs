using AfterSalesCoach.ChatLogs.Encodings;
using CsvHelper;

namespace AfterSalesCoach.ChatLogs.Tables;

/// <summary>A CSV file as a table. A quote that is never closed ends with its line, not with the file.</summary>
internal sealed class CsvTable : ITable, IDisposable
{
    /// <summary>After that many unpaired quotes the file is no CSV worth guessing at.</summary>
    private const int MostRepairs = 50;

    private readonly ReadContext _context;
    private readonly CsvReaderOptions _options;
    private readonly Stack<(CsvReader Reader, int Offset)> _readers = [];
    private CsvReader _reader;
    private bool _badQuotes;
    private int _repairs;

    public CsvTable(LineStream lines, ReadContext context)
    {
        _context = context;
        _options = new CsvReaderOptions
        {
            Separator = Delimiters.Detect(lines.Ahead(TableReader.HeaderRows), context.Options.Columns),
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = context.Limits.LineBytes,
            PoolStrings = true,
            OnMalformedRecord = record =>
                _badQuotes |= record.Reason is CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.TextAfterClosingQuote,
        };
        _reader = Push(CsvReader.Create(lines, _options, leaveOpen: true), 0);
    }

    public int Line { get; private set; }

    public int Count => _reader.FieldCount;

    public string Cell(int index) => index < Count ? _reader.GetString(index) : "";

    public bool Read()
    {
        while (true)
        {
            _badQuotes = false;
            try
            {
                if (!_reader.Read())
                {
                    if (_readers.Count == 1)
                    {
                        return false;
                    }

                    _readers.Pop().Reader.Dispose();
                    _reader = _readers.Peek().Reader;
                    continue;
                }
            }
            catch (CsvFormatException)
            {
                // Malformed quotes are tolerated, so only a record over the limit comes here.
                _context.Report(Problems.RecordTooLong(_context.At(Line + 1), _context.Limits.LineBytes));
                return false;
            }

            Line = _readers.Peek().Offset + (int)_reader.LineNumber;
            if (!_badQuotes)
            {
                return true;
            }

            var lineEnd = _reader.RawRecord.IndexOfAny((byte)'\r', (byte)'\n');
            if (lineEnd < 0)
            {
                // Within one line the cells are still told apart: "好"的 reads as 好的.
                _context.Report(Problems.UnpairedQuote(_context.At(Line)));
                return true;
            }

            if (!TakeApart(lineEnd))
            {
                return false;
            }
        }
    }

    public void Dispose()
    {
        while (_readers.TryPop(out var entry))
        {
            entry.Reader.Dispose();
        }
    }

    /// <summary>Reads the line of an open quote by itself, then what the quote had swallowed.</summary>
    private bool TakeApart(int lineEnd)
    {
        if (++_repairs > MostRepairs)
        {
            _context.Report(Problems.TooManyQuotes(_context.At(Line), MostRepairs));
            return false;
        }

        var record = _reader.RawRecord;
        var start = lineEnd + (record[lineEnd..].StartsWith("\r\n"u8) ? 2 : 1);
        var first = record[..lineEnd].ToArray();
        Push(CsvReader.Create(record[start..].ToArray(), _options), Line);
        _reader = Push(CsvReader.Create(first, _options), Line - 1);
        return true;
    }

    private CsvReader Push(CsvReader reader, int offset)
    {
        _readers.Push((reader, offset));
        return reader;
    }
}
