using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Full.Pages;
using AfterSalesCoach.Simulator.Full.Themes;
using AfterSalesCoach.Simulator.Full.Widgets;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Sessions;
using AfterSalesCoach.Simulator.Shells;
using AfterSalesCoach.Simulator.Shells.Keymap;
using AfterSalesCoach.Terminal.Drawing;
using AfterSalesCoach.Terminal.Hosting;
using AfterSalesCoach.Terminal.Input;

namespace AfterSalesCoach.Simulator.Full;

/// <summary>Pages, what lies over them, and the way from a key to an action.</summary>
internal sealed class FullScreenProgram : ITerminalProgram, IStage
{
    public static readonly ScreenSize Smallest = new(60, 20);

    private const int Interrupted = 130;

    private readonly UserLanguage _language;
    private readonly Action _wake;
    private readonly ThemeChoice _themes;
    private readonly HitMap _hits = new();
    private readonly List<IOverlay> _overlays = [];
    private IPage _page;
    private ITrainingHome? _home;
    private ITrainingSession? _session;
    private SessionMode _mode;
    private int? _seed;
    private string? _notice;
    private string? _readNotice;
    private bool _asksToQuit;

    /// <param name="opening">When it fails, the program is finished.</param>
    /// <param name="wake">Called on any thread when there is something new.</param>
    public FullScreenProgram(Task<TrainingOpening> opening, UserLanguage language, ThemeChoice themes, Action wake)
    {
        (_language, _themes, _wake) = (language, themes, wake);
        _page = new LoadingPage(Words, opening, () => Begin(opening));
        WaitOrGoOn(opening);
    }

    public ITrainingHome Home => _home ?? throw new InvalidOperationException("no page but that of loading is shown before there is a home");

    public Words Words => new(_language);

    public bool IsFinished { get; private set; }

    public int ExitCode { get; private set; }

    public TimeSpan? WakeAfter => _page.WakeAfter;

    public void Handle(TerminalEvent happened)
    {
        if (_page is LoadingPage { IsOver: true })
        {
            GoOn();
        }

        if (!IsFinished)
        {
            Take(happened);
        }
    }

    private void Take(TerminalEvent happened)
    {
        switch (happened)
        {
            case InterruptEvent:
                (IsFinished, ExitCode) = (true, Interrupted);
                break;
            case KeyEvent key:
                PutNoticeAway();
                Press(key);
                break;
            case MouseEvent { Action: MouseAction.Press, Button: MouseButton.Left } click:
                PutNoticeAway();
                _hits.Click(click.X, click.Y);
                break;
            case MouseEvent or PasteEvent when _overlays.Count > 0:
                _overlays[^1].Handle(happened);
                break;
            default:
                _page.Handle(happened);
                break;
        }

        _overlays.RemoveAll(o => o.IsClosed);
        _asksToQuit &= _overlays.Count > 0;
    }

    public void Draw(Screen screen)
    {
        var theme = _themes.Current;
        _hits.Clear();
        screen.Fill(screen.Bounds, theme[Role.Text]);
        if (screen.Width < Smallest.Width || screen.Height < Smallest.Height)
        {
            DrawTooSmall(screen, theme);
            return;
        }

        var (main, bar) = screen.Bounds.CutBottom(1);
        _page.Draw(screen, main, theme, _hits);
        KeyBar.Draw(screen, bar, theme, Words, _page.Scope, Perform, _hits);
        foreach (var overlay in _overlays)
        {
            screen.Caret = null;
            overlay.Draw(screen, theme, _hits);
        }

        if ((_notice ?? NewNotice) is { Length: > 0 } notice)
        {
            TextLine.Draw(screen, main.Row(main.Height - 1).Inset(2, 0), $" {notice} ", theme[Role.Notice]);
        }
    }

    /// <summary>Lets go of the session, which is kept as it stands.</summary>
    public void Close()
    {
        _page.Close();
        LetGo();
    }

    public void Lay(IOverlay overlay) => _overlays.Add(overlay);

    public void Say(string notice) => _notice = notice;

