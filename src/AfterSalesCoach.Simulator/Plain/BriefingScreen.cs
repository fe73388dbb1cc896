using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Sessions;
using AfterSalesCoach.Simulator.Shells;

namespace AfterSalesCoach.Simulator.Plain;

/// <summary>What is known before the first message, and the choice between going on, practice and exam.</summary>
internal sealed class BriefingScreen(PlainTerminal terminal, ITrainingHome home, string scenarioId, ShellStart start)
{
    private readonly ScenarioCard _card = home.Scenarios.First(c => c.Id == scenarioId);

    public async Task<Place> RunAsync()
    {
        Say();
        var canResume = _card.Progress == ScenarioProgress.InProgress;
        while (true)
        {
            var ways = Ways(canResume).ToList();
            var usual = canResume || start.Mode == SessionMode.Practice ? 0 : 1;
            if (await terminal.ChooseAsync([.. ways.Select(w => w.Words)], usual).ConfigureAwait(false) is not { } chosen)
            {
                return new Place.Leave();
            }

            switch (ways[chosen].Way)
            {
                case Way.Back:
                    return new Place.Home();
                case Way.Resume:
                    if (home.Reopen(scenarioId, out var problem) is { } session)
                    {
                        return await PlayAsync(session).ConfigureAwait(false);
                    }

                    terminal.Say(problem!);
                    canResume = false;
                    break;
                case var way:
                    return await PlayAsync(home.Start(scenarioId, way == Way.Exam ? SessionMode.Exam : SessionMode.Practice, start.Seed)).ConfigureAwait(false);
            }
        }
    }

    private async Task<Place> PlayAsync(ITrainingSession session)
    {
        using (session)
        {
            return await new ChatScreen(terminal, home, session).RunAsync().ConfigureAwait(false);
        }
    }

    private IEnumerable<(Way Way, string Words)> Ways(bool canResume)
    {
        var words = terminal.Words;
        var anew = canResume ? words["，上次的就放弃了", "; the unfinished one is given up"] : "";
        if (canResume)
        {
            yield return (Way.Resume, words["接着上次没做完的做", "go on with the unfinished session"]);
        }

        yield return (Way.Practice, words["练习：发送前有提醒，可以看提示、退回、暂停", "practice: advice before sending, hints, undo, pause"] + anew);
        yield return (Way.Exam, words["考核：没有提醒，不能退回，不能暂停", "exam: no advice, no undo, no pause"] + anew);
        yield return (Way.Back, words["回到列表", "back to the list"]);
    }

    private void Say()
    {
        var (card, words) = (_card, terminal.Words);
        terminal.Gap();
        terminal.Say($"{words["场景", "Scenario"]}{words.Colon}{card.Title}");
        if (card.Summary.Length > 0)
        {
            terminal.Say(card.Summary);
        }

        foreach (var fact in card.Facts)
        {
            terminal.Say($"{fact.Label}{words.Colon}{fact.Value}");
        }

        terminal.Say($"{words["客户", "Customer"]}{words.Colon}{card.CustomerName}{(card.Temperament.Length > 0 ? words["，", ", "] + card.Temperament : "")}");
        terminal.Say(
            $"您是客服。要在 {CardText.Limit(card.ReplyLimit, words)}内回复，不然客户会催；客户的耐心用完，这一单就失败。{card.Pass} 分及格。开始后用 /t 看剩余时间。",
            $"You are the agent. Answer within {CardText.Limit(card.ReplyLimit, words)} or the customer follows up; when patience is gone the case is lost. {card.Pass} points pass. Once begun, /t tells the time left.");
    }

    private enum Way
    {
        Resume,
        Practice,
        Exam,
        Back,
    }
}
