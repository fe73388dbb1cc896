using System.Text;
using AfterSalesCoach.Cli.Commands;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Configuration;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>A bug of ours in one conversation costs that one its result, not the others theirs.</summary>
public sealed class ConversationFaultTests
{
    private const string Log = """
        {"conversation_id":"before","messages":[{"role":"agent","text":"这么便宜你还要怎样"}]}
        {"conversation_id":"bad","messages":[{"role":"agent","text":"触发"}]}
        {"conversation_id":"after","messages":[{"role":"agent","text":"这么便宜你还要怎样"}]}
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Lint_tells_the_place_and_judges_the_rest(int threads)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("log.jsonl", Log);
        var (console, output, error) = Console();
        var status = new LintRun(new LintOptions { Paths = [path], Format = OutputFormat.Jsonl, Threads = threads }, console, Setup()).Execute(CancellationToken.None);

        status.Should().Be(ExitCode.Bug);
        error.ToString().Should().Contain($"{path}:2").And.Contain("bad").And.Contain("InvalidOperationException");
        Encoding.UTF8.GetString(output.ToArray()).Should().Contain("before").And.Contain("after").And.NotContain("\"bad\"");
    }

    [Fact]
    public async Task What_was_met_in_reading_is_told_in_the_same_order_whatever_the_threads()
    {
        using var folder = new TemporaryFolder();
        var lines = Enumerable.Range(0, 150).Select(i => i % 3 == 0 ? "oops" : $$"""{"conversation_id":"c{{i}}","messages":[{"role":"agent","text":"您好","suppress":["ASC1002"]}]}""");
        var path = folder.Write("log.jsonl", string.Join('\n', lines));

        var one = await CommandHarness.RunAsync("lint", path, "--threads", "1");
        var many = await CommandHarness.RunAsync("lint", path, "--threads", "7");

        one.Error.Split('\n').Take(4).Select(l => l.Split(' ')[1]).Should().Equal("ASL3001", "ASL9001", "ASL9001", "ASL3001");
        many.Error.Should().Be(one.Error);
    }

    [Fact]
    public void Score_tells_the_place_and_scores_the_rest()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("log.jsonl", Log);
        var (console, _, error) = Console();
        var qa = Path.Combine(folder.Path, "qa");
        var status = new ScoreRun(new ScoreOptions { Paths = [path], Out = qa }, console, TimeProvider.System, Setup()).Execute(CancellationToken.None);

        status.Should().Be(ExitCode.Bug);
        error.ToString().Should().Contain($"{path}:2").And.Contain("bad");
        var summary = File.ReadAllText(Path.Combine(qa, "summary.json"));
        summary.Should().Contain("\"conversations\": 2").And.Contain("\"input_problems\": 1");
    }

    private static (CommandConsole Console, MemoryStream Output, StringWriter Error) Console()
    {
        var (output, error) = (new MemoryStream(), new StringWriter());
        return (new CommandConsole { Input = new MemoryStream(), Output = output, ErrorWriter = error }, output, error);
    }

    private static LinterSetup Setup() => new(LintConfiguration.Default, [.. RuleCatalog.All, new ThrowingRule()]);

    private sealed class ThrowingRule : ReplyRule
    {
        public override RuleDescriptor Descriptor { get; } = new("TEST1", "throwing", RuleCategory.House, RuleScope.Message, Severity.Info, new("抛出", "throws"), new("抛出", "throws"))
        {
            Why = new("", ""),
            Instead = new("", ""),
            Guides = [],
            Examples = [],
        };

        public override IEnumerable<Diagnostic> Analyze(Reply reply) => reply.Text.Contains("触发", StringComparison.Ordinal) ? throw new InvalidOperationException("planted") : [];
    }
}