    public void GoHome()
    {
        LetGo();
        Wait(Home.Reading, () => Show(new HomePage(this)));
    }

    public void GoToProgress()
    {
        LetGo();
        Show(new ProgressPage(this));
    }

    public void Open(string scenarioId)
    {
        if (Home.Find(scenarioId) is not { } card)
        {
            Say(Words[$"没有场景 {scenarioId}", $"There is no scenario {scenarioId}"]);
            return;
        }

        if (card.Progress != ScenarioProgress.InProgress)
        {
            Brief(card);
            return;
        }

        Lay(new Menu(
            Words, Words["上次没做完", "Not finished yet"],
            Words[$"“{card.Title}”上次做到一半，要接着做吗？", $"“{card.Title}” was left half done. Go on with it?"],
            [
                new(Words["接着做", "Go on"], () => Resume(card)),
                new(Words["重新开始（上次的作废）", "Start again (gives up the old one)"], () => Brief(card)),
                new(Words["先不做，看别的场景", "Not now"], () => { }),
            ]));
    }

    public void Start(string scenarioId, SessionMode mode)
    {
        var session = Home.Start(scenarioId, mode, _seed);
        _seed = null;
        GoToChat(session);
    }

    public void GoToChat(ITrainingSession session)
    {
        Hold(session);
        Show(new ChatPage(this, session));
    }

    public void GoToDebrief(ITrainingSession session)
    {
        Hold(session);
        Show(new DebriefPage(this, session));
    }

    public void Quit()
    {
        if (_asksToQuit || _page is LoadingPage)
        {
            // What never began was interrupted; otherwise it is an orderly leave.
            (IsFinished, ExitCode) = (true, _home is null ? Interrupted : 0);
            return;
        }

        _asksToQuit = true;
        Lay(new Menu(
            Words, Words["退出？", "Quit?"],
            Words["做到哪里都记着，下次可以接着做。再按一次 Ctrl+C 也会退出。", "What you did is kept; you can go on with it. Ctrl+C once more quits too."],
            [new(Words["退出", "Quit"], () => IsFinished = true), new(Words["留下", "Stay"], () => { })]));
    }

    /// <summary>What the page says, unless a key was pressed since.</summary>
    private string? NewNotice => ReferenceEquals(_page.Notice, _readNotice) ? null : _page.Notice;

    private static bool IsGlobal(KeyEvent key) => key.IsControl('c') || key.IsControl('q');

    private void PutNoticeAway() => (_notice, _readNotice) = (null, _page.Notice);

    private void Press(KeyEvent key)
    {
        if (_overlays.Count > 0 && !IsGlobal(key))
        {
            _overlays[^1].Handle(key);
        }
        else if (KeyTable.Find(_page.Scope, key) is { } binding)
        {
            Perform(binding.Action);
        }
        else if (_page is not LoadingPage && KeyTable.Elsewhere(key) is { } elsewhere)
        {
            Say(_page.WhyNot(elsewhere.Action) ?? Words[$"{elsewhere.Label} 在这里没有用，按 F1 看这里能用的键。", $"{elsewhere.Label} does nothing here; F1 shows the keys that do."]);
        }
        else
        {
            _page.Handle(key);
        }
    }

    private void Perform(ShellAction action)
    {
        if (WhyNot(action) is { } reason)
        {
            Say(reason);
            return;
        }

        switch (action)
        {
            case ShellAction.Help:
                var scope = _page.Scope;
                Lay(new Sheet(Words, Words["帮助", "Help"], (flow, theme) => HelpText.Write(flow, theme, Words, scope), Key.F1));
                break;
            case ShellAction.Palette:
                Lay(Palette());
                break;
            case ShellAction.Quit:
                Quit();
                break;
            case ShellAction.SwitchTheme:
                _themes.Switch();
                Say(Words[$"配色：{Words[_themes.Current.Title]}", $"Theme: {Words[_themes.Current.Title]}"]);
                break;
            default:
                _page.Do(action);
                break;
        }
    }

