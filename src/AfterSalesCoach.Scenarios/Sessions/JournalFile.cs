using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Judging;
using AfterSalesCoach.Scenarios.Model;
using AfterSalesCoach.Scenarios.Reading;

namespace AfterSalesCoach.Scenarios.Sessions;

/// <summary>Journals as JSON lines: the setup, then one event a line.</summary>
public static class JournalFile
{
    private const int Format = 1;
    private const int MostEvents = 100_000;

    private static readonly JsonSerializerOptions _options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same session gives the same text.</summary>
    public static string Write(Session session)
    {
        var text = new StringBuilder();
        text.Append(WriteSetup(session.Setup)).Append('\n');
        foreach (var entry in session.Journal)
        {
            text.Append(WriteEntry(entry)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The first line, without its end.</summary>
    public static string WriteSetup(SessionSetup setup) => Head(setup).ToJsonString(_options);

    /// <summary>The line of an event, without its end.</summary>
    public static string WriteEntry(JournalEntry entry) => Line(entry).ToJsonString(_options);

    /// <summary>Who, what, when: the first line, without playing anything.</summary>
    /// <exception cref="JournalException">It is no journal.</exception>
    public static SessionSetup ReadSetup(string text)
    {
        var head = Parse(text.Split('\n', 2)[0], 1);
        return Guarded(1, () => head["format"]!.GetValue<int>() != Format
            ? throw new JournalException(1, new("不认识这个记录的格式。用生成它的版本打开。", "The format of this journal is not known; open it with the version that wrote it."))
            : new SessionSetup(head["scenario"]!.GetValue<string>(), head["seed"]!.GetValue<int>())
            {
                Mode = WordOf<SessionMode>(head["mode"]),
                Language = WordOf<UserLanguage>(head["language"]),
                Trainee = head["trainee"]?.GetValue<string>(),
                StartedAt = head["started_at"]?.GetValue<DateTimeOffset>(),
            });
    }

    /// <summary>Plays the moves of a journal again and holds every event against what was recorded.</summary>
    /// <exception cref="JournalException">It is no journal, or it does not replay: the scenario or the rules are not what they were.</exception>
    public static Session Restore(string text, Scenario scenario, IReplyJudge judge)
    {
        var setup = ReadSetup(text);
        if (setup.ScenarioId != scenario.Id)
        {
            throw new JournalException(1, new($"这是场景“{setup.ScenarioId}”的记录。", $"This is a journal of scenario '{setup.ScenarioId}'."));
        }

        var session = new Session(new ScenarioEngine(scenario, judge, setup.Seed, setup.Language), setup);
        var lines = text.Split('\n', MostEvents + 2);
        for (var i = 1; i < lines.Length && lines[i].Length > 0; i++)
        {
            var number = i + 1;
            var recorded = Parse(lines[i], number);
            Guarded(number, () => session.Apply(MoveOf(recorded)));
            if (WriteEntry(session.Journal[^1]) != recorded.ToJsonString(_options))
            {
                throw new JournalException(number, new("重放的结果和记录不一致：场景或规则改过了。用当时的版本打开。", "Replaying gives something else than recorded: the scenario or the rules have changed; open it with the version of that time."));
            }
        }

        return session;
    }

    /// <summary>What was done and shown, event by event, as it was written down: nothing is played, so the scenario may be gone or changed.</summary>
    /// <exception cref="JournalException">It is no journal.</exception>
    public static IEnumerable<RecordedEvent> ReadEvents(string text)
    {
        var lines = text.Split('\n', MostEvents + 2);
        for (var i = 1; i < lines.Length && lines[i].Length > 0; i++)
        {
            var line = Parse(lines[i], i + 1);
            yield return Guarded(i + 1, () => new RecordedEvent(
                line["n"]!.GetValue<int>(), MoveOf(line),
                [.. line["shown"]!.AsArray().Select(m => (WordOf<Speaker>(m!["role"]), m["text"]!.GetValue<string>()))],
                line["ending"]?.GetValue<string>(), line["patience"]!.GetValue<int>()));
        }
    }

    private static JsonObject Head(SessionSetup setup)
    {
        var head = new JsonObject
        {
            ["format"] = Format,
            ["scenario"] = setup.ScenarioId,
            ["seed"] = setup.Seed,
            ["mode"] = Vocabulary.Of(setup.Mode),
            ["language"] = Vocabulary.Of(setup.Language),
        };
        if (setup.Trainee is { } trainee)
        {
            head["trainee"] = trainee;
        }

        if (setup.StartedAt is { } started)
        {
            head["started_at"] = started;
        }

        return head;
    }

    private static JsonObject Line(JournalEntry entry)
    {
        var line = new JsonObject { ["n"] = entry.Number, ["at"] = (long)entry.Move.At.TotalMilliseconds, ["move"] = Name(entry.Move) };
        switch (entry.Move)
        {
            case Move.Pick pick:
                line["option"] = pick.Option;
                break;
            case Move.Write write:
                line["text"] = write.Text;
                break;
            case Move.Operate operate:
                AddOperation(line, operate.Operation);
                break;
        }

        var state = entry.After;
        line["shown"] = new JsonArray([.. entry.Shown.Select(m => new JsonObject { ["role"] = Vocabulary.Of(m.Speaker), ["text"] = m.Text })]);
        line["node"] = state.NodeId;
        line["ending"] = state.EndingId;
        line["patience"] = state.Patience;
        line["trust"] = state.Trust;
        line["cost"] = state.Cost;
        line["rating"] = state.Rating;
        line["liability"] = Vocabulary.Of(state.Liability);
        line["points"] = new JsonArray([.. DimensionNames.All.Select(d => JsonValue.Create(state.Held[d]))]);
        return line;
    }

    private static void AddOperation(JsonObject line, Operation operation)
    {
        line["operation"] = Vocabulary.Of(operation.Kind);
        if (operation.Type is { } type)
        {
            line["type"] = Vocabulary.Of(type);
        }

        foreach (var (name, value) in new[] { ("reason", operation.Reason), ("note", operation.Note), ("evidence", operation.Evidence) })
        {
            if (value is not null)
            {
                line[name] = value;
            }
        }

        if (operation.Amount is { } amount)
        {
            line["amount"] = amount;
        }
    }

    private static Move MoveOf(JsonObject line)
    {
        var at = TimeSpan.FromMilliseconds(line["at"]!.GetValue<long>());
        return line["move"]!.GetValue<string>() switch
        {
            "pick" => new Move.Pick(at, line["option"]!.GetValue<string>()),
            "write" => new Move.Write(at, line["text"]!.GetValue<string>()),
            "operate" => new Move.Operate(at, OperationOf(line)),
            "wait" => new Move.Wait(at),
            "hint" => new Move.Hint(at),
            "undo" => new Move.Undo(at),
            _ => throw new FormatException("unknown move"),
        };
    }

    private static Operation OperationOf(JsonObject line) => new(WordOf<OperationKind>(line["operation"]))
    {
        Type = line["type"] is { } type ? WordOf<NegotiationType>(type) : null,
        Reason = line["reason"]?.GetValue<string>(),
        Note = line["note"]?.GetValue<string>(),
        Evidence = line["evidence"]?.GetValue<string>(),
        Amount = line["amount"]?.GetValue<decimal>(),
    };

    private static string Name(Move move) => move.GetType().Name.ToLowerInvariant();

    private static T WordOf<T>(JsonNode? node)
        where T : struct, Enum => Vocabulary.TryParse<T>(node!.GetValue<string>(), out var value) ? value : throw new FormatException("unknown word");

    private static JsonObject Parse(string line, int number) =>
        Guarded(number, () => JsonNode.Parse(line, documentOptions: new JsonDocumentOptions { MaxDepth = 16 }) as JsonObject ?? throw new FormatException("no object"));

    private static T Guarded<T>(int line, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or NullReferenceException or ArgumentException or OverflowException)
        {
            throw new JournalException(line, new("这一行不是训练记录，或已损坏。删掉它和后面的行，可以恢复到之前的状态。", "This line is no journal entry or is damaged; without it and what follows, the session up to there can be restored."));
        }
    }
}
