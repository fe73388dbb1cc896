using System.Collections.Immutable;
using System.Globalization;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Reading;

namespace AfterSalesCoach.Scenarios.Exploration;

/// <summary>Moves as turns of a replay file, to be pasted into one.</summary>
public static class Witness
{
    public static string Write(ImmutableArray<Move> moves)
    {
        var before = TimeSpan.Zero;
        var turns = new List<string>();
        foreach (var move in moves)
        {
            var after = Durations.Write(TimeSpan.FromSeconds(Math.Ceiling((move.At - before).TotalSeconds)));
            before = move.At;
            turns.Add(move is Move.Wait ? $"{{ silence: {after} }}" : $"{{ {Words(move)}{(after == "30s" ? "" : $", after: {after}")} }}");
        }

        return $"[{string.Join(", ", turns)}]";
    }

    private static string Words(Move move) => move switch
    {
        Move.Pick pick => $"pick: {pick.Option}",
        Move.Write write => $"write: {Quote(write.Text)}",
        Move.Operate { Operation: var o } => $"operate: {Vocabulary.Of(o.Kind)}"
            + (o.Type is { } type ? $", type: {Vocabulary.Of(type)}" : "")
            + (o.Reason is { } reason ? $", reason: {Quote(reason)}" : "")
            + (o.Amount is { } amount ? string.Create(CultureInfo.InvariantCulture, $", amount: {amount}") : "")
            + (o.Note is { } note ? $", note: {Quote(note)}" : "")
            + (o.Evidence is { } evidence ? $", evidence: {Quote(evidence)}" : ""),
        Move.Hint => "hint: true",
        _ => "undo: true",
    };

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
