using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Editing;
using AfterSalesCoach.Terminal.Input;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Simulator.Full.Widgets;

/// <summary>A text of one line.</summary>
/// <param name="longest">UTF-16 units it may have.</param>
internal sealed class TextField(int longest)
{
    private readonly Editor _editor = new(longest);
    private EditorView? _view;
    private Rect _area;
    private Theme? _theme;
    private TextWidth _widths = TextWidth.Default;

    public string Text
    {
        get => _editor.Text;
        set => _editor.Reset(value.ReplaceLineEndings(" "));
    }

    public void Insert(string text) => _editor.Insert(InputText.Clean(text).Replace('\n', ' '));

    public bool Press(KeyEvent key) => key.Key is not (Key.Up or Key.Down) && EditorKeys.Press(_editor, key, EditorView.TextColumns(_area), _widths);

    public void Click(int x, int y) => _editor.MoveTo(_view?.OffsetAt(x, y, _area, _widths) ?? 0);

    /// <param name="empty">Shown while there is no text.</param>
    public void Draw(Screen screen, Rect area, Theme theme, bool hasFocus, string empty = "")
    {
        if (_view is null || _theme != theme)
        {
            (_theme, _view) = (theme, new EditorView(_editor, theme[Role.Text], theme[Role.Selected]));
        }

        (_area, _widths) = (area, screen.Widths);
        if (Text.Length == 0)
        {
            TextLine.Draw(screen, area, empty, theme[Role.Quiet]);
        }

        _view.Draw(screen, area, hasFocus);
    }
}
