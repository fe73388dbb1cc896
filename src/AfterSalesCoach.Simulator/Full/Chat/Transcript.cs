using System.Collections.Immutable;
using System.Globalization;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Sessions;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Editing;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Simulator.Full.Chat;

/// <summary>The chat so far, what the coach says about the last turn, and the hint. Stays at the end unless it was scrolled away.</summary>
internal sealed class Transcript(Words words)
{
    // Longer rows are hard to read.
    private const int WidestText = 110;

    /// <summary>Rows of the pane from which there is a blank row between messages.</summary>
    private const int RoomyHeight = 14;

    private readonly ScrollView _scroll = new();
    private readonly List<int> _starts = [];
    private TextFlow? _flow;
    private Source _source;
    private int _seen;
    private (int Message, int Row, int Rows) _anchor;

    public void ScrollBy(int rows) => Scroll(() => _scroll.ScrollBy(rows));

    public void ScrollPages(int pages) => Scroll(() => _scroll.ScrollPages(pages));

    public void ScrollToEnd() => _scroll.ScrollToEnd();

    public void Draw(Screen screen, Rect area, SessionView view, Theme theme)
    {
        var inner = Frame.Draw(screen, area, theme, words[$"对话 · {view.CustomerName}", $"Chat · {view.CustomerName}"]);
        var source = new Source(view.Transcript, view.Coach, view.Hint, Math.Min(WidestText, inner.Width), inner.Height >= RoomyHeight, screen.Widths, theme);
        var wrapsAnew = _flow is not null && (source.Width, source.IsRoomy, source.Widths) != (_source.Width, _source.IsRoomy, _source.Widths);
        if (_flow is null || source != _source)
        {
            (_source, _flow) = (source, Write(source, view.CustomerName));
        }

        _scroll.Measure(_flow.Rows.Count, inner.Height, wrapsAnew ? Anchored() : null);
        _seen = _scroll.IsAtEnd ? view.Transcript.Length : Math.Min(_seen, view.Transcript.Length);
        _flow.Draw(screen, inner, _scroll.Top);
        Frame.DrawMore(screen, area, theme, _scroll, words, news: _seen < view.Transcript.Length);
    }

    private void Scroll(Action scroll)
    {
        scroll();
        var message = Math.Max(0, _starts.FindLastIndex(s => s <= _scroll.Top));
        _anchor = message < _starts.Count ? (message, _scroll.Top - _starts[message], RowsOf(message)) : default;
    }

    /// <summary>Where the row that was on top is after wrapping anew; the same as before when the old size comes back.</summary>
    private int Anchored() => _anchor.Message < _starts.Count && _anchor.Rows > 0
        ? _starts[_anchor.Message] + (_anchor.Row * RowsOf(_anchor.Message) / _anchor.Rows)
        : 0;

    private int RowsOf(int message) => (message + 1 < _starts.Count ? _starts[message + 1] : _flow!.Rows.Count) - _starts[message];

    private TextFlow Write(Source source, string customer)
    {
        var flow = new TextFlow(source.Width, source.Widths);
        var column = Math.Min(source.Width / 3, Math.Max(source.Widths.Of(customer), 4) + "00:00 ".Length + 1);
        _starts.Clear();
        foreach (var line in source.Lines)
        {
            _starts.Add(flow.Rows.Count);
            var (name, label, text) = LookOf(line, customer);
            var head = TextLine.Fit(FormattableString.Invariant($"{line.Time.ToString("HH:mm", CultureInfo.InvariantCulture)} {name}"), column - 1, source.Widths);
            flow.Labelled(head, source.Theme[label], line.Text, source.Theme[text], column: column);
            if (source.IsRoomy)
            {
                flow.Blank();
            }
        }

        foreach (var advice in source.Coach)
        {
            flow.Labelled(words["教练", "Coach"] + words.Colon, source.Theme[Role.Coach], advice, source.Theme[Role.Coach]);
        }

        if (source.Hint is { } hint)
        {
            flow.Labelled(words["提示", "Hint"] + words.Colon, source.Theme[Role.Warning], hint, source.Theme[Role.Text]);
        }

        return flow;
    }

    private (string Name, Role Label, Role Text) LookOf(ChatLine line, string customer) => line.Speaker switch
    {
        Speaker.Customer => (customer, Role.Customer, Role.Text),
        Speaker.Agent => (words["我", "me"], Role.Agent, Role.Text),
        _ when line.TellsStory => (words["旁白", "story"], Role.System, Role.System),
        _ => (words["平台", "system"], Role.System, Role.System),
    };

    private readonly record struct Source(
        ImmutableArray<ChatLine> Lines, ImmutableArray<string> Coach, string? Hint, int Width, bool IsRoomy, TextWidth Widths, Theme Theme);
}
