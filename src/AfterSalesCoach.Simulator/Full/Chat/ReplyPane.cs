using AfterSalesCoach.Linting;
using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Sessions;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Editing;
using AfterSalesCoach.Terminal.Input;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Simulator.Full.Chat;

/// <summary>Where a reply is written, with what the linter says about it underneath.</summary>
/// <param name="changed">Called with the draft after every change of it.</param>
internal sealed class ReplyPane(Words words, Action<string> changed)
{
    // A reply nobody would read; a paste beyond it is cut.
    private const int LongestReply = 5000;
    private const int LeastTextRows = 3;
    private const int LongestQuote = 24;
    private const string ClauseMarks = "，。！？；,.!?;\n";

    private readonly Editor _editor = new(LongestReply);
    private EditorView? _view;
    private Theme? _theme;
    private DraftAdvice _advice = DraftAdvice.None;
    private Rect _area;
    private TextWidth _widths = TextWidth.Default;

    public string Text => _editor.Text;

    /// <summary>How many findings the advice has; for the edge of the pane.</summary>
    public int Findings => _advice.Findings.Length;

    public void Clear()
    {
        _editor.Reset();
        _advice = DraftAdvice.None;
    }

    /// <summary>Takes advice over, unless it is about another text than stands there now: then what showed stays until the next.</summary>
    public void Take(DraftAdvice advice)
    {
        if (_editor.Text.Length == 0)
        {
            _advice = DraftAdvice.None;
        }
        else if (advice.Text == _editor.Text && advice != _advice)
        {
            _advice = advice;
            Mark();
        }
    }

    /// <returns>False when the key means nothing here.</returns>
    public bool Press(KeyEvent key) => Edit(() => EditorKeys.Press(_editor, key, EditorView.TextColumns(_area), _widths));

    /// <returns>False when not all of it had room.</returns>
    public bool Insert(string text) => Edit(() => _editor.Insert(text));

    public void Draw(Screen screen, Rect area, Theme theme, bool hasFocus, HitMap hits)
    {
        if (_theme != theme)
        {
            (_theme, _view) = (theme, new EditorView(_editor, theme[Role.Text], theme[Role.Selected]));
            if (_advice.Text == _editor.Text)
            {
                Mark();
            }
        }

        var advice = Advice(area.Width, area.Height - LeastTextRows, screen.Widths, theme);
        (_area, var below) = area.CutTop(area.Height - advice.Rows.Count);
        _widths = screen.Widths;
        if (_editor.Text.Length == 0)
        {
            TextLine.Draw(screen, _area.Row(0), words["在这里写回复。Enter 发送，Alt+Enter 换行。", "Write the reply here. Enter sends, Alt+Enter starts a new line."], theme[Role.Quiet]);
        }

        _view!.Draw(screen, _area, hasFocus);
        advice.Draw(screen, below);
        hits.Add(_area, (x, y) => _editor.MoveTo(_view.OffsetAt(x, y, _area, _widths)));
    }

    private bool Edit(Func<bool> edit)
    {
        var before = _editor.Text;
        var done = edit();
        if (_editor.Text != before)
        {
            changed(_editor.Text);
        }

        return done;
    }

    private void Mark() => _editor.SetMarks(
        from finding in _advice.Findings
        where !IsAboutWhole(finding)
        select new TextMark(finding.Span.Start, finding.Span.End, _theme?[MarkOf(finding.Severity)] ?? default));

    /// <summary>What is missing is found in the whole reply: with several clauses, underlining them all would point nowhere.</summary>
    private bool IsAboutWhole(DraftFinding finding)
    {
        var text = _advice.Text.TrimEnd();
        return finding.Span.Start == 0 && finding.Span.End >= text.Length && text.SkipLast(1).Any(ClauseMarks.Contains);
    }

    private static Role MarkOf(Severity severity) => severity switch { Severity.Error => Role.ErrorMark, Severity.Warning => Role.WarningMark, _ => Role.InfoMark };

    /// <summary>The finding at the caret with its cure, or else the worst; then the others, as far as there is room.</summary>
    private TextFlow Advice(int width, int rows, TextWidth widths, Theme theme)
    {
        var flow = new TextFlow(width, widths);
        if (_advice.Findings.IsEmpty || rows < 1)
        {
            return flow;
        }

        var findings = _advice.Findings
            .OrderByDescending(f => !IsAboutWhole(f) && f.Span.Start <= _editor.Caret && _editor.Caret <= f.Span.End)
            .ThenByDescending(f => f.Severity).ToList();
        var all = new TextFlow(width, widths);
        for (var i = 0; i < findings.Count; i++)
        {
            var (severity, role) = Name(findings[i].Severity);
            all.Labelled(severity + words.Colon, theme[role], Message(findings[i]), theme[Role.Text]);
            if (i == 0)
            {
                all.Labelled(words["怎么改", "Instead"] + words.Colon, theme[Role.Coach], findings[i].Instead, theme[Role.Coach]);
            }
        }

        foreach (var row in all.Rows.Take(rows))
        {
            flow.Add(row);
        }

        return flow;
    }

    /// <summary>The sentence with a long quotation of the draft cut: it is underlined above, and would be drawn anew with every key.</summary>
    private string Message(DraftFinding finding)
    {
        var quoted = _advice.Text[finding.Span.Start..finding.Span.End];
        return quoted.Length <= LongestQuote ? finding.Message : finding.Message.Replace(quoted, TextLine.Fit(quoted, LongestQuote, TextWidth.Narrow), StringComparison.Ordinal);
    }

    private (string Text, Role Role) Name(Severity severity) => severity switch
    {
        Severity.Error => (words["严重", "serious"], Role.Error),
        Severity.Warning => (words["提醒", "warning"], Role.Warning),
        _ => (words["建议", "advice"], Role.Coach),
    };
}
