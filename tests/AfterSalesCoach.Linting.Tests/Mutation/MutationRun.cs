using System.Globalization;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Dialogue.Acts;
using AfterSalesCoach.Dialogue.Tagging;
using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Linting.Tests.Confidence;
using AfterSalesCoach.Linting.Tests.Rules.Turns;
using AfterSalesCoach.Testing.Corpus;
using AfterSalesCoach.Testing.Lexicons;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Linting.Tests.Mutation;

/// <summary>How many mutants the suite would notice; run by <c>tests/mutation/run.sh</c>, since it takes minutes.</summary>
/// <remarks>
/// Replayed against each mutant, until one notices it: the marked sentences (LexiconSentenceTests), the marked examples of rules and turns (RuleExampleTests,
/// TurnExampleTests), and what is recorded for replies and conversations outside the test split (NearThresholdTests, FindingsGoldenTests).
/// Source mutants of the rules themselves are not made.
/// </remarks>
public sealed class MutationRun
{
    /// <summary>As FindingsGoldenTests samples.</summary>
    private const int SampleStep = 7;

    private const double Floor = 0.85;

    private static readonly string? _folder = Environment.GetEnvironmentVariable("COACH_MUTATION_FOLDER");

    private readonly ILookup<DialogueAct, TaggedSentence> _sentences = TaggedSentence.Load().ToLookup(s => s.Act);

    /// <summary>Those that the entries of their act tag alike when no others are there; a few do not, since a doubled character is read by what other words begin with it.</summary>
    private readonly Dictionary<DialogueAct, List<TaggedSentence>> _selfContained = [];

    private readonly bool _whole = Environment.GetEnvironmentVariable("COACH_MUTATION_WHOLE") == "1";
    private readonly List<NearThreshold> _nearThresholds = [.. NearThreshold.Load()];

    private readonly List<Conversation> _examples =
    [
        .. RuleCatalog.All.SelectMany(r => r.Descriptor.Examples).Select(e => e.Markup).Concat(TurnExamples.All.Select(e => e.Markup)).Select(m => ConversationMarkup.Parse(m).Conversation),
    ];

    /// <summary>Read only when a mutant is made.</summary>
    private readonly Lazy<List<Conversation>> _recorded = new(() =>
    [
        .. LabelledConversation.Load().Where(c => c.Split != CorpusSplit.Test).Select(c => c.Conversation),
        .. Repository.LabelledReplies().Where(r => r.Split != CorpusSplit.Test).GroupBy(r => r.Id[..r.Id.LastIndexOf('-')])
            .SelectMany(file => file.Where((_, index) => index % SampleStep == 0)).Select(r => r.Conversation),
    ]);

    /// <summary>What the linter finds as it is shipped.</summary>
    private readonly Dictionary<(List<Conversation>, IReplyClassifier?), List<Found>> _unchanged = [];

    [SkippableFact]
    public void Most_mutants_are_noticed()
    {
        Skip.If(_folder is null, "takes minutes; tests/mutation/run.sh runs it");
        var maker = new MutantMaker(int.Parse(Environment.GetEnvironmentVariable("COACH_MUTATION_SEED") ?? "1", CultureInfo.InvariantCulture));
        var entries = int.Parse(Environment.GetEnvironmentVariable("COACH_MUTATION_ENTRIES") ?? "60", CultureInfo.InvariantCulture);
        var judged = new List<(Mutant Mutant, Witness? Witness)>();
        foreach (var mutant in maker.Make(entries, entries / 3, entries / 4))
        {
            judged.Add((mutant, WitnessOf(mutant)));
        }

        File.WriteAllLines(Path.Combine(_folder!, "counts.tsv"), judged.GroupBy(j => j.Mutant.Kind)
            .Select(kind => string.Join('\t', [kind.Key, kind.Count(), .. Enum.GetValues<Witness>().Select(w => (object)kind.Count(j => j.Witness == w))])));
        File.WriteAllLines(Path.Combine(_folder!, "survivors.txt"), judged.Where(j => j.Witness is null).Select(j => $"{j.Mutant.Kind}: {j.Mutant.What}").Order(StringComparer.Ordinal));
        File.WriteAllLines(Path.Combine(_folder!, "not-made.txt"), maker.Equivalent.Order(StringComparer.Ordinal));
        (judged.Count(j => j.Witness is not null) / (double)judged.Count).Should().BeGreaterThanOrEqualTo(Floor);
    }

