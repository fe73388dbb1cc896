using System.Globalization;
using System.Text.Json;
using AfterSalesCoach.Linting;
using Microsoft.Data.Sqlite;

namespace AfterSalesCoach.Simulator.Records;

/// <summary>The database file: opened only when it is ours and whole, brought up to date, written in transactions that survive power loss.</summary>
/// <remarks>
/// A rollback journal and not a write-ahead log: it is one file to copy, and it works on a network drive. <c>synchronous=EXTRA</c> also
/// syncs the folder, so that a transaction that was reported cannot come undone. Several processes may have it open, several threads may use it.
/// </remarks>
internal sealed class RecordsFile : IDisposable
{
    private const int SecondsToWait = 10;

    private readonly SqliteConnection _connection;
    private readonly Lock _lock = new();

    private RecordsFile(SqliteConnection connection) => _connection = connection;

    private LocalizedText Name => new($"训练记录 {_connection.DataSource} ", $"The records {_connection.DataSource} ");

    /// <summary>Opens the file, which is made when it is not there.</summary>
    /// <exception cref="RecordsException">It cannot be opened, is damaged, not ours, or of a later version; it is left as it is.</exception>
    public static RecordsFile Open(string path)
    {
        if (FileHeader.IsForeign(path))
        {
            throw Foreign(path);
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = SecondsToWait, ForeignKeys = true }.ToString());
        var file = new RecordsFile(connection);
        try
        {
            file.Guarded(connection.Open);
            file.Prepare();
            return file;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _connection.Dispose();
        }
    }

    /// <summary>All of it or nothing. Takes the lock for writing at once, so that no two processes can wait for each other.</summary>
    public void InTransaction(Action work) => Guarded(() =>
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        work();
        transaction.Commit();
    });

    /// <returns>The number of rows changed.</returns>
    public int Run(string sql, params object[] values) => Guarded(() =>
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    });

    public long Number(string sql, params object[] values) => Query(sql, r => r.GetInt64(0), values)[0];

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params object[] values) => Guarded(() =>
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(Read(reader, read));
        }

        return rows;
    });

    /// <summary>A column may hold a value of any type and any text, whatever the table says of it.</summary>
    private T Read<T>(SqliteDataReader row, Func<SqliteDataReader, T> read)
    {
        try
        {
            return read(row);
        }
        catch (Exception e) when (e is InvalidCastException or FormatException or OverflowException or JsonException or ArgumentException)
        {
            throw Damaged(e);
        }
    }

    private void Prepare()
    {
        if (IsEmpty() || (IsOurs() && Version() < RecordsSchema.Version))
        {
            InTransaction(BringUpToDate);
        }

        if (!IsOurs())
        {
            throw Foreign(_connection.DataSource);
        }

        if (Version() > RecordsSchema.Version)
        {
            throw Problem("是更新的版本写的，没有改动它。请升级程序。", "were written by a later version and left alone; update this program.");
        }

        if (!HasOurTables() || Query("PRAGMA quick_check(1)", r => r.GetString(0)) is not ["ok"])
        {
            throw Damaged(null);
        }

        Run("PRAGMA synchronous = EXTRA");
    }

    /// <summary>A view or a trigger in place of a table could compute without end, or change what we write.</summary>
    private bool HasOurTables() =>
        Query("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY rowid", r => r.GetString(0)).SequenceEqual(RecordsSchema.Statements, StringComparer.Ordinal);

    /// <summary>Looks again, now that nobody else can write: another process may have been faster.</summary>
    private void BringUpToDate()
    {
        if (!IsEmpty() && !IsOurs())
        {
            return;
        }

        foreach (var step in RecordsSchema.Steps.Skip((int)Version()))
        {
            Run(step);
        }

        Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {RecordsSchema.ApplicationId}"));
        Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {RecordsSchema.Version}"));
    }

    private bool IsEmpty() => Number("SELECT count(*) FROM sqlite_master") == 0 && Version() == 0;

    private bool IsOurs() => Number("PRAGMA application_id") == RecordsSchema.ApplicationId;

    private long Version() => Number("PRAGMA user_version");

    private SqliteCommand Command(string sql, object[] values)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The text is always one of our constants; values go in as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i}"), values[i]);
        }

        return command;
    }

    private void Guarded(Action work) => Guarded(() =>
    {
        work();
        return true;
    });

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            lock (_lock)
            {
                return work();
            }
        }
        catch (SqliteException e)
        {
            throw e.SqliteErrorCode switch
            {
                SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => Problem("正被另一个程序占用。关掉它再试。", "are in use by another program; close it and try again.", e),
                SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB => Damaged(e),
                SQLitePCL.raw.SQLITE_FULL => Problem("写不下，磁盘满了。腾出空间再试；已经显示的都保存了。", "cannot be written: the disk is full. Make room and try again; what was shown is kept.", e),
                _ => Problem($"打不开或写不进去（{e.SqliteErrorCode}）。检查文件夹的权限，或用 --data 换一个。", $"cannot be opened or written ({e.SqliteErrorCode}); check the folder's permissions or choose another with --data.", e),
            };
        }
    }

    private static RecordsException Foreign(string path) => new(new(
        $"{path} 不是训练记录，没有改动它。把它移走，或用 --data 换一个文件夹。", $"{path} holds no records of ours and was left alone; move it away, or choose another folder with --data."));

    private RecordsException Damaged(Exception? inner) =>
        Problem("已损坏，没有改动它。把它移走再运行，会重新建一份。", "are damaged and were left alone; move the file away to start anew.", inner);

    private RecordsException Problem(string chinese, string english, Exception? inner = null) => new(new(Name.Chinese + chinese, Name.English + english), inner);
}
