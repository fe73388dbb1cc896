using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Sessions;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Simulator.Shells.Keymap;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Editing;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Full.Pages;

/// <summary>Looking back: the scores, every turn with what would have been better, and what to practise next.</summary>
internal sealed class DebriefPage : IPage
{
    private readonly IStage _stage;
    private readonly ITrainingSession _session;
    private readonly Recommendation? _next;
    private readonly ScrollView _scroll = new();
    private DebriefView? _shown;
    private DebriefFlow? _flow;
    private int _selected;

    public DebriefPage(IStage stage, ITrainingSession session)
    {
        (_stage, _session, _next) = (stage, session, stage.Home.Progress.Next);
        session.RequestDebrief();
    }

    public KeyScope Scope => KeyScope.Debrief;

    public string? Notice => _session.View.Notice;

    private Words Words => _stage.Words;

    private DebriefView? Debrief => _session.View.Debrief;

    private DebriefTurnView? Selected => Debrief is { } debrief && _selected < debrief.Turns.Length ? debrief.Turns[_selected] : null;

    public string? WhyNot(ShellAction action) => action switch
    {
        ShellAction.TryAgain when Debrief is null => Words["复盘还在算，请稍等。", "The debrief is still being worked out."],
        ShellAction.TryAgain when _session.WhyNot(SessionAction.Undo) is { } reason => reason,
        ShellAction.TryAgain when Selected is null or { IsDecision: false } => Words["这一步没有做决定，用 ↑↓ 选别的步。", "Nothing was decided in this turn; select another with ↑↓."],
        ShellAction.PractiseNext when _next is null => Words["暂时没有推荐，回首页自己选一个吧。", "Nothing is recommended now; choose one at home."],
        _ => null,
    };

    public void Do(ShellAction action)
    {
        switch (action)
        {
            case ShellAction.TryAgain:
                AskToTryAgain(Selected!);
                break;
            case ShellAction.PractiseNext:
                _stage.GoHome();
                _stage.Open(_next!.ScenarioId);
                break;
            case ShellAction.ShowProgress:
                _stage.GoToProgress();
                break;
            case ShellAction.Back:
                _stage.GoHome();
                break;
            case ShellAction.MoveUp:
                Move(-1);
                break;
            case ShellAction.MoveDown or ShellAction.Accept:
                Move(1);
                break;
            case ShellAction.MovePageUp or ShellAction.MovePageDown:
                _scroll.Turn(action);
                break;
        }
    }

    public void Handle(TerminalEvent happened) => _scroll.Roll(happened);

    public void Draw(Screen screen, Rect area, Theme theme, HitMap hits)
    {
        var (top, body) = area.CutTop(1);
        var view = _session.View;
        TopBar.Draw(screen, top, theme, Words[$"复盘 · {view.Title}", $"Debrief · {view.Title}"], Result(view, Words));
        var inner = Frame.Draw(screen, body, theme, Words["复盘（↑↓ 选一步，PgUp PgDn 翻页）", "Debrief (↑↓ selects a turn, PgUp PgDn turns pages)"], hasFocus: true);
        if (Debrief is not { } debrief)
        {
            TextLine.Draw(screen, inner.Row(1), Words["正在算复盘：把每一步的其他走法都走一遍，请稍等……", "Working out the debrief: every other way is tried, one moment …"], theme[Role.Coach]);
            return;
        }

        var isNew = _shown != debrief;
        if (isNew)
        {
            _shown = debrief;
            _selected = Math.Max(0, debrief.Turns.ToList().FindIndex(t => t is { IsDecision: true, WasAsGood: false }));
        }

        _flow = DebriefFlow.Write(debrief, view, _next, _selected, new TextFlow(Math.Min(110, inner.Width), screen.Widths), theme, Words);
        _scroll.Measure(_flow.Text.Rows.Count, inner.Height);
        if (isNew)
        {
            _scroll.ScrollToStart();
        }

        _flow.Text.Draw(screen, inner, _scroll.Top);
        for (var turn = 0; turn < _flow.Starts.Count; turn++)
        {
            var (index, first, last) = (turn, _flow.Starts[turn], _flow.EndOf(turn));
            var rows = new Rect(inner.X, inner.Y + first - _scroll.Top, inner.Width, last - first);
            hits.Add(rows.Intersect(inner), () => Click(index));
        }

        Frame.DrawMore(screen, body, theme, _scroll, Words);
    }

    private static string Result(SessionView view, Words words)
    {
        var points = CardText.Points(view.Grade.Total);
        return view.Grade.Passed ? words[$"{points} 分 通过", $"{points} points, passed"] : words[$"{points} 分 没有通过", $"{points} points, not passed"];
    }

    private void Move(int turns)
    {
        if (Debrief is not { Turns.Length: > 0 } debrief || _flow is null)
        {
            return;
        }

        _selected = Math.Clamp(_selected + turns, 0, debrief.Turns.Length - 1);
        _scroll.Reveal(_flow.EndOf(_selected) - 1);
        _scroll.Reveal(_flow.Starts[_selected]);
        if (_selected == 0 && turns < 0)
        {
            _scroll.ScrollToStart();
        }
        else if (_selected == debrief.Turns.Length - 1 && turns > 0)
        {
            _scroll.ScrollToEnd();
        }
    }

    private void Click(int turn)
    {
        if (turn != _selected)
        {
            _selected = turn;
        }
        else if (WhyNot(ShellAction.TryAgain) is { } reason)
        {
            _stage.Say(reason);
        }
        else
        {
            AskToTryAgain(Selected!);
        }
    }

    private void AskToTryAgain(DebriefTurnView turn) => _stage.Lay(new Menu(
        Words, Words["从这步重来？", "Try again from here?"],
        Words[$"回到第 {turn.Number} 步之前，换个做法接着走。", $"Go back to before turn {turn.Number} and go on another way."],
        [new(Words["重来", "Try again"], () => TryAgain(turn.Number)), new(Words["不了", "No"], () => { })]));

    private void TryAgain(int turn)
    {
        _session.Send(new Intent.TryAgainFrom(turn));
        _stage.GoToChat(_session);
    }
}
