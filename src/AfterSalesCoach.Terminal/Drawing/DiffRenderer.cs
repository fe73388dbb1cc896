namespace AfterSalesCoach.Terminal.Drawing;

/// <summary>Turns the step from one frame to the next into few bytes for the terminal.</summary>
/// <remarks>
/// A frame is wrapped in synchronised output (DEC mode 2026) and ends with the cursor at the caret, where input methods open their window.
/// After a cluster on whose width terminals differ, the cursor is placed anew and whatever a generous terminal has covered is drawn again.
/// The terminal must not wrap lines by itself (see <see cref="Hosting.TerminalSequences.Enter"/>).
/// </remarks>
/// <param name="isSynchronized">Whether to ask the terminal to show a frame at once; those who do not know the mode ignore it.</param>
public sealed class DiffRenderer(ColorDepth depth = ColorDepth.Palette, bool isSynchronized = true)
{
    // Clearing to the end of a line takes three bytes; below this many blanks it is no gain.
    private const int FewestBlanksToClear = 4;
    private const int Unknown = -1;

    private readonly AnsiBuffer _body = new();
    private readonly AnsiBuffer _frame = new();
    private Cell[] _shown = [];
    private ScreenSize? _shownSize;
    private (int X, int Y)? _shownCaret;
    private Style _pen;
    private int _x;
    private int _y;

    public ColorDepth Depth => depth;

    /// <summary>Forgets what the terminal shows: the next frame is drawn whole. For after a resize, a resumed job, foreign output.</summary>
    public void Invalidate() => _shownSize = null;

    /// <returns>What to write; empty when the terminal already shows this frame. Valid until the next call.</returns>
    public ReadOnlyMemory<byte> Render(Screen next)
    {
        _body.Clear();
        (_x, _y) = (Unknown, Unknown);
        var isWhole = _shownSize != next.Size;
        if (isWhole)
        {
            Forget(next.Size);
        }

        _pen = default;
        for (var y = 0; y < next.Height; y++)
        {
            RenderRow(next.Cells.Slice(y * next.Width, next.Width), _shown.AsSpan(y * next.Width, next.Width), y);
        }

        var caret = next.Caret is { } at && next.Bounds.Contains(at.X, at.Y) ? next.Caret : null;
        if (_body.Length == 0 && !isWhole && caret == _shownCaret)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        next.Cells.CopyTo(_shown);
        _shownCaret = caret;
        return Wrap(caret);
    }

    private void Forget(ScreenSize size)
    {
        _shownSize = size;
        _shown = new Cell[size.Width * size.Height];
        Array.Fill(_shown, Cell.Blank(default));
        _body.Append("\e[0m\e[2J"u8);
    }

    private void RenderRow(ReadOnlySpan<Cell> next, ReadOnlySpan<Cell> shown, int y)
    {
        var text = TextLength(next);
        var covered = 0; // cells left of this may have been overdrawn by a generous terminal
        for (var x = 0; x < next.Length; x++)
        {
            var cell = next[x];
            if (cell.IsRightHalf || (x >= covered && LooksLike(cell, shown[x])))
            {
                continue;
            }

            if (x >= text && next.Length - x >= FewestBlanksToClear)
            {
                MoveTo(x, y);
                SetPen(default);
                _body.Append("\e[K"u8);
                return;
            }

            covered = Math.Max(covered, x + cell.Width.Reach);
            Draw(cell, x, y, next.Length);
            if (cell.Width.IsRisky && x > 0 && x + cell.Width.Reach > next.Length)
            {
                // Where it does not fit, some terminals move it to the left, over its neighbour.
                var neighbour = next[x - 1].IsRightHalf ? x - 2 : x - 1;
                Draw(next[neighbour], neighbour, y, next.Length);
            }
        }
    }

    // How sure we are of a width may change when the terminal has answered; that alone is no reason to draw.
    private static bool LooksLike(in Cell a, in Cell b) => a.Width.Columns == b.Width.Columns && a.Style == b.Style && a.Text == b.Text;

    /// <summary>Where the plain blanks at the end of a row begin.</summary>
    private static int TextLength(ReadOnlySpan<Cell> row)
    {
        var length = row.Length;
        while (length > 0 && row[length - 1] is { Text: " ", Style: var style } && style == default)
        {
            length--;
        }

        return length;
    }

    private void Draw(Cell cell, int x, int y, int width)
    {
        MoveTo(x, y);
        SetPen(cell.Style);
        var end = x + cell.Width.Columns;
        if (cell.Width is { IsRisky: true, Columns: 2 })
        {
            // A terminal that makes it narrow would leave the old content in the second cell.
            _body.Append("  "u8);
            _x = end < width ? end : Unknown;
            MoveTo(x, y);
        }

        _body.Append(cell.Text);

        // At the last column terminals differ on where the cursor is.
        _x = cell.Width.IsRisky || end >= width ? Unknown : end;
    }

    private void MoveTo(int x, int y)
    {
        if (_y != y || _x == Unknown || x < _x)
        {
            _body.Append("\e["u8).Append(y + 1).Append(";"u8).Append(x + 1).Append("H"u8);
        }
        else if (x > _x)
        {
            _body.Append("\e["u8).Append(x - _x).Append("C"u8);
        }

        (_x, _y) = (x, y);
    }

    private void SetPen(Style style)
    {
        if (style != _pen)
        {
            SgrWriter.Write(_body, style, depth);
            _pen = style;
        }
    }

    private ReadOnlyMemory<byte> Wrap((int X, int Y)? caret)
    {
        // Between frames the pen is plain, so that a frame can rely on it.
        SetPen(default);
        _frame.Clear();
        if (isSynchronized)
        {
            _frame.Append("\e[?2026h"u8);
        }

        if (_body.Length > 0 || caret is null)
        {
            _frame.Append("\e[?25l"u8);
        }

        _frame.Append(_body.Written.Span);
        if (caret is { } at)
        {
            _frame.Append("\e["u8).Append(at.Y + 1).Append(";"u8).Append(at.X + 1).Append("H\e[?25h"u8);
        }

        if (isSynchronized)
        {
            _frame.Append("\e[?2026l"u8);
        }

        return _frame.Written;
    }
}
