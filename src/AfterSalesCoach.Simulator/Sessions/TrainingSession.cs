using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Judging;
using AfterSalesCoach.Scenarios.Sessions;

namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>Plays a session of the engine against a clock, with advice on drafts and a debrief worked out beside it.</summary>
public sealed class TrainingSession : ITrainingSession
{
    private readonly Lock _lock = new();
    private readonly LiveSession _live;
    private readonly ISessionLog? _log;
    private readonly ViewBuilder _views;
    private readonly DraftWatcher _drafts;
    private readonly DraftKeeper _draftKeeper;
    private SessionView _view;

    /// <param name="judge">May be shared between threads.</param>
    /// <param name="log">Null to keep nothing.</param>
    /// <param name="draft">What was typed but not sent when the session was left.</param>
    public TrainingSession(Session session, IReplyJudge judge, TimeProvider clock, ISessionLog? log = null, string draft = "")
    {
        (_live, _log, _views) = (new LiveSession(session, clock), log, new ViewBuilder(session));
        _draftKeeper = new DraftKeeper(log, clock, draft);
        var advisor = new DraftAdvisor(judge, session.Setup.Language);
        _drafts = new DraftWatcher(
            request => advisor.Judge(request), advice => Show(view => view with { Draft = advice }));
        if (IsPractice && !session.State.HasEnded)
        {
            // The linter loads what it needs with the first draft: better while the customer's message is read than under the first key.
            _ = Task.Run(() => advisor.Judge(new DraftRequest(session.Engine.Scenario, session.State, session.State.At, "您好")));
        }

        _log?.Record(session);
        _view = _views.Build(Phase) with { UnsentDraft = draft };
    }

    public event Action? Changed;

    public SessionView View
    {
        get
        {
            lock (_lock)
            {
                return _view;
            }
        }
    }

    public TimeSpan? LeftToReply => _live.IsPaused ? null : _live.LeftToReply;

    private Session Session => _live.Session;

    private UserLanguage Language => Session.Setup.Language;

    private bool IsPractice => Session.Setup.Mode == SessionMode.Practice;

    private SessionPhase Phase => Session.State.HasEnded ? SessionPhase.Ended : _live.IsPaused ? SessionPhase.Paused : SessionPhase.Running;

    public void Send(Intent intent)
    {
        switch (intent)
        {
            case Intent.DraftChanged draft:
                _draftKeeper.Draft = draft.Text;
                Watch(draft.Text);
                break;
            case Intent.Tick:
                _draftKeeper.KeepNowAndThen();
                if (!_live.IsPaused && _live.Tick() is { } followUp)
                {
                    Happened(followUp);
                }

                break;
            case Intent.Pause when Allowed(SessionAction.Pause):
                _live.Pause();
                Refresh(In("已暂停，计时停止。", "Paused; the clock stands still."));
                break;
            case Intent.Unpause when Allowed(SessionAction.Resume):
                _live.Resume();
                Refresh();
                break;
            case Intent.TryAgainFrom again when Allowed(SessionAction.Undo):
                TakeBackTo(again.Turn);
                break;
            case Intent.PickOption pick when Allowed(SessionAction.Pick):
                Try(() => _live.Pick(pick.Id));
                break;
            case Intent.SubmitReply reply when Allowed(SessionAction.Write):
                Submit(reply.Text);
                break;
            case Intent.Operate operate when Allowed(SessionAction.Operate):
                Try(() => _live.Operate(operate.Operation));
                break;
            case Intent.AskHint when Allowed(SessionAction.Hint):
                Try(_live.Hint);
                break;
            case Intent.Undo when Allowed(SessionAction.Undo):
                Try(_live.Undo, In("已退回上一步。", "The last step is taken back."));
                break;
        }
    }

