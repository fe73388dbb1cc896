using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Simulator.Records;

/// <summary>What trainees did: their sessions event by event, their results, and what is due again.</summary>
/// <remarks>Several threads and processes may use the same file, one at a time; the others wait. Every method throws <see cref="RecordsException"/> where the file cannot be read or written.</remarks>
public sealed class TrainingRecords : IDisposable
{
    private readonly RecordsFile _file;
    private readonly SessionTable _sessions;
    private readonly ResultTable _results;

    private TrainingRecords(RecordsFile file) => (_file, _sessions, _results) = (file, new SessionTable(file), new ResultTable(file));

    /// <summary>Opens the records of a folder; both are made when they are not there.</summary>
    public static TrainingRecords Open(string folder)
    {
        try
        {
            CreateFolder(folder);
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            var (chinese, english) = FileFault.Describe(e);
            throw new RecordsException(new($"文件夹 {folder} 建不了：{chinese}也可以用 --data 换一个。", $"The folder {folder} cannot be made: {english} Or choose another with --data."), e);
        }

        return new(RecordsFile.Open(Path.Combine(folder, RecordsLocation.FileName)));
    }

    /// <summary>Opens the records of a folder, or null when there are none.</summary>
    public static TrainingRecords? OpenExisting(string folder) =>
        Path.Combine(folder, RecordsLocation.FileName) is var path && File.Exists(path) ? new(RecordsFile.Open(path)) : null;

    public void Dispose() => _file.Dispose();

    /// <summary>Starts a session; unfinished ones of the same trainee and scenario are given up.</summary>
    /// <returns>Its id.</returns>
    public long Begin(string trainee, Session session, DateTimeOffset startedAt)
    {
        var id = 0L;
        _file.InTransaction(() => id = _sessions.Begin(trainee, session, startedAt));
        return id;
    }

    /// <summary>Scenarios of which a trainee has a session that can be resumed.</summary>
    public ImmutableHashSet<string> Unfinished(string trainee) => _sessions.Unfinished(trainee);

    /// <summary>The unfinished session of a scenario; null when there is none.</summary>
    public StoredSession? FindUnfinished(string trainee, string scenarioId) => _sessions.FindUnfinished(trainee, scenarioId);

    /// <summary>The journal of a session, as far as it got; null when there is no such session.</summary>
    public string? Journal(long sessionId) => _sessions.Journal(sessionId);

    /// <summary>Keeps what is typed but not sent.</summary>
    public void KeepDraft(long sessionId, string draft) => _file.InTransaction(() => _sessions.KeepDraft(sessionId, draft));

    /// <summary>Results, newest first.</summary>
    /// <param name="trainee">Null for all.</param>
    public ImmutableArray<StoredResult> Results(string? trainee) => _results.Of(trainee);

    /// <summary>Review cards by scenario.</summary>
    public ImmutableSortedDictionary<string, ReviewCard> Cards(string trainee) => _results.CardsOf(trainee);

    internal void Append(SessionProgress progress) => _file.InTransaction(() =>
    {
        _sessions.Append(progress);
        if (progress.Result is { } result && _results.AddFirst(result))
        {
            _results.Review(result, progress.Quality);
        }
    });

    /// <summary>What trainees type is nobody else's business.</summary>
    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
