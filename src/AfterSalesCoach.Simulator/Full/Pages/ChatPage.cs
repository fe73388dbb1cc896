using AfterSalesCoach.Simulator.Full.Chat;
using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Sessions;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Simulator.Shells.Keymap;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Full.Pages;

/// <summary>The conversation: chat and facts above, below one of three ways to act.</summary>
internal sealed class ChatPage : IPage
{
    private const int WidthWithFacts = 76;
    private const int WheelRows = 3;

    private readonly IStage _stage;
    private readonly ITrainingSession _session;
    private readonly Transcript _transcript;
    private readonly ActPanes _panes;
    private bool _hasEnded;

    public ChatPage(IStage stage, ITrainingSession session)
    {
        (_stage, _session) = (stage, session);
        _transcript = new Transcript(Words);
        _panes = new ActPanes(stage, session, Act);
        Look();
    }

    public KeyScope Scope => View.Phase == SessionPhase.Ended ? KeyScope.Ended : _panes.Pane;

    public string? Notice => View.Notice;

    /// <summary>With the countdown, by the session's own clock.</summary>
    public TimeSpan? WakeAfter => _session.LeftToReply is { } left ? ChatStatus.UntilChange(left) : null;

    private SessionView View => _session.View;

    private Words Words => _stage.Words;

    public string? WhyNot(ShellAction action) => action switch
    {
        ShellAction.Accept when Scope == KeyScope.Options => _session.WhyNot(SessionAction.Pick),
        ShellAction.Send or ShellAction.ShowEditor => _session.WhyNot(SessionAction.Write),
        ShellAction.ShowOptions => _session.WhyNot(SessionAction.Pick),
        ShellAction.ShowOperations => _session.WhyNot(SessionAction.Operate),
        ShellAction.AskHint => _session.WhyNot(SessionAction.Hint),
        ShellAction.Undo => _session.WhyNot(SessionAction.Undo),
        ShellAction.TogglePause => _session.WhyNot(View.Phase == SessionPhase.Paused ? SessionAction.Resume : SessionAction.Pause),
        _ => null,
    };

    public void Do(ShellAction action)
    {
        switch (action)
        {
            case ShellAction.Accept when Scope == KeyScope.Ended:
                _stage.GoToDebrief(_session);
                break;
            case ShellAction.Accept when Scope == KeyScope.Options:
                _panes.AcceptOption();
                break;
            case ShellAction.Accept:
                _panes.AcceptOperation();
                break;
            case ShellAction.Send:
                Act(new Intent.SubmitReply(_panes.Reply));
                break;
            case ShellAction.NewLine:
                _panes.NewLine();
                break;
            case ShellAction.NextPane:
                _panes.Turn(1);
                break;
            case ShellAction.PreviousPane:
                _panes.Turn(-1);
                break;
            case ShellAction.ShowOptions:
                _panes.Show(KeyScope.Options);
                break;
            case ShellAction.ShowEditor:
                _panes.Show(KeyScope.Editor);
                break;
            case ShellAction.ShowOperations:
                _panes.Show(KeyScope.Operations);
                break;
            case ShellAction.ShowFacts:
                _stage.Lay(new Sheet(Words, Words["订单和规则", "Order and policy"], WriteFacts, Key.F2));
                break;
            case ShellAction.AskHint:
                AskHint();
                break;
            case ShellAction.TogglePause:
                Send(View.Phase == SessionPhase.Paused ? new Intent.Unpause() : new Intent.Pause());
                break;
            case ShellAction.Undo:
                Act(new Intent.Undo());
                break;
            case ShellAction.Back:
                Leave();
                break;
            default:
                Move(action);
                break;
        }
    }

    public void Handle(TerminalEvent happened)
    {
        switch (happened)
        {
            case TickEvent:
                Send(new Intent.Tick());
                break;
            case SessionChangedEvent:
                Look();
                break;
            case PasteEvent paste:
                _panes.Insert(paste.Text);
                break;
            case MouseEvent { Action: MouseAction.WheelUp }:
                _transcript.ScrollBy(-WheelRows);
                break;
            case MouseEvent { Action: MouseAction.WheelDown }:
                _transcript.ScrollBy(WheelRows);
                break;
            case KeyEvent key:
                _panes.Press(key);
                break;
        }
    }

    public void Draw(Screen screen, Rect area, Theme theme, HitMap hits)
    {
        var view = View;
        var (top, body) = area.CutTop(1);
        TopBar.Draw(screen, top, theme, ChatStatus.Title(view, Words), ChatStatus.Write(view, _session.LeftToReply, Words, screen.Widths));
        var (upper, panel) = body.CutBottom(Math.Clamp(area.Height * 2 / 5, 9, 16));
        var (chat, facts) = upper.CutRight(area.Width >= WidthWithFacts ? Math.Clamp(area.Width / 3, 26, 48) : 0);
        _transcript.Draw(screen, chat, view, theme);
        if (facts.IsEmpty)
        {
            var x = TextLine.DrawRight(screen, chat.Row(0).Inset(2, 0), Words[" F2 看订单和规则 ", " F2 order and policy "], theme[Role.Text]);
            hits.Add(new Rect(x, chat.Y, chat.Right - x, 1), () => Do(ShellAction.ShowFacts));
        }
        else
        {
            DrawFacts(screen, facts, theme, hits);
        }

        DrawPanel(screen, panel, view, theme, hits);
    }

