using System.Collections.Immutable;
using AfterSalesCoach.Simulator.Home;
using AfterSalesCoach.Simulator.Shells;

namespace AfterSalesCoach.Simulator.Plain;

/// <summary>Scenarios by topic, search, progress.</summary>
internal sealed class HomeScreen(PlainTerminal terminal, ITrainingHome home)
{
    private const int MostResults = 10;

    private ImmutableArray<ScenarioCard> _listed = [];

    public async Task<Place> RunAsync()
    {
        terminal.Gap();
        if (_listed.IsEmpty)
        {
            List(home.Scenarios);
            terminal.Gap();
        }

        SayRecommendation();
        terminal.Say("输入场景的序号，或打几个字查找；/l 列出全部，/s 看我的成绩。", "Type a scenario's number, or words to search for; /l lists all, /s shows your results.");
        while (true)
        {
            switch (await terminal.AskAsync().ConfigureAwait(false))
            {
                case PlainInput.Number { Value: var number } when number >= 1 && number <= _listed.Length:
                    return new Place.Briefing(_listed[number - 1].Id);
                case PlainInput.Number:
                    terminal.Say($"没有这个序号，上面列出的是 1 到 {_listed.Length}。", $"There is no such number: 1 to {_listed.Length} are listed above.");
                    break;
                case PlainInput.Empty when home.Progress.Next is { } next:
                    return new Place.Briefing(next.ScenarioId);
                case PlainInput.Text { Words: var search }:
                    Search(search);
                    break;
                case PlainInput.Command { Letter: 'l' }:
                    List(home.Scenarios);
                    break;
                case PlainInput.Command { Letter: 's' }:
                    SayProgress();
                    break;
                case PlainInput.End or PlainInput.Command { Letter: 'q' }:
                    return new Place.Leave();
                default:
                    Help();
                    break;
            }
        }
    }

    private void List(ImmutableArray<ScenarioCard> cards)
    {
        _listed = cards;
        var number = 0;
        foreach (var topic in cards.GroupBy(c => c.Topic))
        {
            terminal.Say(topic.Key);
            foreach (var card in topic)
            {
                number++;
                var state = CardText.State(card, terminal.Words);
                terminal.Say($"  {number} {card.Title}，难度 {card.Difficulty}，{state}", $"  {number} {card.Title}, difficulty {card.Difficulty}, {state}");
            }
        }
    }

    private void Search(string search)
    {
        var found = home.Scenarios.Where(c => ScenarioSearch.Fits(c, search)).ToImmutableArray();
        if (found.IsEmpty)
        {
            terminal.Say($"没有找到“{search}”。换几个字，或用 /l 列出全部。", $"Nothing found for '{search}'; try other words, or /l for all.");
            return;
        }

        terminal.Say($"找到 {found.Length} 个：", $"{found.Length} found:");
        List(found);
    }

    private void SayRecommendation()
    {
        if (home.Progress.Next is { } next)
        {
            terminal.Say($"建议练：{next.Title}（{next.Reason}）。直接回车就开始。", $"Recommended: {next.Title} ({next.Reason}). Press Enter for it.");
        }
    }

    private void SayProgress()
    {
        var (progress, cards) = (home.Progress, home.Scenarios);
        var passed = cards.Count(c => c.Progress == ScenarioProgress.Passed);
        terminal.Say($"已通过 {passed} 个，共 {cards.Length} 个；连续练了 {progress.StreakDays} 天。", $"{passed} of {cards.Length} passed; {progress.StreakDays} days in a row.");
        foreach (var result in progress.Results.Take(MostResults))
        {
            var kind = result.IsExam ? terminal.Words["考核", "exam"] : terminal.Words["练习", "practice"];
            var verdict = result.Passed ? terminal.Words["通过", "passed"] : terminal.Words["未通过", "not passed"];
            terminal.Say(FormattableString.Invariant($"  {result.FinishedAt:yyyy-MM-dd HH:mm} {result.Title} {kind} {CardText.Points(result.Total)} {verdict}"));
        }

        foreach (var weak in progress.WeakRules)
        {
            terminal.Say($"  常犯：{weak.RuleId} {weak.Title}，最近 {weak.Times} 次。{weak.Instead}", $"  weak: {weak.RuleId} {weak.Title}, {weak.Times} times lately. {weak.Instead}");
        }

        foreach (var due in progress.Due.Take(MostResults))
        {
            terminal.Say(FormattableString.Invariant($"  {terminal.Words["复习", "due"]} {due.Due:yyyy-MM-dd} {due.Title}"));
        }
    }

    private void Help()
    {
        terminal.Say("序号：看上面列出的那个场景。", "number: the scenario of that number above.");
        terminal.Say("文字：按标题、话题、客户查找。", "words: search titles, topics and customers.");
        terminal.Say("回车：练建议的那个。/l 列出全部，/s 看我的成绩，/q 离开。", "Enter: the recommended one. /l lists all, /s shows your results, /q leaves.");
    }
}
