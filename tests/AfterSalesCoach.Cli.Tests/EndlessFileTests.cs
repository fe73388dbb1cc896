using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>Every file that a user names may turn out to have no end; it is refused before memory runs out.</summary>
public sealed class EndlessFileTests
{
    private const string Endless = "/dev/zero";

    public static TheoryData<string[]> Commands =>
    [
        ["segment", "--dictionary", Endless],
        ["lint", "--reply", "好", "--baseline", Endless],
        ["lint", "--reply", "好", "--config", Endless],
        ["lint", "--regressions", Endless],
        ["lint", Endless],
        ["lint", Endless, "--diff"],
        ["score", "corpora", "--out", "OUT", "--compare", Endless],
        ["score", "corpora", "--out", "OUT", "--scorecard", Endless],
        ["score", "corpora", "--out", "OUT", "--service-level", Endless],
        ["review", Endless],
        ["trend", "--store", Endless],
        ["replay", Endless],
        ["model", "evaluate", "--data", Endless],
        ["corpus", "check", Endless],
    ];

    [SkippableTheory]
    [MemberData(nameof(Commands))]
    public async Task A_file_without_end_is_refused(string[] arguments)
    {
        Skip.IfNot(File.Exists(Endless), "there is no such device here");
        using var folder = new TemporaryFolder();

        var run = await CommandHarness.RunAsync([.. arguments.Select(a => a == "OUT" ? Path.Combine(folder.Path, "qa") : a)]);

        run.ExitCode.Should().Be(ExitCode.BadInput);
        run.Error.Should().MatchRegex("[\u4e00-\u9fff]").And.NotContain("   at ");
    }

    /// <summary>A pack that cannot be read has a problem, which is what this command looks for.</summary>
    [SkippableFact]
    public async Task So_is_a_scenario_without_end()
    {
        Skip.IfNot(File.Exists(Endless), "there is no such device here");

        var run = await CommandHarness.RunAsync("pack", "check", Endless);

        run.ExitCode.Should().Be(ExitCode.Findings);
        (run.Output + run.Error).Should().Contain("ASP1001");
    }

    [Fact]
    public async Task Nor_is_a_journal_from_a_pipe_read_for_ever()
    {
        await using var error = new StringWriter();
        using var input = new EndlessStream();
        var console = new CommandConsole { Input = input, Output = Stream.Null, ErrorWriter = error };

        (await CoachCommand.RunAsync(["replay", "-"], console, CancellationToken.None)).Should().Be(ExitCode.BadInput);

        error.ToString().Should().Contain("文件太大");
        input.BytesRead.Should().BeLessThan(100_000_000);
    }

    [Theory]
    [InlineData("pack", "preview", "scenarios/fruit/rotten-third.yaml")]
    [InlineData("pack", "new", "fruit/sour", "--pack", "OUT")]
    public async Task Nor_is_an_answer_that_never_ends(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        await using var error = new StringWriter();
        using var input = new EndlessStream();
        var console = new CommandConsole { Input = input, Output = Stream.Null, ErrorWriter = error };
        string[] given = [.. arguments.Select(a => a == "OUT" ? folder.Path : a.StartsWith("scenarios/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, a) : a)];

        (await CoachCommand.RunAsync(given, console, CancellationToken.None)).Should().Be(ExitCode.BadInput);

        error.ToString().Should().Contain("不像是回答");
        input.BytesRead.Should().BeLessThan(1_000_000);
        Directory.GetFiles(folder.Path).Should().BeEmpty();
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long BytesRead { get; private set; }

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'x');
            BytesRead += buffer.Length;
            return buffer.Length;
        }
    }
}
