using System.Globalization;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Sessions;
using AfterSalesCoach.Simulator.Shells;

namespace AfterSalesCoach.Simulator.Plain;

/// <summary>The end of a session: result, debrief, what to do next.</summary>
internal sealed class DebriefScreen(PlainTerminal terminal, ITrainingHome home, ITrainingSession session)
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    /// <summary>Says the debrief of what was done so far, or why there is none.</summary>
    public static async Task SayAsync(PlainTerminal terminal, ITrainingSession session)
    {
        if (session.WhyNot(SessionAction.Debrief) is { } reason)
        {
            terminal.Say(reason);
            return;
        }

        terminal.Say("正在复盘，请稍等。", "Looking back, one moment.");
        terminal.Flush();
        session.RequestDebrief();
        await Changes.WaitAsync(session, view => view.Debrief is not null, _patience, terminal.Cancellation).ConfigureAwait(false);
        if (session.View.Debrief is { } debrief)
        {
            terminal.SayLines(new DebriefText(terminal.Words.Language).Write(debrief));
        }
        else
        {
            terminal.Say("这次复盘没有算出来，可以稍后用 /d 再看。", "The debrief could not be worked out; try /d later.");
        }
    }

    /// <returns>Where to go; null when the session goes on from an earlier turn.</returns>
    public async Task<Place?> RunAsync()
    {
        var (view, words) = (session.View, terminal.Words);
        var verdict = view.Grade.Passed ? words["通过", "passed"] : words["没有通过", "not passed"];
        terminal.Gap();
        terminal.Say($"这一单结束了：{view.Ending}。总分 {CardText.Points(view.Grade.Total)}，{verdict}。", $"The case has ended: {view.Ending}. {CardText.Points(view.Grade.Total)} points, {verdict}.");
        await SayAsync(terminal, session).ConfigureAwait(false);
        var ways = Ways();
        SayWays(ways);
        while (true)
        {
            switch (await terminal.AskAsync().ConfigureAwait(false))
            {
                case PlainInput.Number { Value: var number } when number >= 1 && number <= ways.Count:
                    return ways[number - 1].Place;
                case PlainInput.Empty:
                    return ways[0].Place;
                case PlainInput.Command { Letter: 'b' } back:
                    if (TryAgain(back.Argument))
                    {
                        return null;
                    }

                    break;
                case PlainInput.Command { Letter: 'u' }:
                    session.Send(new Intent.Undo());
                    return session.View.Phase == SessionPhase.Ended ? new Place.Home() : null;
                case PlainInput.Command { Letter: 'd' }:
                    await SayAsync(terminal, session).ConfigureAwait(false);
                    SayWays(ways);
                    break;
                case PlainInput.Command { Letter: 'q' } or PlainInput.End:
                    return new Place.Leave();
                default:
                    terminal.Say($"请输入 1 到 {ways.Count} 的序号。/d 再看复盘，/q 离开。", $"Type a number from 1 to {ways.Count}; /d looks back again, /q leaves.");
                    break;
            }
        }
    }

    private List<(string Words, Place Place)> Ways()
    {
        var words = terminal.Words;
        var ways = new List<(string Words, Place Place)>();
        if (home.Progress.Next is { } next && next.ScenarioId != session.View.ScenarioId)
        {
            ways.Add((words[$"练“{next.Title}”：{next.Reason}", $"'{next.Title}': {next.Reason}"], new Place.Briefing(next.ScenarioId)));
        }

        ways.Add((words["这一单再练一遍", "this case once more"], new Place.Briefing(session.View.ScenarioId)));
        ways.Add((words["回到列表", "back to the list"], new Place.Home()));
        return ways;
    }

    private void SayWays(List<(string Words, Place Place)> ways)
    {
        terminal.Gap();
        terminal.Say("接下来：", "Next:");
        for (var i = 0; i < ways.Count; i++)
        {
            terminal.Say($"  {i + 1} {ways[i].Words}{(i == 0 ? terminal.Words["（直接回车）", " (Enter)"] : "")}");
        }

        if (session.WhyNot(SessionAction.Undo) is null)
        {
            terminal.Say("想从某一步重来，输入 /b 和步号，例如 /b 2；再练的结果不改成绩。", "To try a turn again type /b and its number, such as /b 2; it does not change the result.");
        }
    }

    private bool TryAgain(string turn)
    {
        var last = session.View.Debrief?.Turns.Length ?? 0;
        if (session.WhyNot(SessionAction.Undo) is { } reason)
        {
            terminal.Say(reason);
        }
        else if (!int.TryParse(turn, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > last)
        {
            terminal.Say($"步号是 1 到 {last}，例如 /b 1。", $"Turns are numbered 1 to {last}: /b 1.");
        }
        else
        {
            session.Send(new Intent.TryAgainFrom(number));
        }

        return session.View.Phase != SessionPhase.Ended;
    }
}
