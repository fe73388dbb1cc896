using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Sessions;

namespace AfterSalesCoach.Simulator.Records;

/// <summary>Sessions and their events.</summary>
internal sealed class SessionTable(RecordsFile file)
{
    public long Begin(string trainee, Session session, DateTimeOffset startedAt)
    {
        var scenario = session.Engine.Scenario;
        file.Run("INSERT INTO trainees (name) VALUES ($0) ON CONFLICT (name) DO NOTHING", trainee);
        var who = file.Number("SELECT id FROM trainees WHERE name = $0", trainee);
        file.Run("UPDATE sessions SET status = 'given-up' WHERE trainee = $0 AND scenario = $1 AND status = 'open'", who, scenario.Id);
        file.Run(
            "INSERT INTO sessions (trainee, scenario, title, setup, started_at, status) VALUES ($0, $1, $2, $3, $4, 'open')",
            who, scenario.Id, scenario.Title.In(session.Setup.Language), JournalFile.WriteSetup(session.Setup), RecordsTime.Write(startedAt));
        return file.Number("SELECT last_insert_rowid()");
    }

    /// <exception cref="RecordsException">The session went on, or was given up, in another process.</exception>
    public void Append(SessionProgress progress)
    {
        var (id, number) = (progress.SessionId, progress.After);
        var isOurs = file.Number("SELECT count(*) FROM events WHERE session = $0", id) == number
            && file.Number("SELECT count(*) FROM sessions WHERE id = $0 AND status <> 'given-up'", id) == 1;
        if (!isOurs)
        {
            throw new RecordsException(new(
                "这次训练已经在另一个窗口继续或重新开始了，这里不能再往下走。那边的进度都在；回到那个窗口，或重新运行 coach train。",
                "This session went on or was started anew in another window, and cannot go on here. Nothing of it is lost: go back there, or run coach train again."));
        }

        foreach (var line in progress.Lines)
        {
            file.Run("INSERT INTO events (session, number, line) VALUES ($0, $1, $2)", id, ++number, line);
        }

        file.Run(
            "UPDATE sessions SET status = $1, draft = CASE WHEN $2 THEN '' ELSE draft END WHERE id = $0", id, progress.HasEnded ? "ended" : "open", progress.SendsDraft);
    }

    public void KeepDraft(long id, string draft) => file.Run("UPDATE sessions SET draft = $1 WHERE id = $0", id, draft);

    public ImmutableHashSet<string> Unfinished(string trainee) =>
        [.. file.Query("SELECT scenario FROM sessions s JOIN trainees t ON t.id = s.trainee WHERE t.name = $0 AND status = 'open'", r => r.GetString(0), trainee)];

    public StoredSession? FindUnfinished(string trainee, string scenarioId) =>
        file.Query(
            "SELECT s.id, draft FROM sessions s JOIN trainees t ON t.id = s.trainee WHERE t.name = $0 AND scenario = $1 AND status = 'open' ORDER BY s.id DESC LIMIT 1",
            r => (Id: r.GetInt64(0), Draft: r.GetString(1)), trainee, scenarioId) is [var found]
            ? new StoredSession(found.Id, Journal(found.Id)!, found.Draft)
            : null;

    public string? Journal(long id)
    {
        var setup = file.Query("SELECT setup FROM sessions WHERE id = $0", r => r.GetString(0), id);
        return setup.Count == 0
            ? null
            : string.Concat(setup.Concat(file.Query("SELECT line FROM events WHERE session = $0 ORDER BY number", r => r.GetString(0), id)).Select(l => l + "\n"));
    }
}