    private void DrawFacts(Screen screen, Rect area, Theme theme, HitMap hits)
    {
        var inner = Frame.Draw(screen, area, theme, Words["订单和规则", "Order and policy"]);
        var flow = new TextFlow(inner.Width, screen.Widths);
        WriteFacts(flow, theme);
        flow.Draw(screen, inner);
        if (flow.Rows.Count > inner.Height)
        {
            Frame.DrawFoot(screen, area, theme, Words[" F2 看全部 ", " F2 shows all "]);
        }

        hits.Add(area, () => Do(ShellAction.ShowFacts));
    }

    private void WriteFacts(TextFlow flow, Theme theme)
    {
        foreach (var fact in View.Facts)
        {
            flow.Labelled(fact.Label + " ", theme[Role.Quiet], fact.Value, theme[Role.Text], column: flow.Width > 40 ? 10 : 0);
        }
    }

    private void DrawPanel(Screen screen, Rect area, SessionView view, Theme theme, HitMap hits)
    {
        if (view.Phase == SessionPhase.Running)
        {
            _panes.Draw(screen, area, theme, hits);
            return;
        }

        var inner = Frame.Draw(screen, area, theme, "", hasFocus: true);
        if (view.Phase == SessionPhase.Ended)
        {
            DrawEnd(screen, inner, view, theme, hits);
            return;
        }

        TextLine.Draw(screen, inner.Row(1), Words["已暂停，计时停止。按 F4 继续。", "Paused; the clock stands still. F4 goes on."], theme[Role.Heading]);
        hits.Add(inner, () => Do(ShellAction.TogglePause));
    }

    private void DrawEnd(Screen screen, Rect inner, SessionView view, Theme theme, HitMap hits)
    {
        TextLine.Draw(screen, inner.Row(1), Words[$"这一单结束了：{view.Ending}", $"The case is over: {view.Ending}"], theme[Role.Heading]);
        var button = Words["  按 Enter 看复盘  ", "  Press Enter for the debrief  "];
        var row = inner.Row(3) with { Width = screen.Widths.Of(button) };
        screen.Write(row.X, row.Y, button, theme[Role.Selected], inner);
        hits.Add(row, () => Do(ShellAction.Accept));
        if (_session.WhyNot(SessionAction.Undo) is null)
        {
            TextLine.Draw(screen, inner.Row(5), Words["想换个做法，按 F6 退回上一步。", "To try another way, F6 takes the last step back."], theme[Role.Quiet]);
        }
    }

    private void Move(ShellAction action)
    {
        switch (action)
        {
            case ShellAction.MovePageUp:
                _transcript.ScrollPages(-1);
                break;
            case ShellAction.MovePageDown:
                _transcript.ScrollPages(1);
                break;
            case ShellAction.MoveToEnd:
                _transcript.ScrollToEnd();
                break;
            case ShellAction.MoveUp or ShellAction.MoveDown:
                _panes.Move(action == ShellAction.MoveUp ? -1 : 1);
                break;
        }
    }

    private void AskHint()
    {
        var cost = View.HintCost ?? 0;
        _stage.Lay(new Menu(
            Words, Words["看提示？", "Look at the hint?"],
            Words[$"看一次，每项扣 {cost} 分。", $"It costs {cost} points in every dimension."],
            [new(Words["看提示", "Show it"], () => Act(new Intent.AskHint())), new(Words["不看了", "No"], () => { })]));
    }

    private void Leave()
    {
        if (View.Phase == SessionPhase.Ended)
        {
            _stage.GoHome();
            return;
        }

        _stage.Lay(new Menu(
            Words, Words["回首页？", "Go home?"],
            Words["这一单先放着，进度已经记下，首页再打开就能接着做。", "The case waits where it is; open it again to go on."],
            [new(Words["回首页", "Go home"], _stage.GoHome), new(Words["继续做", "Stay"], () => { })]));
    }

    private void Send(Intent intent)
    {
        _session.Send(intent);
        Look();
    }

    /// <summary>Does what moves the story: then drafts are done with, unless it moved back, and the newest message is shown.</summary>
    private void Act(Intent intent)
    {
        var before = View.Transcript;
        Send(intent);
        _transcript.ScrollToEnd();
        if (intent is Intent.Undo)
        {
            _panes.ShowUsual();
        }
        else if (!before.SequenceEqual(View.Transcript))
        {
            _panes.Clear();
        }
    }

    /// <summary>Takes over what the session shows now.</summary>
    private void Look()
    {
        var view = View;
        _panes.Take(view);
        var hasEnded = view.Phase == SessionPhase.Ended;
        if (hasEnded && !_hasEnded)
        {
            // It takes a moment: better while the last words are read.
            _session.RequestDebrief();
        }

        _hasEnded = hasEnded;
    }
}
