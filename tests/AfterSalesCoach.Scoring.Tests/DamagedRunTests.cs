using System.Text;
using AfterSalesCoach.Linting.Configuration;
using AfterSalesCoach.Scoring.History;
using AfterSalesCoach.Scoring.Summary;
using AfterSalesCoach.Scoring.Tests.Html;
using AfterSalesCoach.Testing.Hostile;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using Xunit;

namespace AfterSalesCoach.Scoring.Tests;

/// <summary>Results of earlier runs that come back: summaries to compare with, stores to add to.</summary>
[Trait("Category", "Hostile")]
public sealed class DamagedRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coach-").FullName;

    private string Store => Path.Combine(_folder, "qa.db");

    [Fact]
    public void A_damaged_summary_is_refused_with_reasons_or_compared_with()
    {
        var path = Path.Combine(_folder, "summary.json");
        var now = SampleRun.Summary();
        HostileCheck.ForAll("summary.json to compare with", DamagedFile.Of(("summary.json", SummaryJson.Write(now))), file =>
        {
            File.WriteAllBytes(path, file.Content);
            if (Read(path) is { } before)
            {
                var compared = SummaryJson.Write(now with { Comparison = RunComparer.Compare(before, now) });
                compared.Should().NotBeEmpty();
            }
        });
    }

    /// <summary>Legal JSON of the right shape that holds nothing, or what no run can give.</summary>
    [Theory]
    [InlineData("\"rules\": [", "\"rules\": [null,")]
    [InlineData("\"id\": \"ASC", "\"not_id\": \"ASC")]
    [InlineData("\"agents\": [", "\"agents\": [null,")]
    [InlineData("\"fingerprints\": {", "\"fingerprints\": null, \"unused\": {")]
    [InlineData("\"totals\": {", "\"totals\": null, \"unused\": {")]
    [InlineData("\"score_lost\": ", "\"score_lost\": 1e999, \"unused\": ")]
    [InlineData("\"low\": ", "\"low\": -1e308, \"unused\": ")]
    public void A_summary_that_cannot_be_reckoned_with_is_refused(string text, string instead)
    {
        var path = Path.Combine(_folder, "summary.json");
        var sound = Encoding.UTF8.GetString(SummaryJson.Write(SampleRun.Summary()));
        var at = sound.IndexOf(text, sound.IndexOf("\"totals\"", StringComparison.Ordinal) is var totals && text.Contains("fingerprints", StringComparison.Ordinal) ? 0 : totals, StringComparison.Ordinal);
        File.WriteAllText(path, sound[..at] + instead + sound[(at + text.Length)..]);

        Read(path).Should().BeNull();
    }

    [Fact]
    public void An_agent_who_stands_in_a_summary_twice_is_compared_once()
    {
        var now = SampleRun.Summary();

        RunComparer.Compare(now with { Agents = [.. now.Agents, .. now.Agents] }, now).Agents.Should().HaveCount(now.Agents.Length);
    }

    [Fact]
    public void A_damaged_store_is_refused_or_read_and_added_to()
    {
        using (var store = RunHistory.Open(Store))
        {
            store.Add(SampleRun.Summary(), DateTimeOffset.UnixEpoch);
        }

        var sound = File.ReadAllBytes(Store);
        HostileCheck.ForAll("store of runs (SQLite)", DamagedFile.Of(("qa.db", sound)), file => UseStore(() => File.WriteAllBytes(Store, file.Content)), 100);
    }

    /// <summary>SQLite keeps any value in any column, where it reads as 0, and a file may hold more than tables.</summary>
    [Theory]
    [InlineData("UPDATE runs SET period_from = 'x', taken_at = ''", true)]
    [InlineData("UPDATE runs SET score = 'viel'", true)]
    [InlineData("UPDATE runs SET conversations = x'00ff'", true)]
    [InlineData("UPDATE agents SET score = 9e999", false)]
    [InlineData("DROP TABLE agents; CREATE VIEW agents AS WITH RECURSIVE c(run) AS (SELECT 1 UNION ALL SELECT run FROM c) SELECT run, '' AS shop, '' AS name, 1.0 AS score FROM c", false)]
    [InlineData("CREATE TRIGGER t AFTER INSERT ON runs BEGIN DELETE FROM runs; END", false)]
    [InlineData("DROP TABLE rules", false)]
    [InlineData("CREATE TABLE more (id INTEGER)", false)]
    public void A_forged_store_is_refused_or_read(string sql, bool readable)
    {
        using (var store = RunHistory.Open(Store))
        {
            store.Add(SampleRun.Summary(), DateTimeOffset.UnixEpoch);
        }

        UseStore(() => Execute(sql)).Should().Be(readable);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ScoreSummary? Read(string path)
    {
        try
        {
            return SummaryJson.Read(path);
        }
        catch (ConfigurationException refusal)
        {
            refusal.Problems.Should().ContainSingle().Which.Code.Should().Be("ASF2201");
            return null;
        }
    }

    /// <summary>Whether everything one does with a store could be done.</summary>
    private bool UseStore(Action prepare)
    {
        prepare();
        try
        {
            using var store = RunHistory.Open(Store);
            var runs = store.Runs(12);
            runs.Should().NotContain(r => r.From == null);
            store.Agents(runs).Should().NotContain(l => l.Values.Length != runs.Length);
            store.Rules(runs).Should().NotContain(l => l.Values.Length != runs.Length);
            store.Add(SampleRun.Summary(), DateTimeOffset.UnixEpoch);
            return true;
        }
        catch (HistoryException refusal)
        {
            refusal.Text.Chinese.Should().NotBeEmpty();
            return false;
        }
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Store, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is one of the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
