using System.IO.Compression;
using System.Text;

namespace AfterSalesCoach.ChatLogs.Tests;

/// <summary>Writes small workbooks by hand, so that tests decide what stands in them.</summary>
internal static class Workbook
{
    /// <param name="sheets">Inner XML of each sheet's sheetData.</param>
    public static byte[] Of(params string[] sheets)
    {
        var names = string.Concat(sheets.Select((_, i) => $"""<sheet name="s{i}" sheetId="{i + 1}" r:id="r{i}"/>"""));
        var relations = string.Concat(sheets.Select((_, i) =>
            $"""<Relationship Id="r{i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/s{i}.xml"/>"""));
        var parts = new List<(string Name, string Text)>
        {
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""),
            ("xl/workbook.xml", $"""
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{names}</sheets></workbook>
                """),
            ("xl/_rels/workbook.xml.rels", $"""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}<Relationship Id="st" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
                """),
            ("xl/styles.xml", """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>
                """),
        };
        parts.AddRange(sheets.Select((s, i) => ($"xl/worksheets/s{i}.xml",
            $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{s}</sheetData></worksheet>""")));
        return Zip([.. parts.Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Text)))]);
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] parts)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    /// <summary>A row of text cells; one that begins with # is a number, with @ a date and time, with ~ a date, with = a formula without its result.</summary>
    public static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((c, i) => Cell($"{(char)('A' + i)}{number}", c)))}</row>";

    private static string Cell(string reference, string value) => value switch
    {
        "" => "",
        ['#', .. var number] => $"<c r=\"{reference}\"><v>{number}</v></c>",
        ['=', .. var formula] => $"<c r=\"{reference}\"><f>{formula}</f><v></v></c>",
        ['~', .. var serial] => $"<c r=\"{reference}\" s=\"2\"><v>{serial}</v></c>",
        ['@', .. var serial] => $"<c r=\"{reference}\" s=\"1\"><v>{serial}</v></c>",
        _ => $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{value}</t></is></c>",
    };
}