    private string? WhyNot(ShellAction action) => action switch
    {
        ShellAction.Help or ShellAction.Palette or ShellAction.Quit => null,
        ShellAction.SwitchTheme => _themes.CanSwitch ? null : Words["终端没有颜色（NO_COLOR），不能换配色。", "There is no colour (NO_COLOR) to switch."],
        _ => _page.WhyNot(action),
    };

    private Menu Palette() => new(
        Words, Words["全部操作", "Commands"], "",
        [
            .. from binding in KeyTable.In(_page.Scope)
               where binding.IsCommand && binding.Action != ShellAction.Palette
               select new MenuItem(Words[binding.Meaning], () => Perform(binding.Action), binding.Label, WhyNot(binding.Action)),
        ],
        filters: true);

    private void Begin(Task<TrainingOpening> opening)
    {
        if (!opening.IsCompletedSuccessfully)
        {
            IsFinished = true;
            return;
        }

        (_home, var start) = opening.Result;
        (_mode, _seed) = (start.Mode, start.Seed);
        if (start.ScenarioId is { } named)
        {
            BeginWith(named);
            return;
        }

        Show(new HomePage(this));
        if (_home.Scenarios.FirstOrDefault(s => s.Progress == ScenarioProgress.InProgress) is { } unfinished)
        {
            Open(unfinished.Id);
        }
    }

    /// <summary>Shows a scenario; the home screen only where something has to be asked or said over it.</summary>
    private void BeginWith(string scenarioId)
    {
        if (Home.Find(scenarioId) is { Progress: not ScenarioProgress.InProgress } card)
        {
            Brief(card);
            return;
        }

        Wait(Home.Reading, () =>
        {
            Show(new HomePage(this));
            Open(scenarioId);
        });
    }

    /// <summary>Goes on when something has been read; a page says so meanwhile.</summary>
    private void Wait(Task reading, Action next)
    {
        Show(new LoadingPage(Words, reading, next));
        WaitOrGoOn(reading);
    }

    private void WaitOrGoOn(Task reading)
    {
        if (reading.IsCompleted)
        {
            GoOn();
        }
        else
        {
            // At once, on the thread that has read: on a busy machine every change of threads is a wait.
            _ = reading.ContinueWith(_ => _wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private void GoOn()
    {
        var loading = (LoadingPage)_page;
        loading.GoOn();
        foreach (var kept in loading.Kept.TakeWhile(_ => !IsFinished))
        {
            Take(kept);
        }
    }

    private void Brief(ScenarioCard card) => Show(new BriefingPage(this, card, _mode));

    private void Resume(ScenarioCard card)
    {
        if (Home.Reopen(card.Id, out var problem) is { } session)
        {
            GoToChat(session);
            return;
        }

        Brief(card);
        Say(problem ?? Words["上次的记录打不开，只能重新开始。", "The old session cannot be opened; start again."]);
    }

    private void Show(IPage page)
    {
        _page.Close();
        _page = page;
    }

    private void Hold(ITrainingSession session)
    {
        if (_session != session)
        {
            LetGo();
            _session = session;
            session.Changed += _wake;
        }
    }

    private void LetGo()
    {
        if (_session is { } session)
        {
            session.Changed -= _wake;
            session.Dispose();
            _session = null;
        }
    }

    private void DrawTooSmall(Screen screen, Theme theme)
    {
        string[] lines =
        [
            Words["窗口太小", "The window is too small"],
            Words[$"现在 {screen.Width}×{screen.Height}", $"now {screen.Width}×{screen.Height}"],
            Words[$"至少要 {Smallest.Width}×{Smallest.Height}", $"needed {Smallest.Width}×{Smallest.Height}"],
            Words["拉大就接着来", "Make it larger to go on"],
            _asksToQuit ? Words["再按一次 Ctrl+C 退出", "Ctrl+C once more quits"] : Words["Ctrl+C 退出", "Ctrl+C quits"],
        ];
        for (var y = 0; y < lines.Length; y++)
        {
            TextLine.Draw(screen, screen.Bounds.Row(y), lines[y], theme[y == 0 ? Role.Heading : Role.Text]);
        }
    }
}
