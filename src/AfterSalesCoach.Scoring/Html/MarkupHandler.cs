using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AfterSalesCoach.Scoring.Html;

/// <summary>Builds <see cref="Markup"/> of an interpolated string: literals stand as written, everything else is escaped.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupHandler
{
    private readonly StringBuilder _html;

    public MarkupHandler(int literalLength, int formattedCount) => _html = new StringBuilder(literalLength + (16 * formattedCount));

    public void AppendLiteral(string literal) => _html.Append(literal);

    public void AppendFormatted(Markup markup) => _html.Append(markup.Html);

    public void AppendFormatted(string? text) => HtmlText.Append(_html, text);

    public void AppendFormatted<T>(T value)
        where T : IFormattable => HtmlText.Append(_html, value.ToString(null, CultureInfo.InvariantCulture));

    public void AppendFormatted<T>(T value, string format)
        where T : IFormattable => HtmlText.Append(_html, value.ToString(format, CultureInfo.InvariantCulture));

    public override string ToString() => _html.ToString();
}
