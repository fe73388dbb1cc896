using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Terminal.Drawing;

/// <summary>One cell of a screen: a grapheme cluster that starts here, or the right half of a wide one.</summary>
/// <param name="Text">Printable; empty in a right half.</param>
/// <param name="Width">What the cluster takes; 0 columns in a right half.</param>
public readonly record struct Cell(string Text, ClusterWidth Width, Style Style)
{
    private static readonly ClusterWidth _one = new(1, 1, false);

    public bool IsRightHalf => Width.Columns == 0;

    public static Cell Blank(Style style) => new(" ", _one, style);

    public static Cell RightHalf(Style style) => new("", default, style);
}
