using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Sessions;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Simulator.Shells.Keymap;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Full.Chat;

/// <summary>The three ways to act below the chat, one in sight at a time: choose a reply, write one, operate the platform.</summary>
internal sealed class ActPanes
{
    private static readonly KeyScope[] _order = [KeyScope.Options, KeyScope.Editor, KeyScope.Operations];

    private readonly IStage _stage;
    private readonly ITrainingSession _session;
    private readonly Action<Intent> _act;
    private readonly OptionsPane _options;
    private readonly ReplyPane _reply;
    private readonly OperationPane _operation;

    /// <param name="act">Takes what moves the story on.</param>
    public ActPanes(IStage stage, ITrainingSession session, Action<Intent> act)
    {
        (_stage, _session, _act) = (stage, session, act);
        _options = new OptionsPane(id => act(new Intent.PickOption(id)));
        _reply = new ReplyPane(Words, text => session.Send(new Intent.DraftChanged(text)));
        _operation = new OperationPane(stage, operation => act(new Intent.Operate(operation)));
        Take(View);
        ShowUsual();
        if (View is { UnsentDraft: { Length: > 0 } draft, CanWrite: true })
        {
            _reply.Insert(draft);
            Pane = KeyScope.Editor;
        }
    }

    /// <summary>The one that has the keys.</summary>
    public KeyScope Pane { get; private set; }

    public string Reply => _reply.Text;

    private SessionView View => _session.View;

    private Words Words => _stage.Words;

    /// <summary>Takes over what the session shows now.</summary>
    public void Take(SessionView view)
    {
        _options.Take(view.Options);
        _operation.Take(view.Operations);
        _reply.Take(view.Draft);
        if (view.Phase == SessionPhase.Running && !CanUse(Pane))
        {
            ShowUsual();
        }
    }

    /// <summary>The ready replies, or the next best where there are none.</summary>
    public void ShowUsual() => Pane = _order.First(CanUse);

    /// <summary>Something was done: drafts are done with.</summary>
    public void Clear()
    {
        _reply.Clear();
        _operation.Clear();
        _session.Send(new Intent.DraftChanged(""));
        if (Pane == KeyScope.Operations)
        {
            ShowUsual();
        }
    }

    /// <summary>Says why not where a pane is of no use.</summary>
    public void Show(KeyScope pane)
    {
        if (CanUse(pane))
        {
            Pane = pane;
            _options.RenewDigits();
        }
        else
        {
            _stage.Say(_session.WhyNot(pane == KeyScope.Options ? SessionAction.Pick : SessionAction.Write) ?? "");
        }
    }

    /// <summary>Goes to the next pane that is of use here.</summary>
    public void Turn(int step)
    {
        do
        {
            Pane = _order[(Array.IndexOf(_order, Pane) + step + _order.Length) % _order.Length];
        }
        while (!CanUse(Pane));
        _options.RenewDigits();
    }

    public void Move(int rows)
    {
        if (Pane == KeyScope.Options)
        {
            _options.Move(rows);
        }
        else
        {
            _operation.Move(rows);
        }
    }

    public void AcceptOption()
    {
        if (_options.Selected is { } option)
        {
            _act(new Intent.PickOption(option.Id));
        }
        else
        {
            _options.RenewDigits();
            _stage.Say(Words["先用 ↑↓ 或数字键选一条，再按 Enter 发送。", "Select one with ↑↓ or its number, then Enter sends it."]);
        }
    }

    public void AcceptOperation() => _operation.Accept();

    public void NewLine() => _reply.Insert("\n");

    public void Press(KeyEvent key)
    {
        var isText = key is { Key: Key.Character, Modifiers: KeyModifiers.None };
        switch (Pane)
        {
            case var _ when View.Phase != SessionPhase.Running:
                // What is not shown is not changed either.
                _stage.Say(_session.WhyNot(SessionAction.Write) ?? "");
                break;
            case KeyScope.Options when _options.Press(key):
                break;
            case KeyScope.Options when isText && View.CanWrite:
                // Somebody who starts to type means to write.
                Pane = KeyScope.Editor;
                _reply.Press(key);
                break;
            case KeyScope.Options when isText:
                _options.RefuseWords();
                _stage.Say(_session.WhyNot(SessionAction.Write) ?? "");
                break;
            case KeyScope.Editor:
                _reply.Press(key);
                break;
            case KeyScope.Operations:
                _operation.Press(key);
                break;
        }
    }

    public void Insert(string text)
    {
        if (Pane == KeyScope.Operations && View.Phase == SessionPhase.Running)
        {
            _operation.Insert(text);
        }
        else if (_session.WhyNot(SessionAction.Write) is { } reason)
        {
            _stage.Say(reason);
        }
        else
        {
            Pane = KeyScope.Editor;
            if (!_reply.Insert(text))
            {
                _stage.Say(Words["粘贴的内容太长，后面的没有放进来。", "The paste was too long; the end of it is missing."]);
            }
        }
    }

    /// <param name="area">With the frame, in whose edges the tabs stand and what to do.</param>
    public void Draw(Screen screen, Rect area, Theme theme, HitMap hits)
    {
        var inner = Frame.Draw(screen, area, theme, "", hasFocus: true);
        DrawTabs(screen, area, theme, hits);
        switch (Pane)
        {
            case KeyScope.Options:
                _options.Draw(screen, inner, theme, hasFocus: true, hits);
                Frame.DrawFoot(screen, area, theme, Words[" ↑↓ 或数字键选一条，Enter 发送 ", " ↑↓ or a number selects, Enter sends "]);
                break;
            case KeyScope.Operations:
                _operation.Draw(screen, inner, theme, hasFocus: true, hits);
                Frame.DrawFoot(screen, area, theme, Words[" ↑↓ 换一项，Enter 选择；最后到“提交”按 Enter ", " ↑↓ moves, Enter chooses; Enter on Submit at last "]);
                break;
            default:
                _reply.Draw(screen, inner, theme, hasFocus: true, hits);
                Frame.DrawFoot(screen, area, theme, Findings(), _reply.Findings > 0 ? Role.Warning : Role.Quiet);
                break;
        }
    }

    private void DrawTabs(Screen screen, Rect area, Theme theme, HitMap hits)
    {
        var x = area.X + 2;
        foreach (var (pane, title) in new[]
        {
            (KeyScope.Options, Words["选回复", "Choose a reply"]),
            (KeyScope.Editor, Words["写回复", "Write"]),
            (KeyScope.Operations, Words["操作平台", "Operate"]),
        })
        {
            var (start, isPossible) = (x, CanUse(pane));
            var name = isPossible ? title : title + Words["（这步不行）", " (not here)"];
            var text = pane == Pane ? $"[{name}]" : $" {name} ";
            x = screen.Write(x, area.Y, text, theme[pane == Pane ? Role.Selected : isPossible ? Role.Text : Role.Disabled], area);
            hits.Add(new Rect(start, area.Y, x - start, 1), () => Show(pane));
            x++;
        }
    }

    private string Findings() => View.Mode == SessionMode.Exam ? Words[" 考核中不提醒 ", " no advice in an exam "]
        : _reply.Findings > 0 ? Words[$" {_reply.Findings} 处提醒 ", $" {_reply.Findings} to look at "]
        : _reply.Text.Trim().Length > 0 ? Words[" 没有要提醒的 ", " nothing to remark "] : "";

    private bool CanUse(KeyScope pane) => pane switch
    {
        KeyScope.Options => !View.Options.IsEmpty,
        KeyScope.Editor => View.CanWrite,
        _ => true,
    };
}
