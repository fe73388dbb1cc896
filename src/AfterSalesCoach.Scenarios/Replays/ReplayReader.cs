using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;

namespace AfterSalesCoach.Scenarios.Replays;

/// <summary>Reads <c>*.replay.yaml</c>.</summary>
public static class ReplayReader
{
    private const int MostRuns = 100;

    private static readonly TimeSpan _usual = TimeSpan.FromSeconds(30);

    /// <param name="path">The file; its folder is the folder it may be read from.</param>
    /// <exception cref="PackException">The file has problems.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImmutableArray<Replay> Load(string path)
    {
        var folder = new PackFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var problems = new ProblemList();
        var file = Path.GetFileName(path);
        var replays = folder.ReadText(file, problems) is { } content && new YamlTree(file, problems).Read(content) is { } root ? Read(new Fields(root, problems)) : [];
        return problems.Count == 0 ? replays : throw new PackException(problems.Sorted);
    }

    private static ImmutableArray<Replay> Read(Fields fields)
    {
        FormatVersion.Check(fields);
        fields.Require("写上 replays：每项是一次演练。", "List the recorded sessions under replays.", "replays");
        var runs = fields.List("replays");
        if (runs.Length > MostRuns)
        {
            fields.Problems.Add(fields.Position, "ASP5008", $"演练超过 {MostRuns} 次。删掉一些。", $"More than {MostRuns} replays; drop some.");
        }

        var replays = runs.Take(MostRuns).Select(v => Fields.Of(v, fields.Problems)).OfType<Fields>().Select(ReadRun).ToImmutableArray();
        fields.Finish();
        return replays;
    }

    private static Replay ReadRun(Fields fields)
    {
        fields.Require("每次演练要有 run（名称）和 turns。", "A replay has a name, run, and turns.", "run", "turns");
        var replay = new Replay(
            fields.Word("run") ?? "", fields.Choice<ReplayTrainee>("trainee") ?? ReplayTrainee.Other, fields.Whole("seed", 0, int.MaxValue) ?? 1,
            [.. fields.List("turns").Select(v => Fields.Of(v, fields.Problems)).OfType<Fields>().Select(ReadTurn).OfType<ReplayTurn>()],
            ReadExpectation(fields.Map("expect")), fields.Position);
        fields.Finish();
        return replay;
    }

    private static ReplayTurn? ReadTurn(Fields fields)
    {
        var after = fields.Duration("after");
        var moves = ImmutableArray.CreateBuilder<(string Name, Func<TimeSpan, Move> Move)>();
        if (fields.Word("pick") is { } option)
        {
            moves.Add(("pick", at => new Move.Pick(at, option)));
        }

        if (fields.Word("write") is { } text)
        {
            moves.Add(("write", at => new Move.Write(at, text)));
        }

        if (fields.Choice<OperationKind>("operate") is { } kind)
        {
            var operation = new Operation(kind)
            {
                Type = fields.Choice<NegotiationType>("type"),
                Reason = fields.Word("reason"),
                Note = fields.Word("note"),
                Evidence = fields.Word("evidence"),
                Amount = fields.Number("amount", 0, 1_000_000),
            };
            moves.Add(("operate", at => new Move.Operate(at, operation)));
        }

        if (fields.Duration("silence") is { } silence)
        {
            after = silence;
            moves.Add(("silence", at => new Move.Wait(at)));
        }

        if (fields.Flag("hint"))
        {
            moves.Add(("hint", at => new Move.Hint(at)));
        }

        if (fields.Flag("undo"))
        {
            moves.Add(("undo", at => new Move.Undo(at)));
        }

        var target = fields.Word("at");
        fields.Finish();
        if (moves.Count != 1)
        {
            fields.Problems.Add(fields.Position, "ASP5001", "每一步只写一个动作：pick、write、operate、silence、hint 或 undo。", "A turn holds one of pick, write, operate, silence, hint, undo.");
            return null;
        }

        return new ReplayTurn(moves[0].Move, after ?? _usual, target, fields.Position);
    }

    private static Expectation ReadExpectation(Fields? fields)
    {
        if (fields is null)
        {
            return new Expectation();
        }

        var expectation = new Expectation
        {
            Ending = fields.Word("ending"),
            Passed = fields.Has("passed") ? fields.Flag("passed") : null,
            Total = fields.Range("total"),
            Cost = fields.Range("cost"),
            Rating = fields.Range("rating"),
            Liability = fields.Choice<Liability>("liability"),
        };
        fields.Take("passed");
        fields.Finish();
        return expectation;
    }
}
