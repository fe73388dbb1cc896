using System.Collections.Immutable;
using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Simulator.Shells.Keymap;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Editing;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Full.Pages;

/// <summary>The scenarios there are and how far one is.</summary>
internal sealed class HomePage : IPage
{
    private const int WidthWithPreview = 96;

    private readonly IStage _stage;
    private readonly ImmutableArray<ScenarioCard> _cards;
    private readonly TrainingProgress _progress;
    private readonly TextField _search = new(60);
    private readonly ScrollView _scroll = new();
    private ImmutableArray<HomeRow> _rows;
    private int _selected;

    public HomePage(IStage stage)
    {
        (_stage, _cards, _progress) = (stage, stage.Home.Scenarios, stage.Home.Progress);
        List();
    }

    public KeyScope Scope => KeyScope.Home;

    private Words Words => _stage.Words;

    private bool IsFirstTime => _progress.Results.IsEmpty && _cards.All(c => c.Progress == ScenarioProgress.NotStarted);

    private ScenarioCard? Selected => _selected < _rows.Length ? _rows[_selected].Card : null;

    public string? WhyNot(ShellAction action) => action switch
    {
        ShellAction.Accept when Selected is null => Words["没有找到场景，换个词搜，或按 Ctrl+U 清空。", "Nothing was found; search for something else or press Ctrl+U."],
        ShellAction.ClearSearch when _search.Text.Length == 0 => Words["没有在搜索。", "There is no search."],
        _ => null,
    };

    public void Do(ShellAction action)
    {
        switch (action)
        {
            case ShellAction.Accept:
                _stage.Open(Selected!.Id);
                break;
            case ShellAction.MoveUp:
                Move(-1);
                break;
            case ShellAction.MoveDown:
                Move(1);
                break;
            case ShellAction.MovePageUp:
                Move(-_scroll.Height);
                break;
            case ShellAction.MovePageDown:
                Move(_scroll.Height);
                break;
            case ShellAction.ClearSearch:
                _search.Text = "";
                List();
                break;
            case ShellAction.ShowProgress:
                _stage.GoToProgress();
                break;
        }
    }

    public void Handle(TerminalEvent happened)
    {
        switch (happened)
        {
            case KeyEvent { Key: Key.Escape }:
                _search.Text = "";
                List();
                break;
            case KeyEvent key when _search.Press(key):
                List();
                break;
            case PasteEvent paste:
                _search.Insert(paste.Text);
                List();
                break;
            case MouseEvent { Action: MouseAction.WheelUp }:
                Move(-3);
                break;
            case MouseEvent { Action: MouseAction.WheelDown }:
                Move(3);
                break;
        }
    }

    public void Draw(Screen screen, Rect area, Theme theme, HitMap hits)
    {
        var (top, body) = area.CutTop(1);
        TopBar.Draw(
            screen, top, theme, Words[$"售后教练 · {_stage.Home.Trainee}", $"After-sales coach · {_stage.Home.Trainee}"],
            _progress.StreakDays > 1 ? Words[$"已连续练习 {_progress.StreakDays} 天", $"{_progress.StreakDays} days in a row"] : "");
        if (IsFirstTime)
        {
            (var hint, body) = body.CutTop(3);
            DrawFirstHint(screen, hint.Inset(2, 0), theme);
        }

        (var search, body) = body.CutTop(1);
        var label = Words["搜索", "Search"] + Words.Colon;
        var x = screen.Write(search.X + 2, search.Y, label, theme[Role.Quiet], search);
        var (list, preview) = body.CutRight(body.Width >= WidthWithPreview ? body.Width * 2 / 5 : 0);
        DrawList(screen, list, theme, hits);
        DrawPreview(screen, preview, theme);
        _search.Draw(
            screen, search with { X = x, Width = search.Right - x - 2 }, theme, hasFocus: true, Words["直接打字，比如：水果、退款、烫伤", "just type, for example: fruit, refund, burn"]);
    }

