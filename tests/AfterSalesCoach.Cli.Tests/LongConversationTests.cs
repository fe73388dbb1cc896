using AfterSalesCoach.Cli.Commands;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Configuration;
using AfterSalesCoach.Text.Normalization;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>Suggesting something for one reply does not read the whole conversation anew.</summary>
public sealed class LongConversationTests
{
    private const int Messages = 120;

    /// <summary>Each suggestion may try a few wordings, each of which is read.</summary>
    private const int MostReadings = Messages + (Messages / 2 * 25);

    [Fact]
    public void Lint_reads_a_message_once_however_many_rewrites_are_suggested()
    {
        using var folder = new TemporaryFolder();
        var (setup, normalizer) = Setup();
        var options = new LintOptions { Paths = [folder.Write("log.jsonl", Log())], Format = OutputFormat.Jsonl, Threads = 1, Rewrite = true };
        var (console, output) = Console();

        new LintRun(options, console, setup).Execute(CancellationToken.None).Should().Be(ExitCode.Findings);

        output.Length.Should().BePositive();
        normalizer.Readings.Should().BeInRange(Messages, MostReadings);
    }

    [Fact]
    public void Score_reads_a_message_twice_at_most()
    {
        using var folder = new TemporaryFolder();
        var (setup, normalizer) = Setup();
        var options = new ScoreOptions { Paths = [folder.Write("log.jsonl", Log())], Out = Path.Combine(folder.Path, "qa") };

        new ScoreRun(options, Console().Console, TimeProvider.System, setup).Execute(CancellationToken.None).Should().Be(ExitCode.Clean);

        normalizer.Readings.Should().BeInRange(2 * Messages, Messages + MostReadings);
    }

    private static (LinterSetup Setup, CountingNormalizer Normalizer) Setup()
    {
        var normalizer = new CountingNormalizer();
        return (new LinterSetup(LintConfiguration.Default, [.. RuleCatalog.All]) { Tagger = new DialogueTagger(normalizer, Lexicon.Default, remembered: 0) }, normalizer);
    }

    private static (CommandConsole Console, MemoryStream Output) Console()
    {
        var output = new MemoryStream();
        return (new CommandConsole { Input = new MemoryStream(), Output = output, ErrorWriter = TextWriter.Null }, output);
    }

    private static string Log() => """{"conversation_id":"c","category":"fresh","messages":[""" + string.Join(',', Enumerable.Range(0, Messages).Select(i => i % 2 == 0
        ? """{"role":"customer","text":"苹果烂了三个，怎么办"}"""
        : """{"role":"agent","text":"这么便宜你还要怎样"}""")) + "]}\n";

    private sealed class CountingNormalizer : INormalizer
    {
        private int _readings;

        public int Readings => _readings;

        public NormalizedText Normalize(string raw)
        {
            Interlocked.Increment(ref _readings);
            return Normalizer.Default.Normalize(raw);
        }
    }
}
