using AfterSalesCoach.ChatLogs.Tables;

namespace AfterSalesCoach.ChatLogs;

/// <summary>Which header holds which field, where the user says so: <c>role=发送方,text=内容</c>.</summary>
public sealed class ColumnMap
{
    public static readonly ColumnMap Empty = new();

    /// <summary>By column; null where the user says nothing.</summary>
    private readonly string?[] _headers = new string?[(int)Column.ServiceHours + 1];

    private ColumnMap()
    {
    }

    /// <summary>Fields that can be mapped.</summary>
    public static IEnumerable<string> Fields => ColumnNames.Fields;

    /// <summary>The header of the messages or replies, or null.</summary>
    public string? TextHeader => Header(Column.Text);

    internal IEnumerable<(Column Column, string Header)> Headers
    {
        get
        {
            for (var column = 0; column < _headers.Length; column++)
            {
                if (_headers[column] is { } header)
                {
                    yield return ((Column)column, header);
                }
            }
        }
    }

    /// <summary>Parses pairs separated by comma; a field may also be named in Chinese.</summary>
    /// <param name="wrong">The pair that is not understood.</param>
    public static bool TryParse(string text, out ColumnMap map, out string wrong)
    {
        (map, wrong) = (Empty, "");
        var mapped = new ColumnMap();
        foreach (var pair in text.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = pair.AsSpan().IndexOfAny('=', '＝');
            var header = equals < 0 ? "" : pair[(equals + 1)..].Trim();
            if (header.Length == 0 || !ColumnNames.TryField(pair[..equals], out var column) || mapped.Header(column) is not null)
            {
                wrong = pair;
                return false;
            }

            mapped._headers[(int)column] = header;
        }

        map = mapped;
        return true;
    }

    internal string? Header(Column column) => _headers[(int)column];
}
