using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Terminal.Editing;

/// <summary>Draws an editor into a rectangle and keeps its caret in sight.</summary>
/// <param name="text">The plain text.</param>
/// <param name="selection">Laid over selected text.</param>
public sealed class EditorView(Editor editor, Style text = default, Style? selection = null)
{
    private readonly Style _selection = selection ?? new Style(Attributes: TextAttributes.Reverse);
    private int _top;

    /// <summary>Rows that do not show above and below, as of the last drawing.</summary>
    public (int Above, int Below) Hidden { get; private set; }

    /// <summary>The width the text is wrapped at: one column is left for the caret behind a full row.</summary>
    public static int TextColumns(Rect area) => Math.Max(2, area.Width - 1);

    /// <param name="hasFocus">Whether the hardware cursor goes to the caret.</param>
    public void Draw(Screen screen, Rect area, bool hasFocus)
    {
        if (area.IsEmpty)
        {
            return;
        }

        var layout = editor.Layout(TextColumns(area), screen.Widths);
        var caret = layout.CellOf(editor.Caret);
        _top = Math.Clamp(_top, Math.Max(0, caret.Y - area.Height + 1), caret.Y);
        _top = Math.Min(_top, Math.Max(0, layout.Rows.Count - area.Height));
        for (var row = 0; row < area.Height && _top + row < layout.Rows.Count; row++)
        {
            DrawRow(screen, area.Row(row), layout.Rows[_top + row]);
        }

        Hidden = (_top, Math.Max(0, layout.Rows.Count - area.Height - _top));
        if (hasFocus)
        {
            screen.Caret = (Math.Min(area.X + caret.X, area.Right - 1), area.Y + caret.Y - _top);
        }
    }

    /// <summary>The offset under a cell of the screen, for the mouse.</summary>
    public int OffsetAt(int x, int y, Rect area, TextWidth widths) => editor.Layout(TextColumns(area), widths).OffsetAt(x - area.X, y - area.Y + _top);

    private void DrawRow(Screen screen, Rect area, TextRow row)
    {
        var x = area.X;
        for (var at = row.Start; at < row.End;)
        {
            var length = TextWidth.NextCluster(editor.Text.AsSpan(at, row.End - at));
            x = screen.Write(x, area.Y, editor.Text.AsSpan(at, length), StyleOf(at, at + length), area);
            at += length;
        }
    }

    private Style StyleOf(int start, int end)
    {
        var style = text;
        foreach (var mark in editor.Marks)
        {
            style = start < mark.End && end > mark.Start ? style.Under(mark.Style) : style;
        }

        var (from, to) = editor.Selection;
        return start < to && end > from ? style.Under(_selection) : style;
    }
}
