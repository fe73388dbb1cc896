using System.Collections.Immutable;
using System.Security.Cryptography;
using AfterSalesCoach.ChatLogs;
using AfterSalesCoach.Cli.Output;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Linting;
using AfterSalesCoach.Linting.Rewrites;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Cli.Tests;

/// <summary>Optimisations change no byte of the findings: the JSONL of each input has the hash that was recorded before.</summary>
/// <remarks>
/// A change of lexicons, rules, phrases, model or corpora is meant to change findings. Whoever makes one looks at what changed, then records anew with
/// <c>UPDATE_GOLDEN=1</c> and commits <c>Golden/findings.sha256</c> with the change; a mere optimisation never does. A sample is checked by default;
/// <c>GOLDEN_FINDINGS=all</c> checks every reply outside the test split. Recording always records both.
/// </remarks>
public sealed class FindingsGoldenTests
{
    /// <summary>Of the replies of a corpus file the sample takes one in so many, of those one in so many with rewrites.</summary>
    private const int SampleStep = 7;
    private const int RewriteStep = 63;

    private static readonly string _file = Path.Combine(Repository.Root, "tests", "AfterSalesCoach.Cli.Tests", "Golden", "findings.sha256");

    private static readonly Linter _rulesAlone = new(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default);
    private static readonly Linter _joined = new(DialogueTagger.Default, RuleCatalog.All, LintSettings.Default, ReplyModel.Default);
    private static readonly RewriteComposer _composer = new(DialogueTagger.Default, _joined);

    [Fact]
    public void Findings_are_the_bytes_that_were_recorded()
    {
        var updates = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";
        var all = updates || Environment.GetEnvironmentVariable("GOLDEN_FINDINGS") == "all";
        var found = Runs().Where(run => all || !run.Name.StartsWith("all ", StringComparison.Ordinal))
            .AsParallel().AsOrdered().Select(run => $"{HashOf(run)}  {run.Name}").ToList();
        if (updates)
        {
            File.WriteAllText(_file, string.Join('\n', found) + '\n');
        }

        var recorded = File.ReadAllLines(_file).Where(line => all || !line.Contains("  all ", StringComparison.Ordinal));
        found.Should().Equal(recorded, "findings changed; see the remarks of {0}", nameof(FindingsGoldenTests));
    }

    private static IEnumerable<Run> Runs()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "corpora", "samples")).Where(f => !f.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            var format = name == "quick-replies.txt" ? InputFormat.Replies : InputFormat.Auto;
            yield return new Run($"joined samples/{name}", [.. new ChatLogReader(new ReadOptions { Format = format }, _ => { }).Read(file)], _joined);
        }

        ImmutableArray<Conversation> conversations = [.. LabelledConversation.Load().Where(c => c.Split != CorpusSplit.Test).Select(c => c.Conversation)];
        yield return new Run("rules conversations.jsonl", conversations, _rulesAlone);
        yield return new Run("joined conversations.jsonl", conversations, _joined);
        foreach (var file in Repository.LabelledReplies().Where(r => r.Split != CorpusSplit.Test).GroupBy(r => r.Id[..r.Id.LastIndexOf('-')]))
        {
            ImmutableArray<Conversation> replies = [.. file.Select(r => r.Conversation)];
            yield return new Run($"rules {file.Key}", Sample(replies, SampleStep), _rulesAlone);
            yield return new Run($"joined {file.Key}", Sample(replies, SampleStep), _joined);
            yield return new Run($"rewritten {file.Key}", Sample(replies, RewriteStep), _joined, Rewrites: true);
            yield return new Run($"all rules {file.Key}", replies, _rulesAlone);
            yield return new Run($"all joined {file.Key}", replies, _joined);
        }
    }

    private static ImmutableArray<Conversation> Sample(ImmutableArray<Conversation> all, int step) => [.. all.Where((_, index) => index % step == 0)];

    private static string HashOf(Run run)
    {
        using var bytes = new MemoryStream();
        using var writer = new JsonLinesWriter(bytes, UserLanguage.Chinese);
        foreach (var conversation in run.Conversations)
        {
            foreach (var diagnostic in run.Linter.Lint(conversation).Diagnostics)
            {
                var rewrites = run.Rewrites ? _composer.Suggest(conversation, diagnostic.MessageIndex) : [];
                writer.Write(new Finding(conversation, diagnostic, conversation.Messages[diagnostic.MessageIndex].Text, rewrites));
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }

    /// <summary>One way of linting some conversations.</summary>
    private sealed record Run(string Name, ImmutableArray<Conversation> Conversations, Linter Linter, bool Rewrites = false);
}
