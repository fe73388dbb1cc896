using System.Collections.Immutable;
using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Sessions;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Editing;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Full.Chat;

/// <summary>Replies to choose from. Where they do not all fit, the selected one shows in full and the others in a row each.</summary>
/// <remarks>Nothing is selected at first: an Enter too many must not send a reply that nobody has read.</remarks>
/// <param name="send">Sends the option of that id.</param>
internal sealed class OptionsPane(Action<string> send)
{
    private readonly ScrollView _scroll = new();
    private readonly DigitChoice _digits = new();
    private ImmutableArray<ReplyOption> _options = [];
    private int _selected = -1;

    public ReplyOption? Selected => _selected >= 0 && _selected < _options.Length ? _options[_selected] : null;

    public void Take(ImmutableArray<ReplyOption> options)
    {
        if (!_options.SequenceEqual(options))
        {
            (_options, _selected) = (options, -1);
            _digits.Renew();
        }
    }

    public void Move(int rows)
    {
        _digits.Renew();
        _selected = _options.IsEmpty ? -1 : _selected < 0 && rows < 0 ? _options.Length - 1 : Math.Clamp(_selected + rows, 0, _options.Length - 1);
    }

    /// <summary>Somebody types though nothing can be written: nothing is selected any more.</summary>
    public void RefuseWords()
    {
        _selected = -1;
        _digits.HearWords();
    }

    /// <summary>Digits choose again, whatever was typed before.</summary>
    public void RenewDigits() => _digits.Renew();

    /// <returns>False when the key means nothing here.</returns>
    public bool Press(KeyEvent key)
    {
        if (_digits.Read(key) is { } index && index < _options.Length)
        {
            _selected = index;
            return true;
        }

        return false;
    }

    public void Draw(Screen screen, Rect area, Theme theme, bool hasFocus, HitMap hits)
    {
        var (rows, starts) = Wrap(screen, area, theme);
        _scroll.Measure(rows.Count, area.Height);
        if (_selected >= 0)
        {
            _scroll.Reveal((_selected + 1 < starts.Count ? starts[_selected + 1] : rows.Count) - 1);
            _scroll.Reveal(starts[_selected]);
        }
        else
        {
            _scroll.ScrollToStart();
        }

        for (var y = 0; y < area.Height && _scroll.Top + y < rows.Count; y++)
        {
            DrawRow(screen, area.Row(y), rows[_scroll.Top + y], theme, hits);
        }

        if (hasFocus)
        {
            screen.Caret = (area.X, area.Y + (_selected < 0 ? 0 : Math.Clamp(starts[_selected] - _scroll.Top, 0, area.Height - 1)));
        }
    }

    private void DrawRow(Screen screen, Rect row, (int Option, FlowRow Row) line, Theme theme, HitMap hits)
    {
        screen.Fill(row, theme[line.Option == _selected ? Role.Selected : Role.Text]);
        foreach (var run in line.Row.Runs)
        {
            screen.Write(row.X + run.X, row.Y, run.Text, run.Style, row);
        }

        hits.Add(row, () => Click(line.Option));
    }

    private (List<(int Option, FlowRow Row)> Rows, List<int> Starts) Wrap(Screen screen, Rect area, Theme theme)
    {
        var all = Rows(screen, area, theme, _ => false);
        return all.Rows.Count <= area.Height ? all : Rows(screen, area, theme, option => option != _selected);
    }

    /// <param name="isFolded">Whether an option takes one row only.</param>
    private (List<(int Option, FlowRow Row)> Rows, List<int> Starts) Rows(Screen screen, Rect area, Theme theme, Func<int, bool> isFolded)
    {
        var (rows, starts) = (new List<(int, FlowRow)>(), new List<int>());
        for (var i = 0; i < _options.Length; i++)
        {
            starts.Add(rows.Count);
            var flow = new TextFlow(area.Width, screen.Widths);
            var style = theme[i == _selected ? Role.Selected : Role.Text];
            var label = FormattableString.Invariant($"{(i == _selected ? '>' : ' ')}{i + 1} ");
            var text = isFolded(i) ? TextLine.Fit(_options[i].Text, area.Width - label.Length, screen.Widths) : _options[i].Text;
            flow.Labelled(label, i == _selected ? style : theme[Role.Agent], text, style);
            foreach (var row in flow.Rows)
            {
                rows.Add((i, row));
            }
        }

        return (rows, starts);
    }

    private void Click(int option)
    {
        if (option == _selected)
        {
            send(_options[option].Id);
        }
        else
        {
            _selected = option;
        }
    }
}
