using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Simulator.Shells.Keymap;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Editing;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Full.Pages;

/// <summary>What is known before the first message, and the choice between practice and exam.</summary>
internal sealed class BriefingPage(IStage stage, ScenarioCard card, SessionMode mode) : IPage
{
    private const int FootRows = 7;
    private readonly ScrollView _scroll = new(startsAtEnd: false);
    private SessionMode _mode = mode;

    public KeyScope Scope => KeyScope.Briefing;

    private Words Words => stage.Words;

    public string? WhyNot(ShellAction action) => null;

    public void Do(ShellAction action)
    {
        switch (action)
        {
            case ShellAction.Accept:
                stage.Start(card.Id, _mode);
                break;
            case ShellAction.SwitchMode:
                _mode = _mode == SessionMode.Practice ? SessionMode.Exam : SessionMode.Practice;
                break;
            case ShellAction.MovePageUp or ShellAction.MovePageDown:
                _scroll.Turn(action);
                break;
            case ShellAction.Back:
                stage.GoHome();
                break;
        }
    }

    public void Handle(TerminalEvent happened) => _scroll.Roll(happened);

    public void Draw(Screen screen, Rect area, Theme theme, HitMap hits)
    {
        var (top, body) = area.CutTop(1);
        TopBar.Draw(screen, top, theme, Words[$"售后教练 · {card.Topic} · {card.Title}", $"After-sales coach · {card.Topic} · {card.Title}"], CardText.State(card, Words));
        var (upper, foot) = body.CutBottom(FootRows);
        var inner = Frame.Draw(screen, upper, theme, Words["开始前先看一眼", "Before you begin"]);
        var flow = new TextFlow(inner.Width, screen.Widths);
        Write(flow, theme);
        _scroll.Measure(flow.Rows.Count, inner.Height);
        flow.Draw(screen, inner, _scroll.Top);
        Frame.DrawMore(screen, upper, theme, _scroll, Words);
        DrawModes(screen, foot, theme, hits);
    }

    private void Write(TextFlow flow, Theme theme)
    {
        flow.Paragraph(
            Words[$"您是客服，要在 {CardText.Limit(card.ReplyLimit, Words)}内回复，不然客户会催。客户的耐心用完，这一单就失败。{card.Pass} 分及格。",
                $"You are the agent. Answer within {CardText.Limit(card.ReplyLimit, Words)} or the customer follows up; when patience is gone the case is lost. {card.Pass} points pass."],
            theme[Role.Coach]).Blank();
        CardFlow.Write(flow, card, theme, Words);
    }

    private void DrawModes(Screen screen, Rect area, Theme theme, HitMap hits)
    {
        var inner = Frame.Draw(screen, area, theme, Words["怎么练（Tab 切换）", "How (Tab switches)"], hasFocus: true);
        DrawMode(inner.Row(0), SessionMode.Practice, Words["练习：边写边提醒，可以看提示、退一步、暂停", "Practice: advice while you write, hints, undo, pause"]);
        DrawMode(inner.Row(1), SessionMode.Exam, Words["考核：不提醒、不点评，不能退、不能停", "Exam: no advice, no coaching, no undo, no pause"]);
        var button = Words["  按 Enter 开始  ", "  Press Enter to start  "];
        var row = inner.Row(3) with { Width = screen.Widths.Of(button) };
        screen.Write(row.X, row.Y, button, theme[Role.Selected], inner);
        hits.Add(row, () => Do(ShellAction.Accept));

        void DrawMode(Rect line, SessionMode each, string text)
        {
            TextLine.Draw(screen, line, (_mode == each ? "(*) " : "( ) ") + text, theme[_mode == each ? Role.Heading : Role.Text]);
            hits.Add(line, () => _mode = each);
        }
    }
}
