namespace AfterSalesCoach.Simulator.Records;

/// <summary>The tables, as steps from one version of the file to the next.</summary>
internal static class RecordsSchema
{
    /// <summary>Stands in the header of the file and tells it from other programs' databases: "ASCT".</summary>
    public const int ApplicationId = 0x41534354;

    private const string First =
        """
        CREATE TABLE trainees (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE sessions (id INTEGER PRIMARY KEY AUTOINCREMENT, trainee INTEGER NOT NULL REFERENCES trainees(id), scenario TEXT NOT NULL, title TEXT NOT NULL,
          setup TEXT NOT NULL, started_at TEXT NOT NULL, status TEXT NOT NULL CHECK (status IN ('open', 'ended', 'given-up')), draft TEXT NOT NULL DEFAULT '');
        CREATE INDEX sessions_of_trainee ON sessions (trainee, scenario, status);
        CREATE TABLE events (session INTEGER NOT NULL REFERENCES sessions(id), number INTEGER NOT NULL, line TEXT NOT NULL, PRIMARY KEY (session, number)) WITHOUT ROWID;
        CREATE TABLE results (session INTEGER PRIMARY KEY REFERENCES sessions(id), finished_at TEXT NOT NULL, exam INTEGER NOT NULL, tenths INTEGER NOT NULL,
          passed INTEGER NOT NULL, ending TEXT NOT NULL, dimensions TEXT NOT NULL, breaches TEXT NOT NULL, critical TEXT NOT NULL);
        CREATE TABLE cards (trainee INTEGER NOT NULL REFERENCES trainees(id), scenario TEXT NOT NULL, repetitions INTEGER NOT NULL, interval INTEGER NOT NULL, ease REAL NOT NULL,
          due TEXT NOT NULL, PRIMARY KEY (trainee, scenario)) WITHOUT ROWID;
        """;

    /// <summary>Step N makes version N + 1. A step that has shipped is never changed; a new version is a new step.</summary>
    public static readonly string[] Steps = [First];

    public static int Version => Steps.Length;

    /// <summary>What the file says of its tables and indices once all steps were taken, as long as no step alters a table.</summary>
    public static IEnumerable<string> Statements => Steps.SelectMany(s => s.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
