using System.Globalization;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Linting.Confidence;
using AfterSalesCoach.Testing.Corpus;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Mutation;

/// <summary>How many mutants the suite would notice; run by <c>tests/mutation/run.sh</c>, since it takes minutes.</summary>
/// <remarks>
/// Two kinds of test are replayed against each mutant: the marked examples of the rules (RuleExampleTests), and the findings that are recorded for
/// the replies and conversations outside the test split (FindingsGoldenTests). Source mutants of the rules themselves are not made.
/// </remarks>
public sealed class MutationRun
{
    /// <summary>As FindingsGoldenTests samples.</summary>
    private const int SampleStep = 7;

    private const double Floor = 0.85;

    private static readonly string? _folder = Environment.GetEnvironmentVariable("COACH_MUTATION_FOLDER");

    private readonly List<Conversation> _examples = [.. RuleCatalog.All.SelectMany(r => r.Descriptor.Examples).Select(e => ConversationMarkup.Parse(e.Markup).Conversation)];
    private readonly List<Conversation> _recorded =
    [
        .. LabelledConversation.Load().Where(c => c.Split != CorpusSplit.Test).Select(c => c.Conversation),
        .. Repository.LabelledReplies().Where(r => r.Split != CorpusSplit.Test).GroupBy(r => r.Id[..r.Id.LastIndexOf('-')])
            .SelectMany(file => file.Where((_, index) => index % SampleStep == 0)).Select(r => r.Conversation),
    ];

    [SkippableFact]
    public void Most_mutants_are_noticed()
    {
        Skip.If(_folder is null, "takes minutes; tests/mutation/run.sh runs it");
        var seed = int.Parse(Environment.GetEnvironmentVariable("COACH_MUTATION_SEED") ?? "1", CultureInfo.InvariantCulture);
        var entries = int.Parse(Environment.GetEnvironmentVariable("COACH_MUTATION_ENTRIES") ?? "60", CultureInfo.InvariantCulture);
        var (examples, rules, joined) = (Findings(DialogueTagger.Default, _examples), Findings(DialogueTagger.Default, _recorded), Findings(DialogueTagger.Default, _recorded, ReplyModel.Default));
        var (all, survivors) = (new Dictionary<string, (int Made, int ByExamples, int ByRecord)>(), new List<string>());
        foreach (var mutant in new MutantMaker(seed).Make(entries, entries / 3, entries / 4))
        {
            var byExamples = mutant.Threshold is null && (mutant.Blinkered is { } id ? IsBlinded(id, _examples, mutant) : !Findings(mutant.Tagger, _examples, null, mutant.Settings).SequenceEqual(examples));
            var byRecord = !byExamples && (mutant switch
            {
                { Threshold: { } raised } => joined.Any(f => f.RuleId == raised.RuleId && IsBelow(f, raised.Supported, raised.Alone)),
                { Blinkered: { } rule } => IsBlinded(rule, _recorded, mutant),
                _ => !Findings(mutant.Tagger, _recorded, null, mutant.Settings).SequenceEqual(rules) || !Findings(mutant.Tagger, _recorded, ReplyModel.Default, mutant.Settings).SequenceEqual(joined),
            });
            var count = all.GetValueOrDefault(mutant.Kind);
            all[mutant.Kind] = (count.Made + 1, count.ByExamples + (byExamples ? 1 : 0), count.ByRecord + (byRecord ? 1 : 0));
            if (!byExamples && !byRecord)
            {
                survivors.Add($"{mutant.Kind}: {mutant.What}");
            }

            File.WriteAllLines(Path.Combine(_folder!, "counts.tsv"), all.Select(c => $"{c.Key}\t{c.Value.Made}\t{c.Value.ByExamples}\t{c.Value.ByRecord}"));
            File.WriteAllLines(Path.Combine(_folder!, "survivors.txt"), survivors);
        }

        var made = all.Values.Sum(c => c.Made);
        ((made - survivors.Count) / (double)made).Should().BeGreaterThanOrEqualTo(Floor);
    }

    private static List<Found> Findings(DialogueTagger tagger, List<Conversation> conversations, IReplyClassifier? classifier = null, LintSettings? settings = null)
    {
        var linter = new Linter(tagger, RuleCatalog.All, settings ?? LintSettings.Default, classifier);
        return [.. conversations.AsParallel().AsOrdered().SelectMany((conversation, index) => linter.Lint(conversation).Diagnostics
            .Select(d => new Found(index, d.MessageIndex, d.RuleId, d.Span, d.Confidence, d.Origin == DiagnosticOrigin.Classifier)))];
    }

    /// <summary>Whether a rule says something else when it sees a reply without the rest of its turn and without earlier replies.</summary>
    private static bool IsBlinded(string rule, List<Conversation> conversations, Mutant mutant)
    {
        var linter = new Linter(mutant.Tagger, [RuleCatalog.Find(rule)!], mutant.Settings);
        return conversations.Where(c => c.Messages.Count(m => m.Speaker == Speaker.Agent) > 1).AsParallel().Any(conversation =>
        {
            var whole = linter.Lint(conversation).Diagnostics.ToLookup(d => d.MessageIndex, d => d.Span);
            return Enumerable.Range(0, conversation.Messages.Length).Where(i => conversation.Messages[i].Speaker == Speaker.Agent).Any(i =>
            {
                var (seen, index) = Mutant.Blinker(conversation, i);
                return !linter.Lint(seen).Diagnostics.Where(d => d.MessageIndex == index).Select(d => d.Span).SequenceEqual(whole[i]);
            });
        });
    }

    private static bool IsBelow(Found found, double supported, double alone) =>
        OperatingPoint.Of(found.RuleId) is { } point && found.Confidence < (found.ByClassifier ? point.Alone + alone : point.Supported + supported) && (found.ByClassifier ? alone : supported) > 0;

    private sealed record Found(int Conversation, int Message, string RuleId, Text.TextSpan Span, double Confidence, bool ByClassifier);
}
