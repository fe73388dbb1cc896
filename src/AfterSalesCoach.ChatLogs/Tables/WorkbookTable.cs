using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace AfterSalesCoach.ChatLogs.Tables;

/// <summary>One sheet of a workbook as a table; dates become text that the time reader knows.</summary>
internal sealed class WorkbookTable : ITable, IDisposable
{
    private readonly IExcelDataReader _reader;
    private readonly ReadContext _context;
    private bool _broken;

    static WorkbookTable() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private WorkbookTable(IExcelDataReader reader, ReadContext context) => (_reader, _context) = (reader, context);

    public int Line { get; private set; }

    public int Count { get; private set; }

    /// <returns>Null when the workbook cannot be opened, which has then been reported.</returns>
    public static WorkbookTable? Open(Stream stream, ReadContext context)
    {
        try
        {
            var configuration = new ExcelReaderConfiguration { FallbackEncoding = Encodings.LogEncodings.Gb18030, LeaveOpen = true };
            return new WorkbookTable(ExcelReaderFactory.CreateReader(stream, configuration), context);
        }
        catch (Exception exception) when (IsFault(exception))
        {
            context.Report(Problems.BrokenWorkbook(context.At(0)));
            return null;
        }
    }

    public bool Read()
    {
        Count = 0;
        if (!Try(_reader.Read, false))
        {
            return false;
        }

        Line++;
        Count = Try(() => _reader.FieldCount, 0);
        if (Count > _context.Limits.Columns)
        {
            // The library hands out every cell of every row, empty or not: a million times as many as there are.
            _context.Report(Problems.SheetTooWide(_context.At(Line), _context.Limits.Columns));
            (Count, _broken) = (0, true);
        }

        return !_broken;
    }

    /// <summary>Of the sheet.</summary>
    public string Name => Try(() => _reader.Name, null) ?? "";

    /// <summary>Goes to the next sheet.</summary>
    public bool NextSheet()
    {
        (Line, Count) = (0, 0);
        return Try(_reader.NextResult, false);
    }

    public string Cell(int index) => index < Count
        ? Text(Try(() => _reader.GetValue(index), null), () => Try(() => _reader.GetNumberFormatString(index), null))
        : "";

    public void Dispose() => _reader.Dispose();

    private static string Text(object? value, Func<string?> format) => value switch
    {
        null => "",
        string text => text,
        DateTime date => Text(date, format()),
        TimeSpan time => time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture),
        double number => Text(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Order numbers in full, not as 4.5E+15.</summary>
    private static string Text(double number) =>
        Math.Abs(number) is >= 1e5 and < 1e18 && Math.Floor(number) == number
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(DateTime date, string? format)
    {
        if (date.TimeOfDay == TimeSpan.Zero && format?.Contains('h', StringComparison.OrdinalIgnoreCase) == false)
        {
            // A day, not midnight: nothing is known about the time.
            return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        // Serial dates are fractions of a day: 10:00:03 comes as 10:00:02.9999.
        var milliseconds = (date.Ticks + (TimeSpan.TicksPerMillisecond / 2)) / TimeSpan.TicksPerMillisecond;
        date = new DateTime(milliseconds * TimeSpan.TicksPerMillisecond);
        return date.Year < 1901
            ? date.ToString("HH:mm:ss", CultureInfo.InvariantCulture)
            : date.ToString(date.Millisecond == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
    }

    private T Try<T>(Func<T> read, T otherwise)
    {
        if (_broken)
        {
            return otherwise;
        }

        try
        {
            return read();
        }
        catch (Exception exception) when (IsFault(exception))
        {
            _broken = true;
            _context.Report(Problems.BrokenWorkbook(_context.At(Line)));
            return otherwise;
        }
    }

    /// <summary>On a damaged file the library throws whatever its parsing runs into, so nothing narrower will do.</summary>
    private static bool IsFault(Exception exception) => exception is not OutOfMemoryException;
}
