using AfterSalesCoach.Simulator.Records;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Simulator.Tests.Records;

/// <summary>What is not ours, or not whole, is refused and left as it is.</summary>
public sealed class RecordsFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, RecordsLocation.FileName);

    [Fact]
    public void Text_is_refused() => IsLeftAlone(() => System.IO.File.WriteAllText(File, "这是我的笔记，不是数据库。\n"), "*不是训练记录*");

    [Fact]
    public void The_database_of_another_program_is_refused() => IsLeftAlone(() => ForeignSql.Execute(File, "CREATE TABLE photos (id INTEGER)"), "*不是训练记录*");

    [Fact]
    public void A_database_that_another_program_has_open_is_not_even_touched()
    {
        using var theirs = ForeignSql.Open(File);
        ForeignSql.Execute(theirs, "PRAGMA journal_mode = WAL; CREATE TABLE photos (id INTEGER); INSERT INTO photos VALUES (1)");
        var before = Directory.GetFiles(_folder.Path).Order().Select(f => (f, new FileInfo(f).Length)).ToList();
        FluentActions.Invoking(() => TrainingRecords.Open(_folder.Path)).Should().Throw<RecordsException>().WithMessage("*不是训练记录*");
        Directory.GetFiles(_folder.Path).Order().Select(f => (f, new FileInfo(f).Length)).Should().Equal(before);
    }

    [Fact]
    public void A_full_disk_says_so_and_keeps_what_was_there()
    {
        using var file = RecordsFile.Open(File);
        file.Run("INSERT INTO trainees (name) VALUES ('小王')");
        file.Query("PRAGMA max_page_count = 1", r => r.GetInt64(0));
        var write = () => file.InTransaction(() => file.Run("INSERT INTO trainees (name) VALUES ($0)", new string('王', 100_000)));
        write.Should().Throw<RecordsException>().WithMessage("*磁盘满了*");
        file.Query("SELECT name FROM trainees", r => r.GetString(0)).Should().Equal("小王");
    }

    [Fact]
    public void A_later_version_is_refused() => IsLeftAlone(
        () =>
        {
            TrainingRecords.Open(_folder.Path).Dispose();
            ForeignSql.Execute(File, $"PRAGMA user_version = {RecordsSchema.Version + 1}");
        },
        "*更新的版本*");

    [Fact]
    public void A_damaged_file_is_refused() => IsLeftAlone(
        () =>
        {
            TrainingRecords.Open(_folder.Path).Dispose();
            using var stream = System.IO.File.OpenWrite(File);
            stream.Seek(100, SeekOrigin.Begin);
            stream.Write(Enumerable.Repeat((byte)0xee, 8_000).ToArray());
        },
        "*损坏*");

    [Fact]
    public void A_file_cut_short_is_refused() => IsLeftAlone(
        () =>
        {
            TrainingRecords.Open(_folder.Path).Dispose();
            using var stream = System.IO.File.OpenWrite(File);
            stream.SetLength(stream.Length / 2);
        },
        "*损坏*");

    [Fact]
    public void A_folder_that_is_a_file_is_refused()
    {
        var file = Path.Combine(_folder.Path, "file");
        System.IO.File.WriteAllText(file, "");
        FluentActions.Invoking(() => TrainingRecords.Open(file)).Should().Throw<RecordsException>().WithMessage("*--data*");
    }

    [Fact]
    public void Nothing_is_made_where_there_are_no_records()
    {
        TrainingRecords.OpenExisting(_folder.Path).Should().BeNull();
        Directory.EnumerateFileSystemEntries(_folder.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task Several_processes_may_make_it_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TrainingRecords.Open(_folder.Path).Dispose())));
        using var records = TrainingRecords.Open(_folder.Path);
        records.Results(null).Should().BeEmpty();
    }

    [Fact]
    public void A_transaction_is_on_disk_when_it_is_reported()
    {
        using var file = RecordsFile.Open(File);
        file.Number("PRAGMA synchronous").Should().Be(3, "EXTRA: power loss undoes nothing that was reported");
    }

    public void Dispose() => _folder.Dispose();

    private void IsLeftAlone(Action make, string message)
    {
        make();
        var before = System.IO.File.ReadAllBytes(File);
        FluentActions.Invoking(() => TrainingRecords.Open(_folder.Path)).Should().Throw<RecordsException>().WithMessage(message);
        System.IO.File.ReadAllBytes(File).Should().Equal(before);
    }
}
