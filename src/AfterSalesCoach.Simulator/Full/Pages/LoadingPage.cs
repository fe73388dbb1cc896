using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Simulator.Shells.Keymap;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Full.Pages;

/// <summary>Stands until something has been read, and keeps what is typed meanwhile.</summary>
/// <param name="next">Shows what was waited for.</param>
internal sealed class LoadingPage(Words words, Task reading, Action next) : IPage
{
    /// <summary>Nobody types more in that time; a cat on the keyboard may.</summary>
    private const int MostKept = 1000;

    private readonly List<TerminalEvent> _kept = [];

    public KeyScope Scope => KeyScope.Loading;

    public bool IsOver => reading.IsCompleted;

    /// <summary>Keys and pastes, in order. Clicks are not among them: they were meant for what could be seen.</summary>
    public IReadOnlyList<TerminalEvent> Kept => _kept;

    public void GoOn() => next();

    public string? WhyNot(ShellAction action) => null;

    public void Do(ShellAction action)
    {
    }

    public void Handle(TerminalEvent happened)
    {
        if (happened is KeyEvent or PasteEvent && _kept.Count < MostKept)
        {
            _kept.Add(happened);
        }
    }

    public void Draw(Screen screen, Rect area, Theme theme, HitMap hits)
    {
        var (top, body) = area.CutTop(1);
        TopBar.Draw(screen, top, theme, words["售后教练", "After-sales coach"], "");
        var inner = Frame.Draw(screen, body, theme, words["场景", "Scenarios"], hasFocus: true);
        TextLine.Draw(screen, inner.Row(1), words["正在读取场景……", "Reading the scenarios …"], theme[Role.Coach]);
        TextLine.Draw(screen, inner.Row(2), words["先按下的键不会丢，读完就照做。", "Keys pressed now are kept and done as soon as it is ready."], theme[Role.Quiet]);
    }
}
