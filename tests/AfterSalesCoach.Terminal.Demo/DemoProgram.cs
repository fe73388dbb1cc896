using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Editing;
using AfterSalesCoach.Terminal.Hosting;
using AfterSalesCoach.Terminal.Input;
using AfterSalesCoach.Terminal.Measuring;

namespace AfterSalesCoach.Terminal.Demo;

/// <summary>Transcript, order pane, reply box and key bar, with a countdown and a word that gets a squiggle.</summary>
public sealed class DemoProgram(TimeProvider time) : ITerminalProgram
{
    private const string Marked = "不可能";

    private static readonly Style _bar = new(Color.Palette(15), Color.Palette(236));
    private static readonly Style _squiggle = new(Color.Palette(9), default, TextAttributes.CurlyUnderline, Color.Palette(9));

    private readonly DateTimeOffset _deadline = time.GetUtcNow() + TimeSpan.FromMinutes(5);
    private readonly Editor _reply = new();
    private readonly List<string> _messages = [.. Enumerable.Range(1, 12).SelectMany(i => new[]
    {
        $"（{i}）我的快递说好 48 小时发货，现在都第 4 天了还在杭州转运中心，“承诺”就是这样的吗……👍🏻",
        "您好，非常抱歉让您久等了，我马上帮您核实物流情况。",
    })];

    private readonly ScrollView _scroll = new();
    private EditorView? _view;
    private Rect _replyArea;
    private TextWidth _widths = TextWidth.Default;

    public bool IsFinished { get; private set; }

    public string Reason { get; private set; } = "";

    public int ExitCode { get; private set; }

    public string Draft => _reply.Text;

    public TimeSpan? WakeAfter => TimeSpan.FromMilliseconds(1000 - time.GetUtcNow().Millisecond);

    public void Handle(TerminalEvent happened)
    {
        switch (happened)
        {
            case InterruptEvent { Reason: var reason }:
                Finish(reason.ToString(), 130);
                break;
            case PasteEvent paste:
                _reply.Insert(paste.Text);
                break;
            case MouseEvent { Action: MouseAction.WheelUp }:
                _scroll.ScrollBy(-3);
                break;
            case MouseEvent { Action: MouseAction.WheelDown }:
                _scroll.ScrollBy(3);
                break;
            case MouseEvent { Action: MouseAction.Press } click when _view is not null && _replyArea.Contains(click.X, click.Y):
                _reply.MoveTo(_view.OffsetAt(click.X, click.Y, _replyArea, _widths));
                break;
            case KeyEvent key:
                Press(key);
                break;
        }

        Mark();
    }

    public void Draw(Screen screen)
    {
        _widths = screen.Widths;
        if (screen.Width < 40 || screen.Height < 10)
        {
            screen.Write(0, 0, "窗口太小，请放大到 40×10 以上");
            return;
        }

        var (bar, body) = screen.Bounds.CutTop(1);
        var (main, keys) = body.CutBottom(1);
        var (upper, reply) = main.CutBottom(6);
        var (chat, order) = upper.CutRight(screen.Width >= 80 ? 30 : 0);
        screen.Fill(bar, _bar);
        screen.Write(1, bar.Y, "售后教练 · 迟到的快递", _bar);
        var left = _deadline - time.GetUtcNow();
        screen.Write(bar.Right - 11, bar.Y, $"剩余 {Math.Max(0, left.Minutes):00}:{Math.Max(0, left.Seconds):00}", _bar);
        DrawChat(screen, chat);
        screen.DrawBox(order, Border.For(screen.Widths), default, "订单");
        DrawReply(screen, reply);
        screen.Write(1, keys.Y, "Enter 发送  Alt+Enter 换行  PgUp PgDn 滚动  Ctrl+C 退出  F1 帮助", _bar);
    }

    private void Press(KeyEvent key)
    {
        switch (key)
        {
            case var k when k.IsControl('c'):
                Finish("Ctrl+C", 0);
                break;
            case { Key: Key.F9 }:
                throw new InvalidOperationException("crash on purpose");
            case { Key: Key.PageUp }:
                _scroll.ScrollPages(-1);
                break;
            case { Key: Key.PageDown }:
                _scroll.ScrollPages(1);
                break;
            case var k when k.Is(Key.Enter):
                _messages.Add(_reply.Text);
                _scroll.ScrollToEnd();
                _reply.Reset();
                break;
            case { Key: Key.Enter }:
                _reply.Insert("\n");
                break;
            case { Key: Key.Backspace }:
                _reply.DeleteBackward();
                break;
            case { Key: Key.Left }:
                _reply.MoveLeft();
                break;
            case { Key: Key.Right }:
                _reply.MoveRight();
                break;
            case { Key: Key.Character, Modifiers: KeyModifiers.None }:
                _reply.Insert(key.Text);
                break;
        }
    }

    private void Finish(string reason, int exitCode) => (IsFinished, Reason, ExitCode) = (true, reason, exitCode);

    private void Mark()
    {
        var at = _reply.Text.IndexOf(Marked, StringComparison.Ordinal);
        _reply.SetMarks(at < 0 ? [] : [new TextMark(at, at + Marked.Length, _squiggle)]);
    }

    private void DrawChat(Screen screen, Rect area)
    {
        screen.DrawBox(area, Border.For(screen.Widths), default, "对话");
        var inner = area.Inset(1);
        var rows = (from message in _messages
                    from row in TextWrap.Wrap(message, inner.Width, screen.Widths)
                    select message[row.Start..row.End]).ToList();
        _scroll.Measure(rows.Count, inner.Height);
        for (var y = 0; y < inner.Height && _scroll.Top + y < rows.Count; y++)
        {
            screen.Write(inner.X, inner.Y + y, rows[_scroll.Top + y], default, inner);
        }

        if (_scroll.Below > 0)
        {
            screen.Write(area.X + 2, area.Bottom - 1, $" 还有 {_scroll.Below} 行 ", default, area);
        }
    }

    private void DrawReply(Screen screen, Rect area)
    {
        screen.DrawBox(area, Border.For(screen.Widths), default, "回复");
        _replyArea = area.Inset(2, 1);
        _view ??= new EditorView(_reply);
        _view.Draw(screen, _replyArea, hasFocus: true);
        if (_reply.Marks.Count > 0)
        {
            screen.Write(area.Right - 14, area.Bottom - 1, $" {_reply.Marks.Count} 处提醒 ", _squiggle, area);
        }
    }
}
