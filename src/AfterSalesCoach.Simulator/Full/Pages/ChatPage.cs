using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Full.Chat;
using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Sessions;
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
    private readonly OptionsPane _options;
    private readonly ReplyPane _reply;
    private readonly OperationPane _operation;
    private KeyScope _pane;
    private bool _hasEnded;

    public ChatPage(IStage stage, ITrainingSession session)
    {
        (_stage, _session) = (stage, session);
        _transcript = new Transcript(Words);
        _options = new OptionsPane(Words, id => Act(new Intent.PickOption(id)));
        _reply = new ReplyPane(Words, text => session.Send(new Intent.DraftChanged(text)));
        _operation = new OperationPane(stage, operation => Act(new Intent.Operate(operation)));
        Look();
        _pane = UsualPane;
        if (View is { UnsentDraft: { Length: > 0 } draft, CanWrite: true })
        {
            _reply.Insert(draft);
            _pane = KeyScope.Editor;
        }
    }

    public KeyScope Scope => View.Phase == SessionPhase.Ended ? KeyScope.Ended : _pane;

    public string? Notice => View.Notice;

    /// <summary>At the next whole second of the countdown, by the session's own clock.</summary>
    public TimeSpan? WakeAfter => _session.LeftToReply is { } left
        ? TimeSpan.FromTicks((((left.Ticks % TimeSpan.TicksPerSecond) + TimeSpan.TicksPerSecond) % TimeSpan.TicksPerSecond) + TimeSpan.TicksPerMillisecond)
        : null;

    private SessionView View => _session.View;

    private Words Words => _stage.Words;

    private KeyScope UsualPane => View.Options.IsEmpty && View.CanWrite ? KeyScope.Editor : KeyScope.Options;

    public string? WhyNot(ShellAction action) => action switch
    {
        ShellAction.Accept when Scope == KeyScope.Options => _session.WhyNot(SessionAction.Pick)
            ?? (_options.Selected is null ? Words["先用 ↑↓ 或数字键选一条，再按 Enter 发送。", "Select one with ↑↓ or its number, then Enter sends it."] : null),
        ShellAction.Send => _session.WhyNot(SessionAction.Write),
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
                Act(new Intent.PickOption(_options.Selected!.Id));
                break;
            case ShellAction.Accept:
                _operation.Accept();
                break;
            case ShellAction.Send:
                Act(new Intent.SubmitReply(_reply.Text));
                break;
            case ShellAction.NewLine:
                _reply.Insert("\n");
                break;
            case ShellAction.NextPane:
                Turn(1);
                break;
            case ShellAction.PreviousPane:
                Turn(-1);
                break;
            case ShellAction.ShowOptions:
                _pane = KeyScope.Options;
                break;
            case ShellAction.ShowEditor:
                _pane = KeyScope.Editor;
                break;
            case ShellAction.ShowOperations:
                _pane = KeyScope.Operations;
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
                Insert(paste.Text);
                break;
            case MouseEvent { Action: MouseAction.WheelUp }:
                _transcript.ScrollBy(-WheelRows);
                break;
            case MouseEvent { Action: MouseAction.WheelDown }:
                _transcript.ScrollBy(WheelRows);
                break;
            case KeyEvent key:
                Press(key);
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
            DrawFoot(screen, area, theme, Words[" F2 看全部 ", " F2 shows all "]);
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
        var inner = Frame.Draw(screen, area, theme, "", hasFocus: true);
        switch (view.Phase)
        {
            case SessionPhase.Ended:
                DrawEnd(screen, inner, view, theme, hits);
                return;
            case SessionPhase.Paused:
                TextLine.Draw(screen, inner.Row(1), Words["已暂停，计时停止。按 F4 继续。", "Paused; the clock stands still. F4 goes on."], theme[Role.Heading]);
                hits.Add(inner, () => Do(ShellAction.TogglePause));
                return;
        }

        DrawTabs(screen, area, theme, hits);
        switch (_pane)
        {
            case KeyScope.Options:
                _options.Draw(screen, inner, theme, hasFocus: true, hits);
                DrawFoot(screen, area, theme, view.Options.IsEmpty ? "" : Words[" ↑↓ 或数字键选一条，Enter 发送 ", " ↑↓ or a number selects, Enter sends "]);
                break;
            case KeyScope.Operations:
                _operation.Draw(screen, inner, theme, hasFocus: true, hits);
                break;
            case KeyScope.Editor when view.CanWrite:
                _reply.Draw(screen, inner, theme, hasFocus: true, hits);
                DrawFindings(screen, area, view, theme);
                break;
            default:
                TextLine.Draw(screen, inner.Row(0), Words["这一步不用自己写，请按 Tab 选一条回复，或操作平台。", "Nothing to write here: press Tab to choose a reply or to operate."], theme[Role.Quiet]);
                break;
        }
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

    private void DrawTabs(Screen screen, Rect area, Theme theme, HitMap hits)
    {
        var x = area.X + 2;
        foreach (var (pane, action, title) in new[]
        {
            (KeyScope.Options, ShellAction.ShowOptions, Words["选回复", "Choose a reply"]),
            (KeyScope.Editor, ShellAction.ShowEditor, Words["写回复", "Write"]),
            (KeyScope.Operations, ShellAction.ShowOperations, Words["操作平台", "Operate"]),
        })
        {
            var (start, isPossible) = (x, CanUse(pane));
            var name = isPossible ? title : title + Words["（这步不行）", " (not here)"];
            var text = pane == _pane ? $"[{name}]" : $" {name} ";
            x = screen.Write(x, area.Y, text, theme[pane == _pane ? Role.Selected : isPossible ? Role.Text : Role.Disabled], area);
            hits.Add(new Rect(start, area.Y, x - start, 1), () => Do(action));
            x++;
        }
    }

    private void DrawFindings(Screen screen, Rect area, SessionView view, Theme theme)
    {
        var text = view.Mode == SessionMode.Exam ? Words[" 考核中不提醒 ", " no advice in an exam "]
            : _reply.Findings > 0 ? Words[$" {_reply.Findings} 处提醒 ", $" {_reply.Findings} to look at "]
            : _reply.Text.Trim().Length > 0 ? Words[" 没有要提醒的 ", " nothing to remark "] : "";
        DrawFoot(screen, area, theme, text, _reply.Findings > 0 ? Role.Warning : Role.Quiet);
    }

    private static void DrawFoot(Screen screen, Rect area, Theme theme, string text, Role role = Role.Quiet) =>
        TextLine.DrawRight(screen, area.Row(area.Height - 1).Inset(2, 0), text, theme[role]);

    private void Press(KeyEvent key)
    {
        var isText = key is { Key: Key.Character, Modifiers: KeyModifiers.None };
        switch (_pane)
        {
            case var _ when View.Phase != SessionPhase.Running:
                // What is not shown is not changed either.
                _stage.Say(_session.WhyNot(SessionAction.Write) ?? "");
                break;
            case KeyScope.Options when _options.Press(key):
                break;
            case KeyScope.Options when isText && View.CanWrite:
                // Somebody who starts to type means to write.
                _pane = KeyScope.Editor;
                _reply.Press(key);
                break;
            case KeyScope.Editor when View.CanWrite:
                _reply.Press(key);
                break;
            case KeyScope.Operations:
                _operation.Press(key);
                break;
            case KeyScope.Options or KeyScope.Editor when isText && _session.WhyNot(SessionAction.Write) is { } reason:
                _stage.Say(reason);
                break;
        }
    }

    private void Insert(string text)
    {
        if (_pane == KeyScope.Operations && View.Phase == SessionPhase.Running)
        {
            _operation.Insert(text);
        }
        else if (_session.WhyNot(SessionAction.Write) is { } reason)
        {
            _stage.Say(reason);
        }
        else
        {
            _pane = KeyScope.Editor;
            if (!_reply.Insert(text))
            {
                _stage.Say(Words["粘贴的内容太长，后面的没有放进来。", "The paste was too long; the end of it is missing."]);
            }
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
            case ShellAction.MoveUp or ShellAction.MoveDown when _pane == KeyScope.Options:
                _options.Move(action == ShellAction.MoveUp ? -1 : 1);
                break;
            case ShellAction.MoveUp or ShellAction.MoveDown:
                _operation.Move(action == ShellAction.MoveUp ? -1 : 1);
                break;
        }
    }

    /// <summary>Goes to the next pane that is of use here.</summary>
    private void Turn(int step)
    {
        KeyScope[] panes = [KeyScope.Options, KeyScope.Editor, KeyScope.Operations];
        do
        {
            _pane = panes[(Array.IndexOf(panes, _pane) + step + panes.Length) % panes.Length];
        }
        while (!CanUse(_pane));
    }

    private bool CanUse(KeyScope pane) => pane switch
    {
        KeyScope.Options => !View.Options.IsEmpty,
        KeyScope.Editor => View.CanWrite,
        _ => true,
    };

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

    /// <summary>Does what moves the story on: then drafts are done with, and the newest message is shown.</summary>
    private void Act(Intent intent)
    {
        var before = View.Transcript;
        Send(intent);
        _transcript.ScrollToEnd();
        if (before.SequenceEqual(View.Transcript))
        {
            return;
        }

        if (intent is not Intent.AskHint)
        {
            _reply.Clear();
            _operation.Clear();
            _session.Send(new Intent.DraftChanged(""));
            _pane = _pane == KeyScope.Editor && View.CanWrite ? _pane : UsualPane;
        }
    }

    /// <summary>Takes over what the session shows now.</summary>
    private void Look()
    {
        var view = View;
        _options.Take(view.Options);
        _operation.Take(view.Operations);
        _reply.Take(view.Draft);
        var hasEnded = view.Phase == SessionPhase.Ended;
        if (hasEnded && !_hasEnded)
        {
            // It takes a moment: better while the last words are read.
            _session.RequestDebrief();
        }

        _hasEnded = hasEnded;
    }
}
