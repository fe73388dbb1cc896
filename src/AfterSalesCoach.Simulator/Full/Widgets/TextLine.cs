using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Input;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Simulator.Full.Widgets;

/// <summary>Text that has to fit into one line.</summary>
internal static class TextLine
{
    private const string More = "…";

    /// <summary>Cuts at a grapheme boundary and shows that something is missing; line feeds become spaces.</summary>
    public static string Fit(string text, int columns, TextWidth widths)
    {
        text = InputText.Clean(text).Replace('\n', ' ');
        if (widths.Of(text) <= columns)
        {
            return text;
        }

        var (end, used, room) = (0, 0, columns - widths.Of(More));
        while (end < text.Length)
        {
            var length = TextWidth.NextCluster(text.AsSpan(end));
            used += widths.OfCluster(text.AsSpan(end, length)).Columns;
            if (used > room)
            {
                break;
            }

            end += length;
        }

        return room < 0 ? "" : text[..end] + More;
    }

    /// <summary>Writes a text cut to the area's width.</summary>
    public static void Draw(Screen screen, Rect area, string text, Style style) =>
        screen.Write(area.X, area.Y, Fit(text, area.Width, screen.Widths), style, area);

    /// <summary>Writes a text so that it ends at the right edge.</summary>
    /// <returns>The column where it starts.</returns>
    public static int DrawRight(Screen screen, Rect area, string text, Style style)
    {
        var fitting = Fit(text, area.Width, screen.Widths);
        var x = area.Right - screen.Widths.Of(fitting);
        screen.Write(x, area.Y, fitting, style, area);
        return x;
    }
}
