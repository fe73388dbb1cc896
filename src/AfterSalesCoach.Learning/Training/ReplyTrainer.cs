using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Model;

namespace AfterSalesCoach.Learning.Training;

/// <summary>Trains a <see cref="ReplyModel"/>: the scores on the training split, their joints with the rules' evidence on the development split.</summary>
/// <remarks>
/// Rules and lexicons are written from the training split and do better there than elsewhere, so how far they can be trusted is learnt from replies
/// they were not written from (Platt 1999 fits on held-out data for the same reason). The result depends on the replies and the options alone: not
/// on the order of files, nor on the number of threads.
/// </remarks>
public static class ReplyTrainer
{
    /// <summary>What keeps the model at eight megabytes. Of two million features of whole replies these come within 0.01 of the average precision of all.</summary>
    private const int MostFeatures = 40_000;

    private static readonly TrainingOptions _wholeOptions = new() { PositiveWeight = 2 };

    private static readonly TrainingOptions _clauseOptions = new();

    /// <param name="replies">Those of the test split are left out.</param>
    /// <exception cref="ArgumentException">There are no replies to learn from or none to fit the joints to.</exception>
    public static ReplyModel Train(IReadOnlyList<string> rules, IEnumerable<PreparedReply> replies)
    {
        var sorted = replies.OrderBy(r => r.Reply.Id, StringComparer.Ordinal).ToLookup(r => r.Reply.Split);
        if (!sorted[CorpusSplit.Train].Any() || !sorted[CorpusSplit.Dev].Any())
        {
            throw new ArgumentException("training needs replies of the training and of the development split", nameof(replies));
        }

        var unjoined = Fit(rules, [.. sorted[CorpusSplit.Train]]);
        var scored = sorted[CorpusSplit.Dev].Select(r => (Reply: r, Scores: unjoined.Scores(r.Features))).ToList();
        return unjoined.With(Enumerable.Range(0, rules.Count).AsParallel().AsOrdered()
            .Select(rule => JointFitter.Fit([.. scored.Select(s => (s.Scores[rule], s.Reply.Evidence.Contains(rules[rule]), s.Reply.Labels[rule]))])));
    }

    private static ReplyModel Fit(IReadOnlyList<string> rules, List<PreparedReply> replies)
    {
        List<Example> words = [.. replies.Select(r => new Example(r.Reply.Id, r.Features.Words, r.Labels))];
        List<Example> structures = [.. replies.Select(r => new Example(r.Reply.Id, r.Features.Structure, r.Labels))];
        List<Example> clauses = [.. replies.SelectMany(ClauseExamples)];
        ulong[] ofWords = [], ofClauses = [];
        QuantisedWeights? structure = null, word = null, clause = null;
        Network? network = null;
        Parallel.Invoke(
            () => ofWords = Largest(words, _wholeOptions),
            () => network = Network.Of(NetworkTrainer.Train(replies, new NetworkOptions())),
            () => ofClauses = Largest(clauses, _clauseOptions),
            () => structure = Quantise(LinearTrainer.Train(structures, Largest(structures, _wholeOptions), _wholeOptions)));

        // One table serves both, and what it holds is known to both.
        ulong[] shared = [.. ofWords.Union(ofClauses)];
        Parallel.Invoke(
            () => word = Quantise(LinearTrainer.Train(words, shared, _wholeOptions)),
            () => clause = Quantise(LinearTrainer.Train(clauses, shared, _clauseOptions)));
        return new ReplyModel(rules, new ScoringWeights(PairedWeights.Of(word!, clause!), structure!, network!), []);

        QuantisedWeights Quantise(LinearWeights weights) => QuantisedWeights.Of(weights, rules.Count);
    }

    /// <summary>The features that matter most when all are there. Trained anew without the rest, so that no weight relies on what was cut off.</summary>
    private static ulong[] Largest(List<Example> examples, TrainingOptions options) => [.. LinearTrainer.Train(examples, options).Largest(MostFeatures)];

    private static IEnumerable<Example> ClauseExamples(PreparedReply reply) =>
        reply.Features.Clauses.Select((features, index) => new Example($"{reply.Reply.Id}#{index:D4}", features, reply.ClauseLabels[index]));
}
