namespace AfterSalesCoach.Terminal.Drawing;

/// <summary>How a cell looks. The default value is plain text in the terminal's own colours.</summary>
/// <param name="Underline">The colour of the underline; the default is that of the text.</param>
public readonly record struct Style(
    Color Foreground = default, Color Background = default, TextAttributes Attributes = TextAttributes.None, Color Underline = default)
{
    public Style With(TextAttributes more) => this with { Attributes = Attributes | more };
}
