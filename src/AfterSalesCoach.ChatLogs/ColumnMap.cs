using System.Collections.Immutable;
using AfterSalesCoach.ChatLogs.Tables;

namespace AfterSalesCoach.ChatLogs;

/// <summary>Which header holds which field, where the user says so: <c>role=发送方,text=内容</c>.</summary>
public sealed class ColumnMap
{
    public static readonly ColumnMap Empty = new(ImmutableDictionary<Column, string>.Empty);

    private readonly ImmutableDictionary<Column, string> _headers;

    private ColumnMap(ImmutableDictionary<Column, string> headers) => _headers = headers;

    /// <summary>Fields that can be mapped.</summary>
    public static IEnumerable<string> Fields => ColumnNames.Fields;

    /// <summary>The header of the messages or replies, or null.</summary>
    public string? TextHeader => Header(Column.Text);

    internal IEnumerable<KeyValuePair<Column, string>> Headers => _headers.OrderBy(h => h.Key);

    /// <summary>Parses pairs separated by comma; a field may also be named in Chinese.</summary>
    /// <param name="wrong">The pair that is not understood.</param>
    public static bool TryParse(string text, out ColumnMap map, out string wrong)
    {
        (map, wrong) = (Empty, "");
        var headers = ImmutableDictionary.CreateBuilder<Column, string>();
        foreach (var pair in text.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = pair.AsSpan().IndexOfAny('=', '＝');
            var header = equals < 0 ? "" : pair[(equals + 1)..].Trim();
            if (header.Length == 0 || !ColumnNames.TryField(pair[..equals], out var column) || !headers.TryAdd(column, header))
            {
                wrong = pair;
                return false;
            }
        }

        map = new ColumnMap(headers.ToImmutable());
        return true;
    }

    internal string? Header(Column column) => _headers.GetValueOrDefault(column);
}
