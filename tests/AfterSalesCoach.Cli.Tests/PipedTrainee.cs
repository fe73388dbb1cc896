using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Replays;
using AfterSalesCoach.Scenarios.Sessions;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>Turns a recorded session into the lines that somebody would type into the plain shell.</summary>
internal static class PipedTrainee
{
    /// <summary>Lines for an exam, from the briefing on.</summary>
    public static IEnumerable<string> Lines(Scenario scenario, Replay replay)
    {
        yield return "2";
        var session = new Session(new ScenarioEngine(scenario, ReplyJudge.Shipped, replay.Seed), new SessionSetup(scenario.Id, replay.Seed));
        var at = TimeSpan.Zero;
        foreach (var turn in replay.Turns)
        {
            at += turn.After;
            var move = turn.ToMove(at);
            foreach (var line in Lines(session, move))
            {
                yield return line;
            }

            session.Apply(move);
        }
    }

    private static IEnumerable<string> Lines(Session session, Move move) => move switch
    {
        Move.Pick pick => [Number(session.Engine.PicksFor(session.State).Select(p => p.Id).ToList().IndexOf(pick.Option))],
        Move.Write write => [write.Text],
        Move.Operate operate => Lines(operate.Operation),
        Move.Hint => ["/h"],
        _ => throw new NotSupportedException($"nobody can type {move}"),
    };

    /// <summary>The questions of the form in their order: kind, type, reason, sum, note, evidence, confirmation.</summary>
    private static IEnumerable<string> Lines(Operation operation)
    {
        var kind = operation.Kind;
        yield return "/o";
        yield return Number((int)kind);
        if (operation.Type is { } type)
        {
            yield return Number((int)type);
        }

        if (kind is OperationKind.Negotiate or OperationKind.Reject)
        {
            yield return operation.Reason ?? "";
        }

        if (kind is OperationKind.Negotiate or OperationKind.SmallPayment or OperationKind.PartialRefund or OperationKind.RefundOnly or OperationKind.ReturnRefund)
        {
            yield return operation.Amount?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
        }

        yield return operation.Note ?? "";
        if (kind is OperationKind.Negotiate or OperationKind.Reject)
        {
            yield return operation.Evidence is null ? "1" : "2";
        }

        yield return "1";
    }

    private static string Number(int index) => (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
