using AfterSalesCoach.Scenarios.Sessions;
using AfterSalesCoach.Simulator.Records;
using AfterSalesCoach.Simulator.Sessions;
using AfterSalesCoach.Testing.Hostile;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Simulator.Tests.Records;

/// <summary>Records that were damaged or made up are refused in words; nothing else comes out of them.</summary>
[Trait("Category", "Hostile")]
public sealed class DamagedRecordsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, RecordsLocation.FileName);

    [Fact]
    public void Damaged_records_are_refused_or_read() => HostileCheck.ForAll("records of trainees (SQLite)", DamagedFile.Of((RecordsLocation.FileName, Sound())), file =>
    {
        System.IO.File.WriteAllBytes(File, file.Content);
        IsUsable();
    }, 100);

    [Theory]
    [InlineData("UPDATE results SET dimensions = '{'")]
    [InlineData("UPDATE results SET finished_at = 'gestern'")]
    [InlineData("UPDATE results SET tenths = 9223372036854775807, finished_at = '9999-99-99'")]
    [InlineData("UPDATE cards SET due = '32. Mai'")]
    [InlineData("UPDATE cards SET interval = 99999999999999")]
    [InlineData("CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM events; END")]
    [InlineData("ALTER TABLE cards RENAME TO old; CREATE VIEW cards AS WITH RECURSIVE c(trainee) AS (SELECT 1 UNION ALL SELECT trainee FROM c) SELECT trainee, '' AS scenario, 0 AS repetitions, 0 AS interval, 2.5 AS ease, '' AS due FROM c")]
    public void Forged_records_are_refused_in_words(string sql)
    {
        System.IO.File.WriteAllBytes(File, Sound());
        ForeignSql.Execute(File, sql);

        IsUsable().Should().BeFalse();
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Of a trainee who passed once, failed once and left a third session open.</summary>
    private static byte[] Sound()
    {
        using var played = new PlayedSessions();
        played.Pass();
        played.Fail();
        played.Home.Start(PlayedSessions.Scenario, SessionMode.Practice).Send(new Intent.PickOption("apologise"));
        played.Records.Dispose();
        return System.IO.File.ReadAllBytes(Path.Combine(played.Folder, RecordsLocation.FileName));
    }

    private bool IsUsable()
    {
        try
        {
            using var records = TrainingRecords.Open(_folder.Path);
            records.Results(null).Should().NotContain(r => r.Trainee == null);
            records.Cards("小王").Should().NotContain(c => c.Value == null);
            _ = records.Unfinished("小王");
            if (records.FindUnfinished("小王", PlayedSessions.Scenario) is { } open)
            {
                records.KeepDraft(open.Id, "您好");
            }

            return true;
        }
        catch (RecordsException refusal)
        {
            refusal.Text.Chinese.Should().NotBeEmpty();
            refusal.Text.English.Should().NotBeEmpty();
            return false;
        }
    }
}
