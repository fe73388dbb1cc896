using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace AfterSalesCoach.Simulator.Records;

/// <summary>Results of sessions and the review cards that follow from them.</summary>
internal sealed class ResultTable(RecordsFile file)
{
    private static ResultJsonTypes Json => ResultJsonTypes.Default;

    /// <summary>Keeps the result of a session unless it has one.</summary>
    /// <returns>Whether it was the first.</returns>
    public bool AddFirst(StoredResult result) => file.Run(
        "INSERT INTO results VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (session) DO NOTHING",
        result.SessionId, RecordsTime.Write(result.FinishedAt), result.IsExam, (long)(result.Total * 10), result.Passed, result.Ending,
        JsonSerializer.Serialize(result.Dimensions, Json.Counts), JsonSerializer.Serialize(result.Breaches, Json.Counts), JsonSerializer.Serialize(result.Critical, Json.Names)) == 1;

    public ImmutableArray<StoredResult> Of(string? trainee) =>
    [
        .. file.Query(
            """
            SELECT r.session, t.name, s.scenario, s.title, r.finished_at, r.exam, r.tenths, r.passed, r.ending, r.dimensions, r.breaches, r.critical
            FROM results r JOIN sessions s ON s.id = r.session JOIN trainees t ON t.id = s.trainee WHERE $0 = '' OR t.name = $0
            """,
            Read, trainee ?? "").OrderByDescending(r => r.FinishedAt).ThenByDescending(r => r.SessionId),
    ];

    public void Review(StoredResult result, int quality)
    {
        var today = DateOnly.FromDateTime(result.FinishedAt.DateTime);
        var card = Sm2.Review(CardsOf(result.Trainee).GetValueOrDefault(result.ScenarioId), quality, today);
        file.Run(
            "INSERT OR REPLACE INTO cards SELECT id, $1, $2, $3, $4, $5 FROM trainees WHERE name = $0",
            result.Trainee, result.ScenarioId, card.Repetitions, card.Interval, card.Ease, card.Due.ToString("O", CultureInfo.InvariantCulture));
    }

    public ImmutableSortedDictionary<string, ReviewCard> CardsOf(string trainee) =>
        file.Query("SELECT scenario, repetitions, interval, ease, due FROM cards c JOIN trainees t ON t.id = c.trainee WHERE t.name = $0", ReadCard, trainee)
            .ToImmutableSortedDictionary(c => c.Scenario, c => c.Card, StringComparer.Ordinal);

    private static StoredResult Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), RecordsTime.Read(row.GetString(4)), row.GetBoolean(5), row.GetInt64(6) / 10m, row.GetBoolean(7), row.GetString(8))
    {
        Dimensions = JsonSerializer.Deserialize(row.GetString(9), Json.Counts)!,
        Breaches = JsonSerializer.Deserialize(row.GetString(10), Json.Counts)!,
        Critical = JsonSerializer.Deserialize(row.GetString(11), Json.Names),
    };

    private static (string Scenario, ReviewCard Card) ReadCard(SqliteDataReader row) => (
        row.GetString(0),
        new ReviewCard(row.GetInt32(1), row.GetInt32(2), row.GetDouble(3), DateOnly.ParseExact(row.GetString(4), "O", CultureInfo.InvariantCulture)));
}
