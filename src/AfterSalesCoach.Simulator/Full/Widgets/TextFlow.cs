using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Editing;
using AfterSalesCoach.Terminal.Input;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Simulator.Full.Widgets;

/// <summary>Paragraphs wrapped to a width, row by row, to be scrolled through.</summary>
/// <param name="width">Cells of a row.</param>
internal sealed class TextFlow(int width, TextWidth widths)
{
    private readonly List<FlowRow> _rows = [];

    public int Width => width;

    public TextWidth Widths => widths;

    public IReadOnlyList<FlowRow> Rows => _rows;

    public TextFlow Add(FlowRow row)
    {
        _rows.Add(row);
        return this;
    }

    public TextFlow Blank() => Add(FlowRow.Blank);

    /// <summary>A paragraph; all its rows start at the indent.</summary>
    public TextFlow Paragraph(string text, Style style, int indent = 0)
    {
        var clean = InputText.Clean(text);
        foreach (var row in TextWrap.Wrap(clean, width - indent, widths))
        {
            _rows.Add(new FlowRow([new FlowRun(indent, clean[row.Start..row.End], style)]));
        }

        return this;
    }

    /// <summary>A label with its text beside it; further rows hang below the text.</summary>
    /// <param name="column">Where the text starts, from the indent; at least behind the label.</param>
    public TextFlow Labelled(string label, Style labelStyle, string text, Style style, int indent = 0, int column = 0)
    {
        var clean = InputText.Clean(text);
        var at = indent + Math.Max(column, widths.Of(label));
        if (width - at < 8)
        {
            return Paragraph(label + text, style, indent);
        }

        var first = true;
        foreach (var row in TextWrap.Wrap(clean, width - at, widths))
        {
            var run = new FlowRun(at, clean[row.Start..row.End], style);
            _rows.Add(new FlowRow(first ? [new FlowRun(indent, label, labelStyle), run] : [run]));
            first = false;
        }

        return this;
    }

    /// <summary>A row put together from pieces, side by side; cut at the edge.</summary>
    public TextFlow Line(int indent, params ReadOnlySpan<(string Text, Style Style)> pieces)
    {
        var runs = new List<FlowRun>();
        var x = indent;
        foreach (var (text, style) in pieces)
        {
            var fitting = TextLine.Fit(text, width - x, widths);
            runs.Add(new FlowRun(x, fitting, style));
            x += widths.Of(fitting);
        }

        _rows.Add(new FlowRow([.. runs]));
        return this;
    }

    /// <summary>Draws the rows from <paramref name="top"/> on.</summary>
    public void Draw(Screen screen, Rect area, int top = 0)
    {
        for (var y = 0; y < area.Height && top + y < _rows.Count; y++)
        {
            foreach (var run in _rows[top + y].Runs)
            {
                screen.Write(area.X + run.X, area.Y + y, run.Text, run.Style, area);
            }
        }
    }
}