    public string? WhyNot(SessionAction action)
    {
        var (ended, paused) = (Session.State.HasEnded, _live.IsPaused);
        var node = Session.Engine.Scenario.Node(Session.State.NodeId);
        return action switch
        {
            SessionAction.Undo when !IsPractice => In("考核中不能退回。", "In an exam nothing can be taken back."),
            SessionAction.Undo when !Session.CanUndo => In("还没有可以退回的一步。", "There is nothing to take back yet."),
            SessionAction.Undo => null,
            SessionAction.Debrief => IsPractice || ended ? null : In("考核结束后才能看复盘。", "The debrief comes when the exam has ended."),
            _ when ended => In("这一单已经结束。", "This case has ended."),
            SessionAction.Resume => paused ? null : In("没有暂停。", "It is not paused."),
            _ when paused => In("已暂停，先继续。", "It is paused; resume first."),
            SessionAction.Pause when !IsPractice => In("考核中不能暂停。", "An exam cannot be paused."),
            SessionAction.Pick when Session.Engine.PicksFor(Session.State).IsEmpty => In("这一步没有可选的回复，请自己写。", "There are no replies to choose from here; write one."),
            SessionAction.Write when node.Write is null => In("这一步请选择回复或操作平台。", "Choose a reply here, or operate the platform."),
            SessionAction.Hint when node.Hint is null => In("这一步没有提示。", "There is no hint here."),
            SessionAction.Hint when Session.State.HintsUsed.Contains(node.Id) => In("提示已经看过了。", "The hint is shown already."),
            _ => null,
        };
    }

    public void RequestDebrief()
    {
        var (session, events) = (Session, Session.Journal.Count);
        if (View.Debrief is not null || !Allowed(SessionAction.Debrief))
        {
            return;
        }

        // A copy is explored: the session may go on meanwhile.
        var snapshot = session.Snapshot();
        _ = Task.Run(() =>
        {
            var debrief = DebriefWriter.Of(snapshot);
            Show(view => session.Journal.Count == events ? view with { Debrief = debrief } : view);
        });
    }

    public void Dispose()
    {
        Changed = null;
        _draftKeeper.Keep();
        _log?.Finish();
    }

    private bool Allowed(SessionAction action)
    {
        if (WhyNot(action) is not { } reason)
        {
            return true;
        }

        Refresh(reason);
        return false;
    }

    private void Submit(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Refresh(In("还没有写内容。", "There is nothing to send."));
            return;
        }

        _draftKeeper.Sent();
        Try(() => _live.Write(text.Trim()));
    }

    private void TakeBackTo(int turn)
    {
        var told = Session.Turns.Where(Scenarios.Grading.Debrief.Tells).ToList();
        if (turn < 1 || turn > told.Count)
        {
            return;
        }

        for (var undos = told.Skip(turn - 1).Count(t => t.IsDecision); undos > 0; undos--)
        {
            Try(_live.Undo, In($"回到第 {turn} 步，重新来过。", $"Back at turn {turn}: try again."));
        }
    }

    private void Try(Func<Turn> move, string? notice = null)
    {
        try
        {
            Happened(move(), notice);
        }
        catch (ArgumentException)
        {
            Refresh(In("现在不能这样做。", "That is not possible now."));
        }
    }

    private void Happened(Turn turn, string? notice = null)
    {
        _log?.Record(Session);
        _views.Turn = turn;
        Refresh(notice);
    }

    private void Refresh(string? notice = null) => Replace(_ => _views.Build(Phase) with { Notice = notice });

    private void Watch(string draft)
    {
        if (!IsPractice || string.IsNullOrWhiteSpace(draft))
        {
            Replace(view => view with { Draft = DraftAdvice.None });
            return;
        }

        _drafts.Watch(new DraftRequest(Session.Engine.Scenario, Session.State, _live.Now, draft));
    }

    private void Show(Func<SessionView, SessionView> change)
    {
        Replace(change);
        Changed?.Invoke();
    }

    private void Replace(Func<SessionView, SessionView> change)
    {
        lock (_lock)
        {
            _view = change(_view);
        }
    }

    private string In(string chinese, string english) => Language == UserLanguage.English ? english : chinese;
}
