using System.Globalization;
using System.Text;

namespace AfterSalesCoach.Scoring.Html;

/// <summary>Hostile text made harmless for HTML, in elements and in quoted attributes alike.</summary>
/// <remarks>What would act instead of being read becomes visible: control characters as their pictures (␛), bidirectional overrides by number.</remarks>
internal static class HtmlText
{
    private const char Pictures = '\u2400';
    private const char PictureOfDelete = '\u2421';

    public static void Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&':
                    html.Append("&amp;");
                    break;
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '"':
                    html.Append("&quot;");
                    break;
                case '\'':
                    html.Append("&#39;");
                    break;
                case '\n' or '\t':
                    html.Append(c);
                    break;
                case '\r':
                    // A line break of its own or half of one: never two.
                    html.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
                    break;
                case < ' ':
                    html.Append((char)(Pictures + c));
                    break;
                case '\u007f':
                    html.Append(PictureOfDelete);
                    break;
                default:
                    i += AppendOther(html, text[i..]);
                    break;
            }
        }
    }

    /// <returns>How many more characters were taken.</returns>
    private static int AppendOther(StringBuilder html, ReadOnlySpan<char> text)
    {
        var c = text[0];
        if (char.IsSurrogate(c))
        {
            var pair = char.IsHighSurrogate(c) && text.Length > 1 && char.IsLowSurrogate(text[1]);
            html.Append(pair ? text[..2] : "\ufffd");
            return pair ? 1 : 0;
        }

        if (IsHarmful(c))
        {
            html.Append(CultureInfo.InvariantCulture, $"⟨U+{(int)c:X4}⟩");
        }
        else
        {
            html.Append(c);
        }

        return 0;
    }

    private static bool IsHarmful(char c) => c is (>= '\u0080' and <= '\u009f') or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')
        or '\u200e' or '\u200f' or '\u061c' or '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff';
}
