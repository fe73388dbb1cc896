using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Sessions;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Full.Chat;

/// <summary>The form of an operation of the platform: what, of which type, why, how much, with which words and proof.</summary>
/// <param name="submit">Takes the operation once it is complete.</param>
internal sealed class OperationPane(IStage stage, Action<Operation> submit)
{
    private const int LabelColumns = 10;

    private readonly OperationDraft _draft = new(stage.Words);
    private ImmutableArray<OperationForm> _forms = [];
    private int _focus;

    private Words Words => stage.Words;

    private OperationField Focused => _draft.Fields[Math.Min(_focus, _draft.Fields.Length - 1)];

    public void Take(ImmutableArray<OperationForm> forms) => _forms = forms;

    public void Clear()
    {
        _draft.Choose(null);
        _focus = 0;
    }

    public void Move(int rows) => _focus = Math.Clamp(_focus + rows, 0, _draft.Fields.Length - 1);

    public void Accept()
    {
        switch (Focused)
        {
            case OperationField.Kind:
                Offer(Words["操作平台", "Operation"], _forms.Select(f => (f.Title, (Action)(() => Choose(f)))));
                break;
            case OperationField.Type:
                Offer(Words["协商类型", "Type"], _draft.Form!.Types.Select(t => (t.Title, (Action)(() => Choose(t.Type)))));
                break;
            case OperationField.Reason when !_draft.Form!.Reasons.IsEmpty && _draft.Reason.Text.Length == 0:
                Offer(
                    Words["协商说明", "Reason"],
                    _draft.Form.Reasons.Select(r => (r, (Action)(() => Choose(r)))).Append((Words["自己填……", "Type another …"], () => { }
                )));
                break;
            case OperationField.Evidence:
                _draft.HasEvidence = !_draft.HasEvidence;
                break;
            case OperationField.Submit:
                Submit();
                break;
            default:
                Move(1);
                break;
        }
    }

    public void Press(KeyEvent key)
    {
        if (Focused == OperationField.Evidence && key is { Key: Key.Left or Key.Right } or { Text: " " })
        {
            _draft.HasEvidence = !_draft.HasEvidence;
        }
        else if (_draft.TextOf(Focused) is { } field)
        {
            field.Press(key);
        }
    }

    public void Insert(string text) => _draft.TextOf(Focused)?.Insert(text);

    public void Draw(Screen screen, Rect area, Theme theme, bool hasFocus, HitMap hits)
    {
        var fields = _draft.Fields;
        var top = Math.Clamp(_focus - area.Height + 1, 0, Math.Max(0, fields.Length - area.Height));
        for (var y = 0; y < area.Height && top + y < fields.Length; y++)
        {
            var index = top + y;
            DrawField(screen, area.Row(y), fields[index], hasFocus && index == _focus, theme);
            hits.Add(area.Row(y), () => Click(index));
        }

        if (_draft.Form is null)
        {
            TextLine.Draw(screen, area.Row(2), Words["按 Enter 选一项操作，再一项一项往下填。", "Press Enter to choose an operation, then fill in line by line."], theme[Role.Quiet]);
        }
    }

    private void DrawField(Screen screen, Rect row, OperationField field, bool hasFocus, Theme theme)
    {
        if (field == OperationField.Submit)
        {
            var button = Words["[ 提交 ]", "[ Submit ]"];
            screen.Write(row.X, row.Y, button, theme[hasFocus ? Role.Selected : Role.Heading], row);
            screen.Caret = hasFocus ? (row.X, row.Y) : screen.Caret;
            return;
        }

        var (left, value) = row.CutLeft(Words.Language == Linting.UserLanguage.English ? LabelColumns + 2 : LabelColumns);
        TextLine.Draw(screen, left, (hasFocus ? ">" : " ") + LabelOf(field), theme[hasFocus ? Role.Heading : Role.Quiet]);
        if (_draft.TextOf(field) is { } text)
        {
            text.Draw(screen, value, theme, hasFocus, EmptyOf(field));
            return;
        }

        var shown = ChoiceOf(field);
        TextLine.Draw(screen, value, shown, theme[hasFocus ? Role.Selected : Role.Text]);
        screen.Caret = hasFocus ? (value.X, value.Y) : screen.Caret;
    }

    private string LabelOf(OperationField field) => field switch
    {
        OperationField.Kind => Words["操作", "Operation"],
        OperationField.Type => Words["协商类型", "Type"],
        OperationField.Reason => Words["协商说明", "Reason"],
        OperationField.Amount => Words["金额", "Yuan"],
        OperationField.Note => Words["留言", "Note"],
        _ => Words["凭证", "Proof"],
    };

    private string EmptyOf(OperationField field) => field switch
    {
        OperationField.Reason when !_draft.Form!.Reasons.IsEmpty => Words["按 Enter 选，或直接打字", "Enter to choose, or type"],
        OperationField.Reason => Words["为什么，可以不填", "why; may stay empty"],
        OperationField.Amount => _draft.AmountIsOptional ? Words["元，空着就是不指定", "empty for no particular sum"] : Words["元，例如 20", "for example 20"],
        _ => Words["客户会看到，可以不填", "the customer reads it; may stay empty"],
    };

    private string ChoiceOf(OperationField field) => field switch
    {
        OperationField.Kind => _draft.Form?.Title ?? Words["（按 Enter 选）", "(Enter to choose)"],
        OperationField.Type => _draft.Form!.Types.Where(t => t.Type == _draft.Type).Select(t => t.Title).FirstOrDefault() ?? Words["（按 Enter 选）", "(Enter to choose)"],
        _ => _draft.HasEvidence ? Words["[x] 附上聊天记录截图", "[x] screenshot of the chat"] : Words["[ ] 附上聊天记录截图（空格切换）", "[ ] screenshot of the chat (Space)"],
    };

    private void Offer(string title, IEnumerable<(string Label, Action Do)> items) =>
        stage.Lay(new Menu(Words, title, "", [.. items.Select(i => new MenuItem(i.Label, i.Do))]));

    private void Choose(OperationForm form)
    {
        _draft.Choose(form);
        _focus = 1;
    }

    private void Choose(NegotiationType type)
    {
        _draft.Type = type;
        Move(1);
    }

    private void Choose(string reason)
    {
        _draft.Reason.Text = reason;
        Move(1);
    }

    private void Click(int index)
    {
        _focus = index;
        if (_draft.TextOf(Focused) is null || (Focused == OperationField.Reason && _draft.Reason.Text.Length == 0))
        {
            Accept();
        }
    }

    private void Submit()
    {
        if (_draft.Complete(out var missing) is { } operation)
        {
            submit(operation);
            return;
        }

        _focus = _draft.Fields.IndexOf(missing.Field);
        stage.Say(missing.Why);
    }
}
