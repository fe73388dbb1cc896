using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace AfterSalesCoach.ChatLogs.Tables;

/// <summary>Formulas of a workbook whose result was not saved with them. The library that reads the cells takes these for empty.</summary>
/// <remarks>Programs that write workbooks without working them out leave such cells; a spreadsheet that opens and saves the file fills them in.</remarks>
internal sealed class UnstoredFormulas
{
    /// <summary>Beyond that many of a column they are only counted.</summary>
    private const int MostRows = 10_000;

    private const int MostColumns = 16_384;

    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>By name of the sheet and column, from 0.</summary>
    private readonly Dictionary<string, SortedDictionary<int, Cells>> _sheets = new(StringComparer.Ordinal);

    /// <summary>What is damaged is left to whoever reads the cells.</summary>
    /// <param name="stream">A workbook of reasonable size.</param>
    public static UnstoredFormulas Find(Stream stream)
    {
        var found = new UnstoredFormulas();
        try
        {
            stream.Position = 0;
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var parts = Targets(archive);
            foreach (var (name, id) in Sheets(archive))
            {
                if (parts.TryGetValue(id, out var part) && archive.GetEntry(part) is { } entry)
                {
                    found._sheets.TryAdd(name, []);
                    using var xml = XmlReader.Create(entry.Open(), _settings);
                    Scan(xml, found._sheets[name]);
                }
            }
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or NotSupportedException or ArgumentException or EndOfStreamException or FormatException)
        {
            // Found so far counts.
        }

        return found;
    }

    /// <summary>Tells of those that stand where something would have been read: under a column that is used, or in the header itself.</summary>
    public void Report(string sheet, TableColumns columns, int header, ReadContext context)
    {
        if (!_sheets.TryGetValue(sheet, out var found))
        {
            return;
        }

        var (count, first) = (0L, (Row: int.MaxValue, Column: 0));
        foreach (var (column, cells) in found)
        {
            var rows = cells.Rows.Where(row => columns.Uses(column) ? row >= header : row == header).ToList();
            count += rows.Count + (columns.Uses(column) ? cells.More : 0);
            first = rows.Count > 0 && rows[0] < first.Row ? (rows[0], column) : first;
        }

        if (count > 0)
        {
            context.Report(Problems.FormulasWithoutValue(context.At(first.Row), sheet, Letters(first.Column), count));
        }
    }

    private static IEnumerable<(string Name, string Id)> Sheets(ZipArchive archive)
    {
        if (archive.GetEntry("xl/workbook.xml") is not { } entry)
        {
            yield break;
        }

        using var xml = XmlReader.Create(entry.Open(), _settings);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && xml.GetAttribute("name") is { } name)
            {
                var id = "";
                while (xml.MoveToNextAttribute())
                {
                    id = xml is { LocalName: "id", NamespaceURI.Length: > 0 } ? xml.Value : id;
                }

                yield return (name, id);
            }
        }
    }

    /// <summary>Names of parts in the archive, by id.</summary>
    private static Dictionary<string, string> Targets(ZipArchive archive)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (archive.GetEntry("xl/_rels/workbook.xml.rels") is { } entry)
        {
            using var xml = XmlReader.Create(entry.Open(), _settings);
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                {
                    targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
                }
            }
        }

        return targets;
    }

    private static void Scan(XmlReader xml, SortedDictionary<int, Cells> found)
    {
        var (row, column) = (0, -1);
        var (isFormula, isStored, isText) = (false, false, false);
        while (xml.Read())
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "row"):
                    row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : row + 1;
                    column = -1;
                    break;
                case (XmlNodeType.Element, "c"):
                    column = Column(xml.GetAttribute("r")) ?? column + 1;
                    (isFormula, isStored, isText) = (false, false, xml.GetAttribute("t") == "str");
                    break;
                case (XmlNodeType.Element, "f"):
                    isFormula = true;
                    break;
                case (XmlNodeType.Element, "v"):
                    // A result that is text may be empty: =IF(A1="","",…).
                    isStored = isText || (!xml.IsEmptyElement && xml.Read() && xml.NodeType != XmlNodeType.EndElement);
                    break;
                case (XmlNodeType.EndElement, "c") when isFormula && !isStored && column < MostColumns:
                    if (!found.TryGetValue(column, out var cells))
                    {
                        found.Add(column, cells = new Cells());
                    }

                    cells.Add(row);
                    break;
                case (XmlNodeType.EndElement, "sheetData"):
                    return;
            }
        }
    }

    /// <summary>From 0; null where the reference is missing or is none.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c) || column > MostColumns)
            {
                break;
            }

            column = (column * 26) + (c - 'A' + 1);
        }

        return column > 0 ? column - 1 : null;
    }

    private static string Letters(int column) => column < 26
        ? ((char)('A' + column)).ToString()
        : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private sealed class Cells
    {
        public List<int> Rows { get; } = [];

        /// <summary>Behind those that are listed.</summary>
        public long More { get; private set; }

        public void Add(int row)
        {
            if (Rows.Count < MostRows)
            {
                Rows.Add(row);
            }
            else
            {
                More++;
            }
        }
    }
}
