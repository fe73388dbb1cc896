using System.Globalization;
using System.Text;
using System.Xml;

namespace AfterSalesCoach.Cli.Output;

/// <summary>Chat text made harmless for the place it is printed in. Each character is replaced by one, so columns stay.</summary>
internal static class Printable
{
    private const char Replacement = '·';

    /// <summary>U+FFFE and U+FFFF are no characters; the table of widths behind the coloured output ends before them.</summary>
    private const char FirstNoncharacter = '\ufffe';

    /// <summary>For a terminal: control characters (escape sequences start with one), bidirectional overrides, noncharacters and lone surrogates go.</summary>
    public static string Text(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001f') && text.All(c => IsHarmless(c) && !char.IsSurrogate(c)))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else
            {
                clean.Append(text[i] is '\n' or '\t' || (IsHarmless(text[i]) && !char.IsSurrogate(text[i])) ? text[i] : Replacement);
            }
        }

        return clean.ToString();
    }

    /// <summary>For XML 1.0: what it cannot hold goes.</summary>
    public static string Xml(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : Replacement);
            }
        }

        return clean.ToString();
    }

    private static bool IsHarmless(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && c < FirstNoncharacter
        && c is not ((>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u200e' or '\u200f' or '\u061c');
}
