using System.Globalization;
using System.Text;
using System.Xml;

namespace AfterSalesCoach.Scoring.Workbooks;

/// <summary>Chat text made harmless for a spreadsheet.</summary>
/// <remarks>
/// A cell that begins with <c>= + - @</c>, a tab or a carriage return may be taken for a formula (OWASP, "CSV injection"). Workbook cells are
/// marked as quoted text; CSV fields get an apostrophe in front.
/// </remarks>
public static class CellText
{
    /// <summary>What a cell holds at most, by the file format.</summary>
    public const int Longest = 32_767;

    private const char Replacement = '·';

    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠';

    /// <summary>Without what XML cannot hold and without overrides of the writing direction; each is replaced by one character.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        for (var i = 0; i < text.Length && clean.Length < Longest - 2; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else
            {
                clean.Append(IsHarmless(text[i]) ? text[i] : Replacement);
            }
        }

        return clean.Length < text.Length ? clean.Append('…').ToString() : clean.ToString();
    }

    /// <summary>A field of a CSV file that spreadsheets open (RFC 4180).</summary>
    public static string Csv(string text)
    {
        var clean = Clean(text);
        var safe = LooksLikeFormula(clean) ? $"'{clean}" : clean;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static bool IsHarmless(char c) =>
        c is '\n' or '\t' || (XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c)
            && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.Control
            && c is not ((>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u200e' or '\u200f' or '\u061c'));
}
