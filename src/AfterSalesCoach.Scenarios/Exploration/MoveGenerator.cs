using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>What a trainee might do in a state: every choice, every operation, typical typed replies, silence.</summary>
internal sealed class MoveGenerator(ScenarioEngine engine, bool withLateAnswers)
{
    private static readonly TimeSpan _usual = TimeSpan.FromSeconds(30);

    public IEnumerable<Move> For(SessionState state, TypedReplies typed)
    {
        var moves = Answers(state, state.At + _usual, typed);
        if (withLateAnswers)
        {
            moves = moves.Concat(Answers(state, state.At + engine.Scenario.Clock.ReplyLimit + TimeSpan.FromSeconds(1), typed));
        }

        return moves;
    }

    /// <summary>Says nothing until the customer gives up.</summary>
    public Move.Wait Silence(SessionState state)
    {
        var clock = engine.Scenario.Clock;
        return new Move.Wait(state.AskedAt - state.Skipped + clock.ReplyLimit + (clock.FollowUpEvery * (state.FollowUps + state.Patience + 1)));
    }

    private IEnumerable<Move> Answers(SessionState state, TimeSpan at, TypedReplies typed)
    {
        var node = engine.Scenario.Node(state.NodeId);
        foreach (var pick in engine.PicksFor(state).OrderBy(p => node.Picks.IndexOf(p)))
        {
            yield return new Move.Pick(at, pick.Id);
        }

        foreach (var operation in engine.OperationsFor(state))
        {
            yield return new Move.Operate(at, operation.Sample with { Evidence = "图片凭证" });
        }

        if (node.Write is { } write && typed != TypedReplies.None)
        {
            foreach (var text in Texts(state, node, write, typed).Distinct(StringComparer.Ordinal))
            {
                yield return new Move.Write(at, text);
            }
        }
    }

    private IEnumerable<string> Texts(SessionState state, ScenarioNode node, WriteChoice write, TypedReplies typed)
    {
        var texts = write.Samples.Select(t => engine.TextOf(state, t));
        texts = node.Model is { } model ? texts.Prepend(engine.TextOf(state, model)) : texts;
        return typed == TypedReplies.WithViolations ? texts.Concat(node.Picks.Select(p => engine.TextOf(state, p.Reply))).Concat(SampleReplies.Violations) : texts;
    }
}
