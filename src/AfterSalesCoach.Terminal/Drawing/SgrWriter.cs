namespace AfterSalesCoach.Terminal.Drawing;

/// <summary>Writes "select graphic rendition" (ECMA-48 §8.3.117) for a style, each time from scratch.</summary>
internal static class SgrWriter
{
    private const TextAttributes AnyUnderline = TextAttributes.Underline | TextAttributes.CurlyUnderline;

    public static void Write(AnsiBuffer output, Style style, ColorDepth depth)
    {
        output.Append("\e[0"u8);
        Flag(output, style, TextAttributes.Bold, ";1"u8);
        Flag(output, style, TextAttributes.Dim, ";2"u8);
        Flag(output, style, AnyUnderline, ";4"u8);
        Flag(output, style, TextAttributes.Reverse, ";7"u8);
        if (depth == ColorDepth.None)
        {
            output.Append("m"u8);
            return;
        }

        Flag(output, style, TextAttributes.Italic, ";3"u8);
        Flag(output, style, TextAttributes.Strikethrough, ";9"u8);
        Layer(output, ColorReduction.To(depth, style.Foreground), 30);
        Layer(output, ColorReduction.To(depth, style.Background), 40);
        output.Append("m"u8);
        if (style.Attributes.HasFlag(TextAttributes.CurlyUnderline))
        {
            // Sent on its own after the plain underline: who does not know it ignores it and keeps the plain one.
            output.Append("\e[4:3m"u8);
        }

        if ((style.Attributes & AnyUnderline) != 0)
        {
            UnderlineColor(output, ColorReduction.To(depth, style.Underline));
        }
    }

    private static void Flag(AnsiBuffer output, Style style, TextAttributes flags, ReadOnlySpan<byte> code)
    {
        if ((style.Attributes & flags) != 0)
        {
            output.Append(code);
        }
    }

    /// <param name="first">The code of black: 30 for text, 40 for the background.</param>
    private static void Layer(AnsiBuffer output, Color color, int first)
    {
        if (color.Rgb is >= 0 and var rgb)
        {
            output.Append(";"u8).Append(first + 8).Append(";2;"u8).Append(rgb >> 16).Append(";"u8).Append((rgb >> 8) & 0xff).Append(";"u8).Append(rgb & 0xff);
        }
        else if (color.PaletteIndex is >= 16 and var index)
        {
            output.Append(";"u8).Append(first + 8).Append(";5;"u8).Append(index);
        }
        else if (color.PaletteIndex is >= 0 and var basic)
        {
            output.Append(";"u8).Append(basic < 8 ? first + basic : first + 60 + basic - 8);
        }
    }

    // Colons, as ISO 8613-6 has it: with semicolons some terminals take 58, 5 and n for three styles, and 5 blinks.
    private static void UnderlineColor(AnsiBuffer output, Color color)
    {
        if (color.Rgb is >= 0 and var rgb)
        {
            output.Append("\e[58:2::"u8).Append(rgb >> 16).Append(":"u8).Append((rgb >> 8) & 0xff).Append(":"u8).Append(rgb & 0xff).Append("m"u8);
        }
        else if (color.PaletteIndex is >= 0 and var index)
        {
            output.Append("\e[58:5:"u8).Append(index).Append("m"u8);
        }
    }
}
