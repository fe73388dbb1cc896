using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Model;

namespace AfterSalesCoach.Learning.Training;

/// <summary>Trains a <see cref="ReplyModel"/>: the linear scores on the training split, their joints with the rules' evidence on the development split.</summary>
/// <remarks>
/// Rules and lexicons are written from the training split and do better there than elsewhere, so how far they can be trusted is learnt from replies
/// they were not written from (Platt 1999 fits on held-out data for the same reason). The result depends on the replies and the options alone: not
/// on the order of files, nor on the number of threads.
/// </remarks>
public static class ReplyTrainer
{
    /// <summary>What keeps the model at a few megabytes.</summary>
    private const int MostFeatures = 45_000;

    public static TrainingOptions WholeOptions { get; } = new() { Epochs = 12, MostFeatures = MostFeatures };

    public static TrainingOptions ClauseOptions { get; } = new() { Epochs = 9, MostFeatures = MostFeatures };

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
        QuantisedWeights? words = null, structure = null, clauses = null;
        Parallel.Invoke(
            () => words = Quantise(LinearTrainer.Train(replies.Select(r => new Example(r.Reply.Id, r.Features.Words, r.Labels)), WholeOptions)),
            () => structure = Quantise(LinearTrainer.Train(replies.Select(r => new Example(r.Reply.Id, r.Features.Structure, r.Labels)), WholeOptions)),
            () => clauses = Quantise(LinearTrainer.Train(replies.SelectMany(ClauseExamples), ClauseOptions)));
        return new ReplyModel(rules, new ScoringWeights(PairedWeights.Of(words!, clauses!), structure!), []);

        QuantisedWeights Quantise(LinearWeights weights) => QuantisedWeights.Of(weights, rules.Count);
    }

    private static IEnumerable<Example> ClauseExamples(PreparedReply reply) =>
        reply.Features.Clauses.Select((features, index) => new Example($"{reply.Reply.Id}#{index:D4}", features, reply.ClauseLabels[index]));
}
