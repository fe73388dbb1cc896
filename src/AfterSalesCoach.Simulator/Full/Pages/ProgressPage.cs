using System.Globalization;
using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Simulator.Shells.Keymap;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Editing;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Full.Pages;

/// <summary>How a trainee is doing: what is due, weak rules, past results.</summary>
internal sealed class ProgressPage(IStage stage) : IPage
{
    private const int BarColumns = 20;
    private readonly TrainingProgress _progress = stage.Home.Progress;
    private readonly int _passed = stage.Home.Scenarios.Count(s => s.Progress == ScenarioProgress.Passed);
    private readonly int _all = stage.Home.Scenarios.Length;
    private readonly ScrollView _scroll = new(startsAtEnd: false);

    public KeyScope Scope => KeyScope.Progress;

    private Words Words => stage.Words;

    public string? WhyNot(ShellAction action) => action switch
    {
        ShellAction.Accept when _progress.Next is null => Words["暂时没有推荐，回首页自己选一个吧。", "Nothing is recommended now; choose one at home."],
        _ => null,
    };

    public void Do(ShellAction action)
    {
        switch (action)
        {
            case ShellAction.Accept:
                stage.GoHome();
                stage.Open(_progress.Next!.ScenarioId);
                break;
            case ShellAction.Back:
                stage.GoHome();
                break;
            case ShellAction.MoveUp:
                _scroll.ScrollBy(-1);
                break;
            case ShellAction.MoveDown:
                _scroll.ScrollBy(1);
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
        TopBar.Draw(
            screen, top, theme, Words[$"我的进度 · {stage.Home.Trainee}", $"Progress · {stage.Home.Trainee}"],
            _progress.StreakDays > 0 ? Words[$"已连续练习 {_progress.StreakDays} 天", $"{_progress.StreakDays} days in a row"] : "");
        var inner = Frame.Draw(screen, body, theme, Words["进度", "Progress"], hasFocus: true);
        var flow = new TextFlow(Math.Min(110, inner.Width), screen.Widths);
        Write(flow, theme);
        _scroll.Measure(flow.Rows.Count, inner.Height);
        flow.Draw(screen, inner, _scroll.Top);
        Frame.DrawMore(screen, body, theme, _scroll, Words);
    }

    private void Write(TextFlow flow, Theme theme)
    {
        flow.Line(
            0, (Words["已通过 ", "Passed "], theme[Role.Text]), (Gauge.Bar(_passed, _all, BarColumns, flow.Widths), theme[Role.Good]),
            (FormattableString.Invariant($" {_passed}/{_all}"), theme[Role.Heading])).Blank();
        if (_progress.Next is { } next)
        {
            flow.Labelled(
                Words["下一个练", "Next"] + Words.Colon, theme[Role.Heading],
                Words[$"“{next.Title}”——{next.Reason}（按 Enter 开始）", $"“{next.Title}”: {next.Reason} (Enter)"], theme[Role.Coach]).Blank();
        }

        flow.Paragraph(Words["到期该复习的", "Due for another go"], theme[Role.Heading]);
        foreach (var due in _progress.Due)
        {
            flow.Labelled(due.Due.ToString("MM-dd ", CultureInfo.InvariantCulture), theme[Role.Quiet], due.Title, theme[Role.Text], 2);
        }

        Empty(_progress.Due.IsEmpty, Words["没有到期的。没通过的场景过几天会排到这里。", "Nothing. What was failed comes back here after some days."]);
        flow.Blank().Paragraph(Words["最近常犯的", "Broken most often lately"], theme[Role.Heading]);
        foreach (var rule in _progress.WeakRules)
        {
            flow.Labelled(
                rule.RuleId + " ", theme[Role.Warning], Words[$"{rule.Title}，{rule.Times} 次。{rule.Instead}", $"{rule.Title}, {rule.Times} times. {rule.Instead}"], theme[Role.Text], 2);
        }

        Empty(_progress.WeakRules.IsEmpty, Words["还没有。练几次再来看。", "None yet. Come back after some sessions."]);
        flow.Blank().Paragraph(Words["练过的", "Sessions"], theme[Role.Heading]);
        foreach (var result in _progress.Results)
        {
            var outcome = result.Passed ? Words["通过", "passed"] : Words["未通过", "not passed"];
            var mode = result.IsExam ? Words["考核", "exam"] : Words["练习", "practice"];
            flow.Line(
                2, (result.FinishedAt.ToString("MM-dd HH:mm  ", CultureInfo.InvariantCulture), theme[Role.Quiet]),
                ($"{mode}  ", theme[Role.Text]), ($"{CardText.Points(result.Total),5} {outcome}  ", theme[result.Passed ? Role.Good : Role.Warning]), (result.Title, theme[Role.Text]));
        }

        Empty(_progress.Results.IsEmpty, Words["还没有练过。回首页（F9）选一个开始吧。", "None yet. F9 goes home: choose one."]);

        void Empty(bool isEmpty, string text)
        {
            if (isEmpty)
            {
                flow.Paragraph(text, theme[Role.Quiet], 2);
            }
        }
    }
}
