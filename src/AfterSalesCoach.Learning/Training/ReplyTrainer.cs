using AfterSalesCoach.Learning.Corpus;
using AfterSalesCoach.Learning.Model;

namespace AfterSalesCoach.Learning.Training;

/// <summary>Trains a <see cref="ReplyModel"/> on the training split.</summary>
/// <remarks>
/// The joints are fitted to scores that each training reply got from models which had not seen its family (stacked generalisation, Wolpert
/// 1992), so the development split stays free for choosing settings and operating points. The result depends on the replies and
/// the options alone: not on the order of files, nor on the number of threads.
/// </remarks>
public static class ReplyTrainer
{
    private const int Folds = 4;

    /// <summary>More features change the development figures no longer.</summary>
    private const int MostFeatures = 45_000;

    public static TrainingOptions WholeOptions { get; } = new() { Epochs = 8 };

    public static TrainingOptions ClauseOptions { get; } = new() { Epochs = 6 };

    /// <param name="replies">Those of other splits are left out.</param>
    /// <param name="progress">Told of each step that ended and how many there are.</param>
    public static ReplyModel Train(IReadOnlyList<string> rules, IEnumerable<PreparedReply> replies, IProgress<(int Done, int Of)>? progress = null)
    {
        var sorted = replies.Where(r => r.Reply.Split == CorpusSplit.Train).OrderBy(r => r.Reply.Id, StringComparer.Ordinal).ToList();
        var scored = new List<(bool[] Labels, IReadOnlyCollection<string> Evidence, float[] Whole, float[] Clause)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var (whole, clauses) = Fit([.. sorted.Where(r => CorpusSplits.FoldOf(r.Reply.Family, Folds) != fold)]);
            foreach (var reply in sorted.Where(r => CorpusSplits.FoldOf(r.Reply.Family, Folds) == fold))
            {
                var scores = ReplyModel.Best(whole.Score(reply.Features.Whole), reply.Features.Clauses.Select(clauses.Score), rules.Count);
                scored.Add((reply.Labels, reply.Evidence, scores.Whole, scores.Clause));
            }

            progress?.Report((fold + 1, Folds + 1));
        }

        var joints = Enumerable.Range(0, rules.Count).AsParallel().AsOrdered()
            .Select(rule => JointFitter.Fit([.. scored.Select(s => (s.Whole[rule], s.Clause[rule], s.Evidence.Contains(rules[rule]), s.Labels[rule]))]))
            .ToList();
        var (all, allClauses) = Fit(sorted);
        progress?.Report((Folds + 1, Folds + 1));
        return new ReplyModel(
            rules, QuantisedWeights.Of(all, rules.Count, MostFeatures), QuantisedWeights.Of(allClauses, rules.Count, MostFeatures), joints);
    }

    private static (LinearWeights Whole, LinearWeights Clauses) Fit(List<PreparedReply> replies)
    {
        LinearWeights? whole = null;
        LinearWeights? clauses = null;
        Parallel.Invoke(
            () => whole = LinearTrainer.Train(replies.Select(r => new Example(r.Reply.Id, r.Features.Whole, r.Labels)), WholeOptions),
            () => clauses = LinearTrainer.Train(replies.SelectMany(ClauseExamples), ClauseOptions));
        return (whole!, clauses!);
    }

    private static IEnumerable<Example> ClauseExamples(PreparedReply reply) =>
        reply.Features.Clauses.Select((features, index) => new Example($"{reply.Reply.Id}#{index:D4}", features, reply.ClauseLabels[index]));
}
