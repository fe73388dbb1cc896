using System.Globalization;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Judging;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;
using AfterSalesCoach.Scenarios.Sessions;

namespace AfterSalesCoach.Scenarios.Replays;

/// <summary>Plays recorded sessions.</summary>
public sealed class ReplayRunner(Scenario scenario, IReplyJudge judge, UserLanguage language = UserLanguage.Chinese)
{
    private static readonly Dictionary<ReplayTrainee, NumberRange> _bounds = new()
    {
        [ReplayTrainee.Best] = new(90, 100),
        [ReplayTrainee.Typical] = new(60, 85),
        [ReplayTrainee.Bad] = new(0, 49.9m),
    };

    /// <summary>Plays straight through. What does not come out as recorded goes to <paramref name="problems"/>; play stops at a move that is not possible.</summary>
    public Session Play(Replay replay, ICollection<PackProblem> problems) => Play(replay, problems, session => session);

    /// <summary>Plays, and after every move saves and restores. The journal has to be the same as when played straight through.</summary>
    public Session PlayWithInterruptions(Replay replay, ICollection<PackProblem> problems) =>
        Play(replay, problems, session => JournalFile.Restore(JournalFile.Write(session), scenario, judge));

    private Session Play(Replay replay, ICollection<PackProblem> problems, Func<Session, Session> between)
    {
        var setup = new SessionSetup(scenario.Id, replay.Seed) { Language = language };
        var session = new Session(new ScenarioEngine(scenario, judge, replay.Seed, language), setup);
        var at = TimeSpan.Zero;
        foreach (var turn in replay.Turns)
        {
            at += turn.After;
            try
            {
                session.Apply(turn.ToMove(at));
            }
            catch (ArgumentException)
            {
                var place = session.State.EndingId ?? session.State.NodeId;
                problems.Add(new PackProblem(turn.Position, "ASP5002", new($"在“{place}”不能这样做。对照这个节点的 pick、write、operate 改正。", $"That cannot be done at '{place}'; compare with the node's pick, write and operate.")));
                return session;
            }

            if (turn.At is { } expected && expected != (session.State.EndingId ?? session.State.NodeId))
            {
                problems.Add(new PackProblem(turn.Position, "ASP5003", new(
                    $"这一步到了“{session.State.EndingId ?? session.State.NodeId}”，记录写的是“{expected}”。改正 at 或这一步。", $"This leads to '{session.State.EndingId ?? session.State.NodeId}', not '{expected}'; correct at or the turn.")));
                return session;
            }

            session = between(session);
        }

        Hold(session, replay, problems);
        return session;
    }

    private static void Hold(Session session, Replay replay, ICollection<PackProblem> problems)
    {
        var (grade, state, expect) = (session.Grade, session.State, replay.Expect);
        void Check(bool holds, string what, string english, string was)
        {
            if (!holds)
            {
                problems.Add(new PackProblem(replay.Position, "ASP5004", new($"演练“{replay.Name}”的{what}是 {was}，和预期不符。改正 expect，或调整场景。", $"Replay '{replay.Name}': {english} is {was}, which is not expected; correct expect or the scenario.")));
            }
        }

        Check(state.HasEnded, "结局", "the ending", "（没有结束）");
        Check(expect.Ending is null || expect.Ending == state.EndingId, "结局", "the ending", state.EndingId ?? "-");
        Check(expect.Passed is null || expect.Passed == grade.Passed, "通过", "passed", grade.Passed ? "true" : "false");
        Check(expect.Total?.Contains(grade.Total) ?? true, "总分", "the total", Number(grade.Total));
        Check(!_bounds.TryGetValue(replay.Trainee, out var bounds) || bounds.Contains(grade.Total), "总分", "the total", $"{Number(grade.Total)}（{Vocabulary.Of(replay.Trainee)}：{bounds?.Min}–{bounds?.Max}）");
        Check(expect.Cost?.Contains(state.Cost) ?? true, "成本", "the cost", Number(state.Cost));
        Check(expect.Rating?.Contains(state.Rating) ?? true, "评分", "the rating", Number(state.Rating));
        Check(expect.Liability is null || expect.Liability == state.Liability, "判责", "liability", Vocabulary.Of(state.Liability));
    }

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
