namespace AfterSalesCoach.ChatLogs.Tables;

/// <summary>Finds what separates the cells of a CSV file: the character under which the header makes most sense.</summary>
internal static class Delimiters
{
    /// <summary>Cells of a line that may be a header; a header of more than that many is none.</summary>
    private const int MostCells = 500;

    private static readonly char[] _candidates = [',', ';', '\t', '|'];

    public static char Detect(IReadOnlyList<string> lines, ColumnMap map)
    {
        // sep=; is what some spreadsheets write first; as a row it holds no header and is passed over.
        if (lines.Count > 0 && lines[0].TrimEnd('\r', '\n') is ['s', 'e', 'p', '=', var declared] && _candidates.Contains(declared))
        {
            return declared;
        }

        var best = (Delimiter: ',', Recognised: 0, Cells: 0);
        foreach (var delimiter in _candidates)
        {
            foreach (var line in lines)
            {
                // A header line is short; a long line is data and only costs time.
                var cells = line.Length > 10_000 ? [] : Split(line, delimiter);
                var recognised = TableColumns.Match(cells, map).Recognised;
                if (recognised > best.Recognised || (recognised == best.Recognised && best.Recognised == 0 && cells.Count > best.Cells))
                {
                    best = (delimiter, recognised, cells.Count);
                }
            }
        }

        return best.Delimiter;
    }

    /// <summary>Whether some line reads as a header that can be used.</summary>
    public static bool FindsHeader(IReadOnlyList<string> lines, ColumnMap map) =>
        lines.Any(line => line.Length <= 10_000 && _candidates.Any(d => TableColumns.Match(Split(line, d), map).IsUsable));

    private static List<string> Split(string line, char delimiter)
    {
        var cells = new List<string>();
        var quoted = false;
        var start = 0;
        line = line.TrimEnd('\r', '\n');
        for (var i = 0; i <= line.Length && cells.Count < MostCells; i++)
        {
            if (i == line.Length || (line[i] == delimiter && !quoted))
            {
                cells.Add(line[start..i].Trim().Trim('"'));
                start = i + 1;
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
        }

        return cells;
    }
}
