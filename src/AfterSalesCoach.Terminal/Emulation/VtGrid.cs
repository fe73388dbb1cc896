using System.Text;
using AfterSalesCoach.Terminal.Drawing;

namespace AfterSalesCoach.Terminal.Emulation;

/// <summary>The cells of an emulated terminal.</summary>
internal sealed class VtGrid
{
    private readonly VtCell[][] _rows;

    public VtGrid(ScreenSize size)
    {
        Size = size;
        _rows = [.. Enumerable.Range(0, size.Height).Select(_ => BlankRow())];
    }

    public ScreenSize Size { get; }

    public VtCell this[int x, int y] => _rows[y][x];

    public void Put(int x, int y, VtCell cell)
    {
        for (var i = 0; i < Math.Max(1, cell.Columns); i++)
        {
            Destroy(_rows[y], x + i);
        }

        _rows[y][x] = cell;
        if (cell.Columns == 2)
        {
            _rows[y][x + 1] = new VtCell("", 0, cell.Style);
        }
    }

    /// <summary>Blanks cells numbered along the rows; the background of the pen stays, as in xterm.</summary>
    public void Erase(int start, int end, Style pen)
    {
        for (var i = start; i < end; i++)
        {
            var row = _rows[i / Size.Width];
            Destroy(row, i % Size.Width);
            row[i % Size.Width] = new VtCell(" ", 1, new Style(Background: pen.Background));
        }
    }

    public void ScrollUp()
    {
        _rows.AsSpan(1).CopyTo(_rows);
        _rows[^1] = BlankRow();
    }

    public VtGrid Resized(ScreenSize size)
    {
        var grid = new VtGrid(size);
        for (var y = 0; y < Math.Min(size.Height, Size.Height); y++)
        {
            for (var x = 0; x < Math.Min(size.Width, Size.Width); x++)
            {
                if (_rows[y][x] is { Columns: > 0 } cell && x + cell.Columns <= size.Width)
                {
                    grid.Put(x, y, cell);
                }
            }
        }

        return grid;
    }

    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var row in _rows)
        {
            text.Append(string.Concat(row.Select(c => c.Text)).TrimEnd(' ')).Append('\n');
        }

        return text.ToString();
    }

    private VtCell[] BlankRow() => [.. Enumerable.Repeat(new VtCell(" ", 1, default), Size.Width)];

    // A terminal keeps no half of a wide character.
    private static void Destroy(VtCell[] row, int x)
    {
        if (row[x].Columns == 0 && x > 0)
        {
            row[x - 1] = row[x - 1] with { Text = " ", Columns = 1 };
        }
        else if (row[x].Columns == 2 && x + 1 < row.Length)
        {
            row[x + 1] = row[x + 1] with { Text = " ", Columns = 1 };
        }

        row[x] = row[x] with { Text = " ", Columns = 1 };
    }
}
