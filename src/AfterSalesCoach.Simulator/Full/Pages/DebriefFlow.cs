using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Sessions;
using AfterSalesCoach.Simulator.Shells;

namespace AfterSalesCoach.Simulator.Full.Pages;

/// <summary>A debrief as rows, and where its turns start.</summary>
internal sealed class DebriefFlow(TextFlow text, Theme theme, Words words)
{
    private const int BarColumns = 30;
    private const int Indent = 4;

    private readonly List<int> _starts = [];
    private int _turnsEnd;

    public TextFlow Text => text;

    /// <summary>The first row of each turn.</summary>
    public IReadOnlyList<int> Starts => _starts;

    public int EndOf(int turn) => turn + 1 < _starts.Count ? _starts[turn + 1] : _turnsEnd;

    public static DebriefFlow Write(DebriefView debrief, SessionView view, Recommendation? next, int selected, TextFlow text, Theme theme, Words words)
    {
        var flow = new DebriefFlow(text, theme, words);
        flow.WriteScores(debrief, view);
        flow.WriteTurns(debrief, selected);
        flow.WriteEnd(debrief, next);
        return flow;
    }

    private void WriteScores(DebriefView debrief, SessionView view)
    {
        var points = CardText.Points(debrief.Total);
        text.Paragraph(
            debrief.Passed ? words[$"总分 {points}，通过了！", $"{points} points: passed!"] : words[$"总分 {points}，这次没有通过。", $"{points} points: not passed this time."],
            theme[debrief.Passed ? Role.Good : Role.Error]);
        Optional(words["结局", "Ending"], debrief.Outcome.Length > 0 ? debrief.Outcome : view.Ending, Role.Text, 0);
        if (!debrief.Critical.IsEmpty)
        {
            Optional(words["致命错误", "Critical"], string.Join(words["、", ", "], debrief.Critical), Role.Error, 0);
        }

        Optional(words["总结", "Summary"], debrief.Summary, Role.Coach, 0);
        Optional(words["客户想要的", "The customer wanted"], debrief.SatisfiedBy, Role.Text, 0);
        Optional(words["最好能做到", "The best possible"], debrief.BestPossible, Role.Text, 0);
        text.Blank();
        var titles = debrief.Dimensions.Select(d => text.Widths.Of(d.Title)).DefaultIfEmpty(0).Max();
        var bar = Math.Clamp(text.Width - titles - 8, 5, BarColumns);
        foreach (var dimension in debrief.Dimensions)
        {
            var title = dimension.Title + new string(' ', titles - text.Widths.Of(dimension.Title) + 1);
            text.Line(
                0, (title, theme[Role.Text]),
                (Gauge.Bar(dimension.Score, 100, bar, text.Widths), theme[dimension.Score >= 80 ? Role.Good : dimension.Score >= 60 ? Role.Warning : Role.Error]),
                (FormattableString.Invariant($" {dimension.Score,3}"), theme[Role.Heading]));
        }

        text.Blank();
    }

    private void WriteTurns(DebriefView debrief, int selected)
    {
        for (var i = 0; i < debrief.Turns.Length; i++)
        {
            _starts.Add(text.Rows.Count);
            WriteTurn(debrief.Turns[i], i == selected);
        }

        _turnsEnd = text.Rows.Count;
    }

    private void WriteTurn(DebriefTurnView turn, bool isSelected)
    {
        var mark = turn.WasAsGood ? words["做得好", "well done"] : words["可以更好", "could be better"];
        text.Line(
            0, (isSelected ? "> " : "  ", theme[Role.Heading]),
            (words[$"第 {turn.Number} 步", $"Turn {turn.Number}"], theme[isSelected ? Role.Selected : Role.Heading]),
            (turn.IsDecision ? $"  {mark}" : "", theme[turn.WasAsGood ? Role.Good : Role.Warning]));
        Optional(words["您", "You"], turn.Done, Role.Text);
        foreach (var finding in turn.Findings)
        {
            Optional(words["问题", "Fault"], finding, Role.Error);
        }

        Optional(words["影响", "Effect"], turn.Effect, Role.Quiet);
        foreach (var note in turn.Notes)
        {
            Optional(words["平台规则", "Rule"], note, Role.Warning);
        }

        Optional(words["点评", "Coach"], turn.Coach, Role.Coach);
        Optional(words["要点", "Lesson"], turn.Lesson is { } lesson && turn.Guide is { } guide ? words[$"{lesson}（{guide}）", $"{lesson} ({guide})"] : turn.Lesson, Role.Text);
        Optional(words["示范", "Model"], turn.Model, Role.Good);
        Optional(words["如果这样", "Otherwise"], turn.Otherwise, Role.Quiet);
        text.Blank();
    }

    private void WriteEnd(DebriefView debrief, Recommendation? next)
    {
        text.Paragraph(words["接下来", "Next"], theme[Role.Heading]);
        if (debrief.Turns.Any(t => t is { WasAsGood: false, IsDecision: true }))
        {
            text.Paragraph(words["· 用 ↑↓ 选一步“可以更好”的，按 F6 从那里重来（练习里可以）。", "· Select a turn that could be better with ↑↓; F6 tries it again (in practice)."], theme[Role.Text], 2);
        }

        if (next is not null)
        {
            text.Paragraph(words[$"· 按 F7 去练“{next.Title}”：{next.Reason}", $"· F7 goes on to “{next.Title}”: {next.Reason}"], theme[Role.Text], 2);
        }

        text.Paragraph(words["· 按 F9 回首页，按 F5 看我的进度。", "· F9 goes home, F5 shows your progress."], theme[Role.Text], 2);
    }

    private void Optional(string label, string? said, Role role, int indent = Indent)
    {
        if (!string.IsNullOrEmpty(said))
        {
            text.Labelled(label + words.Colon, theme[Role.Quiet], said, theme[role], indent);
        }
    }
}
