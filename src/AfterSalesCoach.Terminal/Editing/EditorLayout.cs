using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Terminal.Editing;

/// <summary>Where the text of an editor stands when it is wrapped at a width. A value: it does not follow later edits.</summary>
public sealed class EditorLayout
{
    internal EditorLayout(string text, int width, TextWidth widths)
    {
        Text = text;
        Width = Math.Max(2, width);
        Widths = widths;
        Rows = TextWrap.Wrap(text, Width, widths);
    }

    public string Text { get; }

    /// <summary>Cells of a row. The caret may stand one behind the last, where the screen needs a spare column.</summary>
    public int Width { get; }

    public TextWidth Widths { get; }

    public IReadOnlyList<TextRow> Rows { get; }

    /// <summary>The cell of an offset; between two rows it is the start of the later.</summary>
    /// <returns>A column of at most <see cref="Width"/>, and a row.</returns>
    public (int X, int Y) CellOf(int offset)
    {
        var y = RowOf(offset);
        return (Math.Min(Width, Widths.Of(Text.AsSpan(Rows[y].Start, Math.Max(0, offset - Rows[y].Start)))), y);
    }

    /// <summary>The offset in front of the cluster at a cell, the nearest where there is none. For the mouse and for going up and down.</summary>
    public int OffsetAt(int x, int y)
    {
        if (y < 0)
        {
            return 0;
        }

        if (y >= Rows.Count)
        {
            return Text.Length;
        }

        var (at, column, row) = (Rows[y].Start, 0, Rows[y]);
        while (at < row.End)
        {
            var length = TextWidth.NextCluster(Text.AsSpan(at, row.End - at));
            var columns = Widths.OfCluster(Text.AsSpan(at, length)).Columns;

            // The place behind the last cluster of a broken row is shown as the start of the next.
            if (column + columns > x || (!row.EndsLine && at + length >= row.End))
            {
                break;
            }

            column += columns;
            at += length;
        }

        return at;
    }

    public int RowOf(int offset)
    {
        var (low, high) = (0, Rows.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Rows[middle].Start <= offset ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
