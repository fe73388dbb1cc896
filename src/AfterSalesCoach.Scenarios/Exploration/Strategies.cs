using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Ways to choose without reading; a sound scenario does not let them pass.</summary>
internal static class Strategies
{
    /// <summary>A scenario that leads in circles would go on for ever.</summary>
    private const int MostMoves = 200;

    private static readonly string[] _polite = ["您", "请", "抱歉", "对不起", "不好意思", "麻烦", "谢谢", "感谢", "亲", "辛苦", "理解", "哦", "呢"];

    public static IReadOnlyList<(LocalizedText Name, Func<string, int> Rank)> All { get; } =
    [
        (new("总选第一项", "always the first"), _ => 0),
        (new("总选最长的", "always the longest"), text => text.Length),
        (new("总选最客气的", "always the most polite"), text => _polite.Sum(word => Count(text, word))),
    ];

    /// <summary>The session in which the highest-ranked reply is chosen throughout, the first of equals.</summary>
    public static PathStep Play(ScenarioEngine engine, Func<string, int> rank)
    {
        var step = new PathStep(default, engine.Start(), null, null, 0);
        while (!step.State.HasEnded && step.Depth < MostMoves)
        {
            var turn = engine.Step(step.State, Choose(engine, step.State, rank));
            step = new PathStep(default, turn.After, step, turn, step.Depth + 1);
        }

        return step;
    }

    private static Move Choose(ScenarioEngine engine, SessionState state, Func<string, int> rank)
    {
        var node = engine.Scenario.Node(state.NodeId);
        var at = state.At + TimeSpan.FromSeconds(30);
        var pick = engine.PicksFor(state).OrderBy(p => node.Picks.IndexOf(p)).MaxBy(p => rank(engine.TextOf(state, p.Reply)));
        if (pick is not null)
        {
            return new Move.Pick(at, pick.Id);
        }

        if (engine.OperationsFor(state) is [var first, ..])
        {
            return new Move.Operate(at, first.Sample);
        }

        return node is { Write: not null, Model: { } model } ? new Move.Write(at, engine.TextOf(state, model)) : new MoveGenerator(engine, false).Silence(state);
    }

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var i = text.IndexOf(word, StringComparison.Ordinal); i >= 0; i = text.IndexOf(word, i + word.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