    private void DrawFirstHint(Screen screen, Rect area, Theme theme)
    {
        var flow = new TextFlow(area.Width, screen.Widths);
        flow.Paragraph(Words["第一次来？直接按 Enter，从推荐的场景开始。", "First time here? Press Enter to begin with the recommended scenario."], theme[Role.Coach]);
        flow.Paragraph(
            Words["您来当客服，系统扮演客户，练完有复盘。↑↓ 选别的，F1 看按键，鼠标也行。",
                "You are the agent, the program is the customer; a debrief follows. ↑↓ select another, F1 shows the keys; the mouse works too."],
            theme[Role.Text]);
        flow.Draw(screen, area);
    }

    private void DrawList(Screen screen, Rect area, Theme theme, HitMap hits)
    {
        var passed = _cards.Count(c => c.Progress == ScenarioProgress.Passed);
        var inner = Frame.Draw(
            screen, area, theme, Words[$"场景 {_cards.Length} 个 · 已通过 {passed} 个", $"{_cards.Length} scenarios · {passed} passed"], hasFocus: true);
        _scroll.Measure(_rows.Length, inner.Height);
        _scroll.Reveal(_selected);
        if (_selected == FirstCard)
        {
            _scroll.ScrollToStart();
        }

        if (_rows.IsEmpty)
        {
            TextLine.Draw(screen, inner.Row(0), Words["没有找到。换个词，或按 Ctrl+U 清空搜索。", "Nothing found. Other words, or Ctrl+U to clear."], theme[Role.Warning]);
        }

        for (var y = 0; y < inner.Height && _scroll.Top + y < _rows.Length; y++)
        {
            DrawRow(screen, inner.Row(y), _scroll.Top + y, theme, hits);
        }

        Frame.DrawMore(screen, area, theme, _scroll, Words);
    }

    private void DrawRow(Screen screen, Rect row, int index, Theme theme, HitMap hits)
    {
        if (_rows[index].Card is not { } card)
        {
            TextLine.Draw(screen, row, _rows[index].Text, theme[Role.Heading]);
            return;
        }

        var isSelected = index == _selected;
        var style = theme[isSelected ? Role.Selected : Role.Text];
        screen.Fill(row, style);
        var state = CardText.State(card, Words) + Words[$"  难度 {card.Difficulty}", $"  level {card.Difficulty}"];
        var x = TextLine.DrawRight(screen, row, state, isSelected ? style : theme[CardFlow.RoleOf(card)]);
        var text = (isSelected ? "> " : "  ") + card.Title + (_rows[index].Reason is { } reason ? words(reason) : "");
        TextLine.Draw(screen, row with { Width = Math.Max(0, x - row.X - 2) }, text, style);
        hits.Add(row, () => Click(index));

        string words(string because) => Words[$" —— {because}", $" — {because}"];
    }

    private void DrawPreview(Screen screen, Rect area, Theme theme)
    {
        if (area.IsEmpty || Selected is not { } card)
        {
            return;
        }

        var inner = Frame.Draw(screen, area, theme, card.Title);
        var flow = new TextFlow(inner.Width, screen.Widths);
        CardFlow.Write(flow, card, theme, Words);
        flow.Draw(screen, inner);
    }

    private int FirstCard => Math.Max(0, _rows.ToList().FindIndex(r => r.Card is not null));

    private void List()
    {
        _rows = HomeList.Rows(_cards, _progress.Next, _search.Text.Trim(), Words);
        _selected = FirstCard;
    }

    private void Move(int rows)
    {
        // Headings are stepped over.
        for (var step = Math.Sign(rows); rows != 0; rows -= step)
        {
            var next = _selected + step;
            while (next >= 0 && next < _rows.Length && _rows[next].Card is null)
            {
                next += step;
            }

            if (next < 0 || next >= _rows.Length)
            {
                return;
            }

            _selected = next;
        }
    }

    private void Click(int index)
    {
        if (index == _selected)
        {
            _stage.Open(Selected!.Id);
        }

        _selected = index;
    }
}
