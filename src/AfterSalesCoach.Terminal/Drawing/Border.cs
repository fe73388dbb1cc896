using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Terminal.Drawing;

/// <summary>The characters a frame is made of, each one cell wide.</summary>
public sealed record Border(char Horizontal, char Vertical, char TopLeft, char TopRight, char BottomLeft, char BottomRight)
{
    public static Border Line { get; } = new('─', '│', '┌', '┐', '└', '┘');

    public static Border Heavy { get; } = new('━', '┃', '┏', '┓', '┗', '┛');

    public static Border Ascii { get; } = new('-', '|', '+', '+', '+', '+');

    /// <summary>Lines, unless the terminal makes box characters two cells wide: then a frame of them would not close.</summary>
    public static Border For(TextWidth widths, Border? preferred = null) => widths.AmbiguousColumns == 1 ? preferred ?? Line : Ascii;
}
