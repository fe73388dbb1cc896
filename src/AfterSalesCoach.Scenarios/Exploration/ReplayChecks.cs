using AfterSalesCoach.Scenarios.Judging;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Replays;
using AfterSalesCoach.Scenarios.Sessions;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Plays a scenario's replays twice, straight and with interruptions, and asks whether there are enough of them.</summary>
public sealed class ReplayChecks(IReplyJudge judge)
{
    /// <param name="path">The replay file; it need not exist.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public IReadOnlyList<PackProblem> Check(Scenario scenario, string path)
    {
        var problems = new List<PackProblem>();
        var file = new PackPosition(Path.GetFileName(path), 0, 0);
        if (!File.Exists(path))
        {
            return [new PackProblem(file, "ASP5005", new("缺少演练文件。写上 best、typical、bad 各一次。", "There are no recorded sessions; write one each for best, typical and bad."))];
        }

        try
        {
            var replays = ReplayReader.Load(path);
            var runner = new ReplayRunner(scenario, judge);
            var endings = new HashSet<string>(StringComparer.Ordinal);
            foreach (var replay in replays)
            {
                var straight = runner.Play(replay, problems);
                endings.UnionWith(straight.State.EndingId is { } ending ? [ending] : []);
                if (JournalFile.Write(runner.PlayWithInterruptions(replay, [])) != JournalFile.Write(straight))
                {
                    problems.Add(new PackProblem(replay.Position, "ASP5007", new($"演练“{replay.Name}”中途保存再恢复后结果不一样。这是程序的问题，请报告。", $"Replay '{replay.Name}' differs after saving and restoring; this is our bug, please report it.")));
                }
            }

            problems.AddRange(Missing(scenario, file, replays.Select(r => r.Trainee).ToHashSet(), endings));
        }
        catch (PackException e)
        {
            problems.AddRange(e.Problems);
        }

        return problems;
    }

    private static IEnumerable<PackProblem> Missing(Scenario scenario, PackPosition file, HashSet<ReplayTrainee> trainees, HashSet<string> endings)
    {
        foreach (var trainee in new[] { ReplayTrainee.Best, ReplayTrainee.Typical, ReplayTrainee.Bad }.Where(t => !trainees.Contains(t)))
        {
            yield return new PackProblem(file, "ASP5005", new($"缺少 trainee: {Vocabulary.Of(trainee)} 的演练。补上一次。", $"There is no replay of trainee: {Vocabulary.Of(trainee)}; add one."));
        }

        foreach (var ending in scenario.Endings.Where(e => !endings.Contains(e.Id)))
        {
            yield return new PackProblem(file, "ASP5006", new($"没有一次演练走到结局“{ending.Id}”。补上一次。", $"No replay reaches ending '{ending.Id}'; add one."));
        }
    }
}
