using System.Globalization;
using System.Net;
using System.Text;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Workbooks;
using Spectre.Console;

namespace AfterSalesCoach.Cli.Output.Results;

/// <summary>Writes tables of results. Names come from trainees and titles from packs: nothing of them may act in a spreadsheet or a browser.</summary>
internal static class ResultFormats
{
    private const string Style =
        """
        body{font:16px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;margin:2rem;color:#1b1b1b;background:#fff}
        div{overflow-x:auto}
        table{border-collapse:collapse}
        th,td{border:1px solid #767676;padding:.3rem .6rem;text-align:left;vertical-align:top}
        th{background:#eee}
        td.n{text-align:right}
        """;

    public static void WriteTable(IAnsiConsole ansi, ResultSheet sheet)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var header in sheet.Layout.Headers)
        {
            table.AddColumn(header);
        }

        foreach (var row in sheet.Rows)
        {
            table.AddRow(row.Select(c => new Spectre.Console.Text(Printable.Text(TextOf(c)))));
        }

        ansi.Write(table);
    }

    /// <summary>RFC 4180, with a byte order mark, without which spreadsheets take Chinese for something else.</summary>
    public static byte[] Csv(ResultSheet sheet)
    {
        var csv = new StringBuilder("\ufeff");
        csv.AppendJoin(',', sheet.Layout.Headers.Select(CellText.Csv)).Append("\r\n");
        foreach (var row in sheet.Rows)
        {
            csv.AppendJoin(',', row.Select(c => c.Text is null ? TextOf(c) : CellText.Csv(c.Text))).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    public static byte[] Workbook(IEnumerable<ResultSheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var workbook = new WorkbookWriter(stream))
        {
            foreach (var sheet in sheets)
            {
                workbook.Sheet(sheet.Layout, sheet.Rows);
            }
        }

        return stream.ToArray();
    }

    /// <summary>One page without script, picture or network.</summary>
    public static byte[] Page(string title, IEnumerable<ResultSheet> sheets, UserLanguage language)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="{(language == UserLanguage.English ? "en" : "zh-CN")}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Escape(title)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <h1>{Escape(title)}</h1>

            """);
        foreach (var sheet in sheets)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Escape(sheet.Layout.Name)}</h2>\n<div><table>\n<tr>{string.Concat(sheet.Layout.Headers.Select(h => $"<th scope=\"col\">{Escape(h)}</th>"))}</tr>\n");
            foreach (var row in sheet.Rows)
            {
                html.Append(CultureInfo.InvariantCulture, $"<tr>{string.Concat(row.Select(c => $"<td{(c.Number is null ? "" : " class=\"n\"")}>{Escape(TextOf(c))}</td>"))}</tr>\n");
            }

            html.Append("</table></div>\n");
        }

        return Encoding.UTF8.GetBytes(html.Append("</body>\n</html>\n").ToString());
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(CellText.Clean(text));

    private static string TextOf(Cell cell) => cell.Number?.ToString("0.#", CultureInfo.InvariantCulture) ?? cell.Text ?? "";
}