    private static IEnumerable<TaggedSentence> Otherwise(IEnumerable<TaggedSentence> sentences, DialogueTagger tagger) => sentences.Where(s => s.MarkedBy(tagger) != s.Markup);

    /// <summary>The cheapest kind of test that notices the mutant; null for none.</summary>
    private Witness? WitnessOf(Mutant mutant) => mutant switch
    {
        { Threshold: var (rule, byClassifier, raise) } => _nearThresholds.Exists(f => f.RuleId == rule && f.ByClassifier == byClassifier && f.Margin < raise) ? Witness.Record : null,
        { Blinkered: { } rule } => IsBlinded(rule, _examples) ? Witness.Example : IsBlinded(rule, _recorded.Value) ? Witness.Record : null,
        { Lexicons: var (lines, act) } when !_whole && Otherwise(SelfContained(act), Mutant.TaggerOf(lines, act)).Any() => Witness.Sentence,
        { Lexicons: var (_, act) } when Otherwise(_sentences[act], mutant.Tagger()).Any() => Witness.Sentence,
        _ => Differs(mutant, _examples, null) ? Witness.Example
            : Differs(mutant, _recorded.Value, null) || Differs(mutant, _recorded.Value, ReplyModel.Default) ? Witness.Record
            : null,
    };

    private List<TaggedSentence> SelfContained(DialogueAct act)
    {
        if (!_selfContained.TryGetValue(act, out var sentences))
        {
            var tagger = Mutant.TaggerOf(LexiconLine.Load(), act);
            _selfContained.Add(act, sentences = [.. _sentences[act].Where(s => s.MarkedBy(tagger) == s.Markup)]);
        }

        return sentences;
    }

    private bool Differs(Mutant mutant, List<Conversation> conversations, IReplyClassifier? classifier)
    {
        if (!_unchanged.TryGetValue((conversations, classifier), out var unchanged))
        {
            _unchanged.Add((conversations, classifier), unchanged = Findings(DialogueTagger.Default, conversations, classifier, LintSettings.Default));
        }

        return !Findings(mutant.Tagger(), conversations, classifier, mutant.Settings).SequenceEqual(unchanged);
    }

    private static List<Found> Findings(DialogueTagger tagger, List<Conversation> conversations, IReplyClassifier? classifier, LintSettings settings)
    {
        var linter = new Linter(tagger, RuleCatalog.All, settings, classifier);
        return [.. conversations.AsParallel().AsOrdered().SelectMany((conversation, index) => linter.Lint(conversation).Diagnostics
            .Select(d => new Found(index, d.MessageIndex, d.RuleId, d.Span, d.Confidence, d.Origin)))];
    }

    /// <summary>Whether a rule says something else when it sees a reply without the rest of its turn and without earlier replies.</summary>
    private static bool IsBlinded(string rule, List<Conversation> conversations)
    {
        var linter = new Linter(DialogueTagger.Default, [RuleCatalog.Find(rule)!], LintSettings.Default);
        return conversations.Where(c => c.Messages.Count(m => m.Speaker == Speaker.Agent) > 1).AsParallel().Any(conversation =>
            Enumerable.Range(0, conversation.Messages.Length).Where(i => conversation.Messages[i].Speaker == Speaker.Agent)
                .Any(i => !Blinkers.Alone(linter, conversation, i).SequenceEqual(Blinkers.Within(linter, conversation, i))));
    }

    /// <summary>What notices a mutant.</summary>
    private enum Witness
    {
        Sentence,
        Example,
        Record,
    }

    private sealed record Found(int Conversation, int Message, string RuleId, Text.TextSpan Span, double Confidence, DiagnosticOrigin Origin);
}
