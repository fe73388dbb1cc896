using System.Collections.Immutable;
using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Editing;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Full.Widgets;

/// <summary>A question with answers to choose from, or a list of things to do. What cannot be chosen stays in it and says why.</summary>
/// <param name="text">Above the items; may be empty.</param>
/// <param name="filters">Whether typing narrows the items down. Otherwise digits choose.</param>
internal sealed class Menu(Words words, string title, string text, ImmutableArray<MenuItem> items, bool filters = false) : IOverlay
{
    private const int Widest = 76;
    private readonly TextField _filter = new(40);
    private readonly ScrollView _scroll = new();
    private readonly DigitChoice _digits = new();
    private int _selected;

    public bool IsClosed { get; private set; }

    private ImmutableArray<MenuItem> Shown => filters && _filter.Text.Trim() is { Length: > 0 } words
        ? [.. items.Where(i => i.Label.Contains(words, StringComparison.OrdinalIgnoreCase) || i.Detail.Contains(words, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(i => i.Label.StartsWith(words, StringComparison.OrdinalIgnoreCase))]
        : items;

    public void Handle(TerminalEvent happened)
    {
        switch (happened)
        {
            case KeyEvent key:
                Press(key);
                break;
            case PasteEvent paste when filters:
                _filter.Insert(paste.Text);
                _selected = 0;
                break;
            case MouseEvent { Action: MouseAction.WheelUp }:
                Move(-1);
                break;
            case MouseEvent { Action: MouseAction.WheelDown }:
                Move(1);
                break;
        }
    }

    public void Draw(Screen screen, Theme theme, HitMap hits)
    {
        var width = Math.Min(Widest, screen.Width - 4);
        var question = new TextFlow(width - 4, screen.Widths);
        if (text.Length > 0)
        {
            question.Paragraph(text, theme[Role.Text]).Blank();
        }

        var head = question.Rows.Count + (filters ? 2 : 0);
        var rows = filters ? items.Length : Shown.Length;
        var area = screen.Bounds.Center(width, Math.Min(screen.Height - 2, head + rows + 3));
        hits.Add(screen.Bounds, Close);
        hits.Add(area, () => { });
        screen.Fill(area, theme[Role.Text]);
        var inner = Frame.Draw(screen, area, theme, title, hasFocus: true);
        question.Draw(screen, inner);
        var (_, below) = inner.CutTop(question.Rows.Count);
        if (filters)
        {
            (var search, below) = below.CutTop(2);
            _filter.Draw(screen, search.Row(0), theme, hasFocus: true, words["打字可以筛选", "type to narrow down"]);
        }

        var (list, why) = below.CutBottom(1);
        DrawItems(screen, list, theme, hits);
        var note = Shown.IsEmpty ? words["没有符合的操作", "nothing fits"] : Shown[_selected].WhyNot ?? words["↑↓ 选，Enter 确定，Esc 关闭", "↑↓ select, Enter choose, Esc close"];
        TextLine.Draw(screen, why, note, theme[Shown.IsEmpty || Shown[_selected].WhyNot is null ? Role.Quiet : Role.Warning]);
    }

    private void Press(KeyEvent key)
    {
        switch (key.Key)
        {
            case Key.Escape or Key.F9:
                Close();
                break;
            case Key.Up:
                Move(-1);
                break;
            case Key.Down or Key.Tab:
                Move(1);
                break;
            case Key.PageUp:
                Move(-_scroll.Height);
                break;
            case Key.PageDown:
                Move(_scroll.Height);
                break;
            case Key.Enter:
                Choose(_selected);
                break;
            case var _ when filters:
                if (_filter.Press(key))
                {
                    _selected = 0;
                }

                break;
            case var _ when _digits.Read(key) is { } index:
                Choose(index);
                break;
            case Key.Character:
                // A reply that goes on under a question nobody has seen yet.
                _digits.HearWords();
                break;
        }
    }

    private void Move(int rows)
    {
        _digits.Renew();
        _selected = Math.Clamp(_selected + rows, 0, Math.Max(0, Shown.Length - 1));
    }

    private void Choose(int index)
    {
        if (index < Shown.Length)
        {
            _selected = index;
            if (Shown[index] is { WhyNot: null } item)
            {
                Close();
                item.Do();
            }
        }
    }

    private void Close() => IsClosed = true;

    private void DrawItems(Screen screen, Rect list, Theme theme, HitMap hits)
    {
        _scroll.Measure(Shown.Length, list.Height);
        _scroll.Reveal(_selected);
        for (var y = 0; y < list.Height && _scroll.Top + y < Shown.Length; y++)
        {
            var (index, row) = (_scroll.Top + y, list.Row(y));
            var item = Shown[index];
            var style = theme[index == _selected ? Role.Selected : item.WhyNot is null ? Role.Text : Role.Disabled];
            screen.Fill(row, style);
            var detail = item.WhyNot is null ? item.Detail : words["现在不行", "not now"];
            var x = TextLine.DrawRight(screen, row, detail, style);
            var number = filters ? "" : FormattableString.Invariant($"{index + 1} ");
            var mark = index == _selected ? ">" : " ";
            TextLine.Draw(screen, row with { Width = Math.Max(0, x - row.X - 1) }, mark + number + item.Label, style);
            hits.Add(row, () => Choose(index));
        }
    }
}
