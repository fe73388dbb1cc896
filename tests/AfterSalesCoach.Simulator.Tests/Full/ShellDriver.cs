using System.Diagnostics;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Simulator.Full;
using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Simulator.Shells.Keymap;
using AfterSalesCoach.Simulator.Tests.Shells;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Input;
using AfterSalesCoach.Terminal.Measuring;
using Microsoft.Extensions.Time.Testing;

namespace AfterSalesCoach.Simulator.Tests.Full;

/// <summary>Sits in front of the full screen: presses keys, clicks, lets time pass, and reads.</summary>
internal sealed class ShellDriver : IShellDriver
{
    public const string Enter = "\r";
    public const string Escape = "\u001b";
    public const string Tab = "\t";
    public const string ShiftTab = "\u001b[Z";
    public const string Up = "\u001b[A";
    public const string Down = "\u001b[B";
    public const string Left = "\u001b[D";
    public const string PageUp = "\u001b[5~";
    public const string PageDown = "\u001b[6~";
    public const string End = "\u001b[F";
    public const string F1 = "\u001bOP";
    public const string F2 = "\u001bOQ";
    public const string F3 = "\u001bOR";
    public const string F4 = "\u001bOS";
    public const string F5 = "\u001b[15~";
    public const string F6 = "\u001b[17~";
    public const string F7 = "\u001b[18~";
    public const string F8 = "\u001b[19~";
    public const string F9 = "\u001b[20~";
    public const string CtrlC = "\u0003";
    public const string CtrlP = "\u0010";

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);
    private readonly Task<int> _run;

    public ShellDriver(
        ITrainingHome home, FakeTimeProvider clock, ScreenSize? size = null, ShellStart? start = null, Theme? theme = null, ColorDepth depth = ColorDepth.Palette)
        : this(Task.FromResult(new TrainingOpening(home, start ?? new ShellStart())), clock, home.Language, size, theme, depth)
    {
    }

    public ShellDriver(
        Task<TrainingOpening> opening, FakeTimeProvider clock, UserLanguage language = UserLanguage.Chinese, ScreenSize? size = null, Theme? theme = null, ColorDepth depth = ColorDepth.Palette)
    {
        Clock = clock;
        Terminal = new WatchedTerminal(size ?? new ScreenSize(100, 30));
        var shell = new FullScreenShell(Terminal, theme ?? ThemeCatalog.Dark, depth, clock, language, TextWidth.Narrow);
        _run = Task.Run(() => shell.RunAsync(opening, CancellationToken.None));
        Settle();
    }

    public WatchedTerminal Terminal { get; }

    public FakeTimeProvider Clock { get; }

    public string VisibleText => Terminal.Screen.ToText();

    public bool HasEnded => _run.IsCompleted;

    public int ExitCode => _run.Result;

    public ShellDriver Press(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            Terminal.Send(key);
            Settle();
        }

        return this;
    }

    public ShellDriver Type(string text) => Press(text);

    public ShellDriver Paste(string text) => Press($"\u001b[200~{text}\u001b[201~");

    public ShellDriver Click(int x, int y) => Press(FormattableString.Invariant($"\u001b[<0;{x + 1};{y + 1}M\u001b[<0;{x + 1};{y + 1}m"));

    /// <summary>Clicks on the first cell of a text that shows.</summary>
    public ShellDriver Click(string text)
    {
        var (x, y) = Find(text) ?? throw new InvalidOperationException($"“{text}” does not show:\n{VisibleText}");
        return Click(x, y);
    }

    public ShellDriver Wheel(bool up, int x = 10, int y = 5) => Press(FormattableString.Invariant($"\u001b[<{(up ? 64 : 65)};{x + 1};{y + 1}M"));

    public ShellDriver AdvanceTime(TimeSpan time)
    {
        Clock.Advance(time);
        Settle();
        return this;
    }

    public ShellDriver Resize(int width, int height)
    {
        Terminal.Resize(new ScreenSize(width, height));
        Settle();
        return this;
    }

    /// <summary>Waits for what comes from another thread: advice, a debrief.</summary>
    public ShellDriver Await(string text)
    {
        WaitFor(() => VisibleText.Contains(text, StringComparison.Ordinal), $"“{text}” never showed:\n{VisibleText}");
        Settle();
        return this;
    }

    /// <summary>The cell where a text starts.</summary>
    public (int X, int Y)? Find(string text)
    {
        var rows = VisibleText.Split('\n');
        for (var y = 0; y < rows.Length; y++)
        {
            if (rows[y].IndexOf(text, StringComparison.Ordinal) is >= 0 and var at)
            {
                return (TextWidth.Narrow.Of(rows[y].AsSpan(0, at)), y);
            }
        }

        return null;
    }

    void IShellDriver.Type(string text) => Type(text);

    /// <summary>By the key that the table gives the action.</summary>
    void IShellDriver.Press(ShellAction action) => Press(Bytes(KeyTable.All.First(b => b.Action == action).Keys[0]));

    void IShellDriver.AdvanceTime(TimeSpan time) => AdvanceTime(time);

    void IShellDriver.AwaitText(string text) => Await(text);

    private static string Bytes(KeyChord chord) => chord switch
    {
        { Key: Key.Enter } => Enter,
        { Key: Key.F6 } => F6,
        { Key: Key.Character, Modifiers: KeyModifiers.Control } => ((char)(chord.Letter - 'a' + 1)).ToString(),
        { Key: Key.Character, Modifiers: KeyModifiers.Alt } => Escape + chord.Letter,
        _ => throw new NotSupportedException(chord.Label),
    };

    public void Dispose()
    {
        Terminal.Dispose();
        _ = _run.Wait(_patience);
    }

    private void Settle() => WaitFor(() => Terminal.IsIdle || HasEnded, "the program does not come to rest");

    private static void WaitFor(Func<bool> condition, string problem)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Thread.Sleep(1);
            if (watch.Elapsed > _patience)
            {
                throw new TimeoutException(problem);
            }
        }
    }
}
