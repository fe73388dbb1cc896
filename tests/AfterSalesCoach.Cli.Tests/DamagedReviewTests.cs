using AfterSalesCoach.Testing.Hostile;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>What people send back: review sheets that went through a spreadsheet and a mailbox, examples that others edited.</summary>
[Trait("Category", "Hostile")]
public sealed class DamagedReviewTests : IDisposable
{
    private const string Log =
        """
        {"conversation_id":"c1","category":"fresh","messages":[{"role":"customer","text":"苹果烂了三个"},{"role":"agent","agent":"小王","text":"抱歉，这么便宜你还要怎样"}]}
        {"conversation_id":"c2","category":"fresh","messages":[{"role":"customer","text":"苹果烂了三个"},{"role":"agent","agent":"小李","text":"这是正常的，退不了"}]}

        """;

    private readonly TemporaryFolder _folder = new();

    private string Results => Path.Combine(_folder.Path, "qa");

    [Fact]
    public void A_damaged_sheet_is_refused_or_taken_back()
    {
        Score();
        HostileCheck.ForAll("review sheet, csv", DamagedFile.Of(("review.csv", Filled())), file => TakesBack("returned.csv", file.Content), 40);
    }

    [Fact]
    public void A_damaged_workbook_is_refused_or_taken_back()
    {
        Score();
        HostileCheck.ForAll("review sheet, xlsx", DamagedWorkbook.Of(File.ReadAllBytes(Path.Combine(Results, "scorecard.xlsx"))), bytes => TakesBack("returned.xlsx", bytes), 40);
    }

    [Fact]
    public void A_damaged_sample_costs_its_examples_and_no_more()
    {
        Score();
        var sheet = _folder.Write("returned.csv", Filled());
        HostileCheck.ForAll("sample of a review", DamagedFile.Of(("review-sample.jsonl", File.ReadAllBytes(Path.Combine(Results, "review-sample.jsonl")))), file =>
        {
            var run = Run("review", sheet, "--sample", _folder.Write("sample.jsonl", file.Content), "--accepted", Path.Combine(_folder.Path, "new.jsonl"));
            run.ExitCode.Should().Be(ExitCode.Clean, run.Error);
            File.Delete(Path.Combine(_folder.Path, "new.jsonl"));
        }, 40);
    }

    [Fact]
    public void Damaged_examples_are_refused_or_held_against()
    {
        Score();
        Run("review", _folder.Write("returned.csv", Filled()), "--sample", Path.Combine(Results, "review-sample.jsonl"), "--accepted", Path.Combine(_folder.Path, "accepted.jsonl")).ExitCode.Should().Be(ExitCode.Clean);
        HostileCheck.ForAll("accepted examples", DamagedFile.Of(("accepted.jsonl", File.ReadAllBytes(Path.Combine(_folder.Path, "accepted.jsonl")))), file =>
        {
            var run = Run("lint", "--regressions", _folder.Write("damaged.jsonl", file.Content));
            run.ExitCode.Should().BeOneOf([ExitCode.Clean, ExitCode.Findings, ExitCode.BadInput], run.Error);
        }, 40);
    }

    public void Dispose() => _folder.Dispose();

    private static CommandHarness Run(params string[] arguments) => CommandHarness.RunAsync(arguments).GetAwaiter().GetResult();

    private void Score() => Run("score", _folder.Write("log.jsonl", Log), "--out", Results, "--sample", "5").ExitCode.Should().Be(ExitCode.Clean);

    private byte[] Filled() => System.Text.Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(Results, "review.csv")).Replace(",,\r\n", ",误判,\r\n", StringComparison.Ordinal));

    private void TakesBack(string name, byte[] content)
    {
        var run = Run("review", _folder.Write(name, content), "--sample", Path.Combine(Results, "review-sample.jsonl"), "--accepted", Path.Combine(_folder.Path, "accepted.jsonl"));
        run.ExitCode.Should().BeOneOf([ExitCode.Clean, ExitCode.BadInput], run.Error);
    }
}
