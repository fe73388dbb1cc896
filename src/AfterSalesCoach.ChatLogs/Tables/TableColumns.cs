using AfterSalesCoach.ChatLogs.Vocabulary;

namespace AfterSalesCoach.ChatLogs.Tables;

/// <summary>Where in a row each field stands, found from a header row.</summary>
internal sealed class TableColumns
{
    private readonly int[] _indices = [.. Enum.GetValues<Column>().Select(_ => -1)];
    private readonly IReadOnlyList<string> _headers;

    private TableColumns(IReadOnlyList<string> headers) => _headers = headers;

    public IReadOnlyList<string> Headers => _headers;

    public int this[Column column] => _indices[(int)column];

    public bool Has(Column column) => this[column] >= 0;

    /// <summary>Whether something is read from the cells at that place of a row.</summary>
    public bool Uses(int index) => _indices.Contains(index);

    public int Recognised => _indices.Count(i => i >= 0);

    public bool IsUsable => !Missing.Any();

    /// <summary>Cells up to the last header that is not blank; what stands behind it belongs to no column.</summary>
    public int Width { get; private init; }

    /// <summary>Fields without which no conversation can be made.</summary>
    public IEnumerable<Column> Missing
    {
        get
        {
            if (!Has(Column.Conversation) && !Has(Column.Customer))
            {
                yield return Column.Conversation;
            }

            if (!Has(Column.Role) && !(Has(Column.Agent) && Has(Column.Customer)))
            {
                yield return Column.Role;
            }

            if (!Has(Column.Text))
            {
                yield return Column.Text;
            }
        }
    }

    public static TableColumns Match(IReadOnlyList<string> headers, ColumnMap map)
    {
        var width = headers.Count;
        while (width > 0 && string.IsNullOrWhiteSpace(headers[width - 1]))
        {
            width--;
        }

        var columns = new TableColumns(headers) { Width = width };
        var keys = headers.Select(h => Folding.Key(h)).ToList();
        var taken = new bool[headers.Count];
        foreach (var (column, header) in map.Headers)
        {
            columns.Take(column, keys.IndexOf(Folding.Key(header)), taken);
        }

        foreach (var column in Enum.GetValues<Column>().Where(c => !columns.Has(c) && map.Header(c) is null))
        {
            foreach (var name in ColumnNames.Of(column))
            {
                var at = keys.FindIndex(k => k == name);
                if (at >= 0 && !taken[at])
                {
                    columns.Take(column, at, taken);
                    break;
                }
            }
        }

        return columns;
    }

    public LogProblem Complaint(Dialogue.SourcePosition at)
    {
        var missing = Missing.ToList();
        var free = _headers.Where((h, i) => !string.IsNullOrWhiteSpace(h) && !_indices.Contains(i)).ToList();
        var example = missing.Select((c, i) => $"{Field(c)}={(i < free.Count ? free[i].Trim() : Header(c))}");
        return Problems.ColumnsMissing(
            at,
            string.Join("、", missing.Select(c => $"{Header(c)}（{Field(c)}）")),
            _headers.Where(h => !string.IsNullOrWhiteSpace(h)).Select(h => h.Trim()),
            string.Join(",", example));
    }

    /// <summary>The commonest header, as exports spell it: names are matched in lower case.</summary>
    private static string Header(Column column) => ColumnNames.Of(column)[0].Replace("id", "ID", StringComparison.Ordinal);

    private static string Field(Column column) => ColumnNames.FieldOf(column);

    private void Take(Column column, int index, bool[] taken)
    {
        if (index >= 0)
        {
            _indices[(int)column] = index;
            taken[index] = true;
        }
    }
}
