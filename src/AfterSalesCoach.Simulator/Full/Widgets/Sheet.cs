using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Editing;
using AfterSalesCoach.Terminal.Input;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Simulator.Full.Widgets;

/// <summary>A text to read and to scroll, over the page.</summary>
/// <param name="write">Writes it at a width.</param>
/// <param name="toggle">The key that opened it closes it too.</param>
internal sealed class Sheet(Words words, string title, Action<TextFlow, Theme> write, Key toggle) : IOverlay
{
    private const int Widest = 90;
    private readonly ScrollView _scroll = new();
    private bool _started;

    public bool IsClosed { get; private set; }

    public void Handle(TerminalEvent happened)
    {
        switch (happened)
        {
            case KeyEvent { Key: Key.Up } or MouseEvent { Action: MouseAction.WheelUp }:
                _scroll.ScrollBy(-1);
                break;
            case KeyEvent { Key: Key.Down } or MouseEvent { Action: MouseAction.WheelDown }:
                _scroll.ScrollBy(1);
                break;
            case KeyEvent { Key: Key.PageUp }:
                _scroll.ScrollPages(-1);
                break;
            case KeyEvent { Key: Key.PageDown } or KeyEvent { Text: " " }:
                _scroll.ScrollPages(1);
                break;
            case KeyEvent { Key: Key.Escape or Key.Enter or Key.F9 } key:
                IsClosed = true;
                break;
            case KeyEvent key when key.Key == toggle:
                IsClosed = true;
                break;
        }
    }

    public void Draw(Screen screen, Theme theme, HitMap hits)
    {
        var width = Math.Min(Widest, screen.Width - 4);
        var flow = Write(width - 4, screen.Widths, theme);
        var area = screen.Bounds.Center(width, Math.Min(screen.Height - 2, flow.Rows.Count + 4));
        hits.Add(screen.Bounds, () => IsClosed = true);
        hits.Add(area, () => { });
        screen.Fill(area, theme[Role.Text]);
        var (inner, foot) = Frame.Draw(screen, area, theme, title, hasFocus: true).CutBottom(2);
        _scroll.Measure(flow.Rows.Count, inner.Height);
        if (!_started)
        {
            _scroll.ScrollToStart();
            _started = true;
        }

        flow.Draw(screen, inner, _scroll.Top);
        TextLine.Draw(
            screen, foot.Row(1),
            _scroll.Total > _scroll.Height ? words["↑↓ PgUp PgDn 滚动，Enter 关闭", "↑↓ PgUp PgDn scroll, Enter closes"] : words["Enter 关闭", "Enter closes"],
            theme[Role.Quiet]);
        hits.Add(foot, () => IsClosed = true);
        Frame.DrawMore(screen, area, theme, _scroll, words);
    }

    private TextFlow Write(int width, TextWidth widths, Theme theme)
    {
        var flow = new TextFlow(width, widths);
        write(flow, theme);
        return flow;
    }
}
