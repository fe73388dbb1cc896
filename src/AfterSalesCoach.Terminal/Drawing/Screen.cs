using System.Text;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Terminal.Drawing;

/// <summary>A frame in the making: a grid of cells and the place of the caret.</summary>
/// <remarks>
/// Holds at any time: a wide cluster is followed by its right half, a right half follows a wide cluster, and every text is printable.
/// Overwriting one half of a wide cluster blanks the other; a wide cluster that a clip edge would cut is drawn as blanks.
/// </remarks>
public sealed class Screen
{
    private readonly Cell[] _cells;

    public Screen(ScreenSize size, TextWidth? widths = null)
    {
        Size = size;
        Widths = widths ?? TextWidth.Default;
        _cells = new Cell[size.Width * size.Height];
        Clear();
    }

    public ScreenSize Size { get; }

    public int Width => Size.Width;

    public int Height => Size.Height;

    public Rect Bounds => new(0, 0, Width, Height);

    public TextWidth Widths { get; }

    /// <summary>Where the hardware cursor stands, null to hide it. Outside the screen counts as null.</summary>
    public (int X, int Y)? Caret { get; set; }

    internal ReadOnlySpan<Cell> Cells => _cells;

    /// <exception cref="ArgumentOutOfRangeException">Outside the screen.</exception>
    public Cell this[int x, int y] => Bounds.Contains(x, y) ? _cells[(y * Width) + x] : throw new ArgumentOutOfRangeException(nameof(x), (x, y), null);

    /// <summary>Blanks all cells and hides the caret.</summary>
    public void Clear(Style style = default)
    {
        Array.Fill(_cells, Cell.Blank(style));
        Caret = null;
    }

    /// <summary>Draws one line of text.</summary>
    /// <param name="x">First column; may lie left of the clip.</param>
    /// <param name="clip">Nothing outside it is touched.</param>
    /// <returns>The column after the text, also where it was clipped.</returns>
    public int Write(int x, int y, ReadOnlySpan<char> text, Style style, Rect clip)
    {
        var visible = clip.Intersect(Bounds);
        while (!text.IsEmpty)
        {
            var length = TextWidth.NextCluster(text);
            var cluster = text[..length];
            var width = Widths.OfCluster(cluster);
            if (width.Columns > 0 && y >= visible.Y && y < visible.Bottom && x < visible.Right && x + width.Columns > visible.X)
            {
                Place(x, y, cluster, width, style, visible);
            }

            x += width.Columns;
            text = text[length..];
        }

        return x;
    }

    public int Write(int x, int y, ReadOnlySpan<char> text, Style style = default) => Write(x, y, text, style, Bounds);

    /// <summary>Blanks a rectangle.</summary>
    public void Fill(Rect area, Style style)
    {
        area = area.Intersect(Bounds);
        for (var y = area.Y; y < area.Bottom; y++)
        {
            for (var x = area.X; x < area.Right; x++)
            {
                Put(x, y, Cell.Blank(style));
            }
        }
    }

    /// <summary>Changes how a rectangle looks and leaves its text: a selection, a backdrop.</summary>
    /// <remarks>A wide cluster of which only a half lies in the rectangle is left as it is.</remarks>
    public void Restyle(Rect area, Func<Style, Style> change)
    {
        area = area.Intersect(Bounds);
        for (var y = area.Y; y < area.Bottom; y++)
        {
            for (var x = area.X; x < area.Right; x++)
            {
                var cell = this[x, y];
                if (cell.IsRightHalf ? x > area.X : x + cell.Width.Columns <= area.Right)
                {
                    _cells[(y * Width) + x] = cell with { Style = change(cell.Style) };
                }
            }
        }
    }

    /// <summary>Draws a frame along the edge of a rectangle; nothing when it is less than 2×2.</summary>
    /// <param name="title">Set into the top edge, cut to fit.</param>
    public void DrawBox(Rect area, Border border, Style style, string title = "", Style? titleStyle = null)
    {
        if (area.Width < 2 || area.Height < 2)
        {
            return;
        }

        Write(area.X, area.Y, EdgeRow(border.TopLeft, border.Horizontal, border.TopRight, area.Width), style, area);
        Write(area.X, area.Bottom - 1, EdgeRow(border.BottomLeft, border.Horizontal, border.BottomRight, area.Width), style, area);
        for (var y = area.Y + 1; y < area.Bottom - 1; y++)
        {
            Write(area.X, y, [border.Vertical], style, area);
            Write(area.Right - 1, y, [border.Vertical], style, area);
        }

        if (title.Length > 0)
        {
            Write(area.X + 2, area.Y, $" {title} ", titleStyle ?? style.With(TextAttributes.Bold), area.Row(0).Inset(1, 0));
        }
    }

    /// <summary>The text of all rows, trailing blanks removed, each ended by a line feed. A wide cluster appears once.</summary>
    public string ToText()
    {
        var text = new StringBuilder(_cells.Length + Height);
        for (var y = 0; y < Height; y++)
        {
            var start = text.Length;
            for (var x = 0; x < Width; x++)
            {
                text.Append(this[x, y].Text);
            }

            while (text.Length > start && text[^1] == ' ')
            {
                text.Length--;
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string EdgeRow(char left, char middle, char right, int width) =>
        string.Create(width, (left, middle, right), static (row, edge) =>
        {
            row.Fill(edge.middle);
            row[0] = edge.left;
            row[^1] = edge.right;
        });

    private void Place(int x, int y, ReadOnlySpan<char> cluster, ClusterWidth width, Style style, Rect visible)
    {
        if (x >= visible.X && x + width.Columns <= visible.Right)
        {
            Put(x, y, new Cell(PrintableCluster.Of(cluster), width, style));
            return;
        }

        for (var column = Math.Max(x, visible.X); column < Math.Min(x + width.Columns, visible.Right); column++)
        {
            Put(column, y, Cell.Blank(style));
        }
    }

    private void Put(int x, int y, Cell cell)
    {
        var columns = cell.Width.Columns;
        var row = _cells.AsSpan(y * Width, Width);
        if (row[x].IsRightHalf)
        {
            row[x - 1] = Cell.Blank(row[x - 1].Style);
        }

        if (x + columns < Width && row[x + columns].IsRightHalf)
        {
            row[x + columns] = Cell.Blank(row[x + columns].Style);
        }

        row[x] = cell;
        if (columns == 2)
        {
            row[x + 1] = Cell.RightHalf(cell.Style);
        }
    }
}
