using System.Collections.Immutable;
using System.Globalization;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Scoring.Summary;
using Microsoft.Data.Sqlite;

namespace AfterSalesCoach.Scoring.History;

/// <summary>Runs kept in a SQLite file: their totals, agents and rules. Holds no chat text.</summary>
public sealed class RunHistory : IDisposable
{
    private const int Version = 1;

    private const string Tables =
        """
        CREATE TABLE runs (id INTEGER PRIMARY KEY, taken_at TEXT NOT NULL, period_from TEXT, period_to TEXT, scorecard TEXT NOT NULL, scorecard_print TEXT NOT NULL,
          engine TEXT NOT NULL, conversations INTEGER NOT NULL, messages INTEGER NOT NULL, findings INTEGER NOT NULL, score REAL NOT NULL, score_low REAL NOT NULL,
          score_high REAL NOT NULL, passed REAL NOT NULL, auto_failed REAL NOT NULL);
        CREATE TABLE agents (run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE, shop TEXT NOT NULL, name TEXT NOT NULL, conversations INTEGER NOT NULL,
          score REAL NOT NULL, score_low REAL NOT NULL, score_high REAL NOT NULL, small INTEGER NOT NULL, PRIMARY KEY (run, shop, name));
        CREATE TABLE rules (run INTEGER NOT NULL REFERENCES runs(id) ON DELETE CASCADE, rule TEXT NOT NULL, findings INTEGER NOT NULL, share REAL NOT NULL,
          share_low REAL NOT NULL, share_high REAL NOT NULL, PRIMARY KEY (run, rule));
        """;

    /// <summary>Text of the store is short; what is longer was not written by us.</summary>
    private const int LongestText = 10_000;

    private static readonly LocalizedText NotOurs = new("它不是 coach score --store 写的历史库", "coach score --store did not write it");
    private static readonly LocalizedText Damaged = new("文件已损坏", "it is damaged");

    private readonly SqliteConnection _connection;

