namespace AfterSalesCoach.Terminal.Drawing;

/// <summary>How a cell looks. The default value is plain text in the terminal's own colours.</summary>
/// <param name="Underline">The colour of the underline; the default is that of the text.</param>
public readonly record struct Style(
    Color Foreground = default, Color Background = default, TextAttributes Attributes = TextAttributes.None, Color Underline = default)
{
    public Style With(TextAttributes more) => this with { Attributes = Attributes | more };

    /// <summary>This style with another laid over it: attributes add up, colours other than the default replace.</summary>
    public Style Under(Style over) => new(
        over.Foreground.IsDefault ? Foreground : over.Foreground,
        over.Background.IsDefault ? Background : over.Background,
        Attributes | over.Attributes,
        over.Underline.IsDefault ? Underline : over.Underline);
}