    private RunHistory(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens the file, which is made when it is not there.</summary>
    /// <exception cref="HistoryException">The file cannot be opened, is no store of ours, or of a later version.</exception>
    public static RunHistory Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            var history = new RunHistory(connection);
            history.Prepare();
            return history;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw Unusable(e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Adds a run; all of it or nothing.</summary>
    /// <param name="takenAt">When the run was made.</param>
    /// <exception cref="HistoryException">The file cannot be written.</exception>
    public void Add(ScoreSummary summary, DateTimeOffset takenAt)
    {
        try
        {
            Insert(summary, takenAt);
        }
        catch (SqliteException e)
        {
            throw Unusable(e);
        }
    }

    private void Insert(ScoreSummary summary, DateTimeOffset takenAt)
    {
        using var transaction = _connection.BeginTransaction();
        var totals = summary.Totals;
        Run(
            "INSERT INTO runs (taken_at, period_from, period_to, scorecard, scorecard_print, engine, conversations, messages, findings, score, score_low, score_high, passed, auto_failed)"
            + " VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            Text(takenAt), totals.From is { } from ? Text(from) : DBNull.Value, totals.To is { } to ? Text(to) : DBNull.Value, summary.Scorecard.Id,
            summary.Fingerprints.Scorecard, summary.Fingerprints.Engine, totals.Conversations, totals.Messages, totals.Findings, totals.Score.Value, totals.Score.Low, totals.Score.High,
            totals.Passed.Value, totals.AutoFailed.Value);
        var run = Convert.ToInt64(Scalar("SELECT last_insert_rowid()"), CultureInfo.InvariantCulture);
        foreach (var agent in summary.Agents)
        {
            Run(
                "INSERT INTO agents VALUES ($0, $1, $2, $3, $4, $5, $6, $7)",
                run, agent.Shop, agent.Name, agent.Conversations, agent.Score.Value, agent.Score.Low, agent.Score.High, agent.Score.Small ? 1 : 0);
        }

        foreach (var rule in summary.Rules)
        {
            Run("INSERT INTO rules VALUES ($0, $1, $2, $3, $4, $5)", run, rule.Id, rule.Findings, rule.Conversations.Value, rule.Conversations.Low, rule.Conversations.High);
        }

        transaction.Commit();
    }

    /// <summary>The runs in the order of their periods, oldest first; the last <paramref name="most"/> of them.</summary>
    /// <exception cref="HistoryException">The file holds what we did not write.</exception>
    public ImmutableArray<StoredRun> Runs(int most)
    {
        var runs = Query("SELECT id, taken_at, period_from, period_to, conversations, score, passed, auto_failed, scorecard_print, engine FROM runs", r =>
            new StoredRun(r.GetInt64(0), r.GetString(1), Day(r, 2), Day(r, 3), r.GetInt64(4), Figure(r, 5), Figure(r, 6), Figure(r, 7), r.GetString(8), r.GetString(9)));
        return [.. runs.OrderBy(r => r.From, StringComparer.Ordinal).ThenBy(r => r.Id).TakeLast(most)];
    }

    /// <summary>Mean scores of the agents: by shop and name, one value for each run.</summary>
    public ImmutableArray<TrendLine> Agents(ImmutableArray<StoredRun> runs) =>
        Lines(runs, "SELECT run, shop || CASE WHEN shop = '' THEN '' ELSE '／' END || name, score FROM agents");

    /// <summary>Shares of conversations in which a rule was broken, one value for each run; a rule not broken in a run has 0.</summary>
    public ImmutableArray<TrendLine> Rules(ImmutableArray<StoredRun> runs) =>
        [.. Lines(runs, "SELECT run, rule, share FROM rules").Select(l => l with { Values = [.. l.Values.Select(v => v ?? 0)] })];

    public void Dispose() => _connection.Dispose();

    private ImmutableArray<TrendLine> Lines(ImmutableArray<StoredRun> runs, string sql)
    {
        var places = runs.Select((r, i) => (r.Id, i)).ToDictionary(r => r.Id, r => r.i);
        var lines = new SortedDictionary<string, double?[]>(StringComparer.Ordinal);
        foreach (var (run, name, value) in Query(sql, r => (r.GetInt64(0), r.GetString(1), Figure(r, 2))))
        {
            if (places.TryGetValue(run, out var place))
            {
                if (!lines.TryGetValue(name, out var values))
                {
                    lines.Add(name, values = new double?[runs.Length]);
                }

                values[place] = value;
            }
        }

        return [.. lines.Select(l => new TrendLine(l.Key, [.. l.Value]))];
    }

    private void Prepare()
    {
        var version = Convert.ToInt32(Scalar("PRAGMA user_version"), CultureInfo.InvariantCulture);
        var tables = Convert.ToInt32(Scalar("SELECT count(*) FROM sqlite_master"), CultureInfo.InvariantCulture);
        if (version == 0 && tables == 0)
        {
            using var transaction = _connection.BeginTransaction();
            Run(Tables);
            Run("PRAGMA user_version = 1");
            transaction.Commit();
        }
        else if (version != Version)
        {
            throw new HistoryException(version > Version ? new("它由更新的版本写成，请升级本程序", "it was written by a later version; update coach") : NotOurs);
        }
        else if (!HasOurTables())
        {
            throw new HistoryException(NotOurs);
        }
        else if (Scalar("PRAGMA quick_check(1)") is not "ok")
        {
            throw new HistoryException(Damaged);
        }
    }

    /// <summary>A view or a trigger in place of a table could compute without end, or change what we write.</summary>
    private bool HasOurTables() =>
        Query("SELECT substr(sql, 1, $0) FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid", r => r.GetString(0), LongestText)
            .SequenceEqual(Tables.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.Ordinal);

    private static HistoryException Unusable(SqliteException e) => new(Reason(e.SqliteErrorCode), e);

    /// <param name="code">https://sqlite.org/rescode.html; its messages are English.</param>
    private static LocalizedText Reason(int code) => code switch
    {
        3 or 8 => new("没有写入权限", "there is no permission to write it"),
        5 or 6 => new("它正被别的程序占用，稍后重试", "another program is using it; try again later"),
        11 => Damaged,
        13 => new("磁盘空间不够", "the disk is full"),
        14 => new("打不开，所在的文件夹不存在或没有权限", "its folder does not exist, or there is no permission"),
        26 => NotOurs,
        _ => new($"读写时出错（SQLite 错误 {code}）", $"reading or writing it failed (SQLite error {code})"),
    };

    private void Run(string sql, params ReadOnlySpan<object> values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private object? Scalar(string sql)
    {
        using var command = Command(sql);
        return command.ExecuteScalar();
    }

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object> values)
    {
        try
        {
            using var command = Command(sql, values);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(read(reader));
            }

            return rows;
        }
        catch (SqliteException e)
        {
            throw Unusable(e);
        }
        catch (Exception e) when (e is InvalidCastException or FormatException or OverflowException)
        {
            // A column may hold a value of any type, whatever the table says of it.
            throw new HistoryException(Damaged, e);
        }
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The text is always one of the constants above; values go in as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i}"), values[i]);
        }

        return command;
    }

    /// <summary>A score or a share.</summary>
    private static double Figure(SqliteDataReader reader, int column) =>
        reader.GetDouble(column) is >= 0 and <= 100 and var figure ? figure : throw new FormatException("a figure lies outside 0 to 100");

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private static string Day(SqliteDataReader reader, int column) => reader.IsDBNull(column) || reader.GetString(column) is not { Length: >= 10 } time ? "" : time[..10];
}
