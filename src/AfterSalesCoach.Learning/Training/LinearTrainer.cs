using System.Numerics.Tensors;
using AfterSalesCoach.Learning.Features;

namespace AfterSalesCoach.Learning.Training;

/// <summary>Settings of <see cref="LinearTrainer"/>; the defaults were chosen on the development split.</summary>
public sealed record TrainingOptions
{
    public int Epochs { get; init; } = 15;

    /// <summary>What a squared error costs against a squared weight; the C of support vector machines.</summary>
    public float Cost { get; init; } = 1;

    /// <summary>How much more a positive example costs.</summary>
    public float PositiveWeight { get; init; } = 1;

    /// <summary>Features met in fewer examples are left out.</summary>
    public int FewestReplies { get; init; } = 2;

    public int Seed { get; init; } = 1;
}

/// <summary>
/// A linear support vector machine for each rule, with squared hinge loss, all trained in one walk over the examples: the weights of a feature for
/// all rules stand side by side and are updated with vector instructions.
/// </summary>
/// <remarks>
/// Dual coordinate descent (Hsieh, Chang, Lin, Keerthi and Sundararajan 2008, algorithm 1), which comes near the optimum in a few epochs and has no
/// step size. Deterministic for a seed: examples are visited in orders drawn from their sorted ids, in one thread, and no sum runs across a
/// vector, so its width does not matter.
/// </remarks>
public static class LinearTrainer
{
    /// <summary>Rules are padded to full vectors.</summary>
    public const int Lane = 32;

    /// <summary>With all features that are met often enough.</summary>
    public static LinearWeights Train(IEnumerable<Example> examples, TrainingOptions options)
    {
        var sorted = examples.OrderBy(e => e.Id, StringComparer.Ordinal).ToList();
        return TrainSorted(sorted, MetOften(sorted, options.FewestReplies), options);
    }

    /// <param name="features">Keys of the features to train with.</param>
    public static LinearWeights Train(IEnumerable<Example> examples, IEnumerable<ulong> features, TrainingOptions options) =>
        TrainSorted([.. examples.OrderBy(e => e.Id, StringComparer.Ordinal)], features, options);

    private static LinearWeights TrainSorted(List<Example> examples, IEnumerable<ulong> features, TrainingOptions options)
    {
        ulong[] keys = [.. features.Order()];
        var index = keys.Select((key, row) => (key, row)).ToDictionary(p => p.key, p => p.row);
        var rows = examples.Select(e => Row.Of(e, index)).ToArray();
        var weights = new float[keys.Length * Lane];
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var random = new Random(options.Seed);

        // How much a unit of a multiplier gives way: less where errors cost more.
        var (positiveSlack, negativeSlack) = (0.5f / (options.Cost * options.PositiveWeight), 0.5f / options.Cost);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                Update(rows[i], weights, positiveSlack, negativeSlack);
            }
        }

        return new LinearWeights(keys, weights);
    }

    /// <summary>Finds the best multiplier of one example for each rule, the others left as they are.</summary>
    private static void Update(Row example, Span<float> weights, float positiveSlack, float negativeSlack)
    {
        Span<float> scores = stackalloc float[Lane];
        scores.Clear();
        foreach (var feature in example.Features)
        {
            TensorPrimitives.MultiplyAdd(weights.Slice(feature.Row * Lane, Lane), feature.Value, scores, scores);
        }

        Span<float> changes = stackalloc float[Lane];
        var changed = false;
        for (var rule = 0; rule < Lane; rule++)
        {
            var slack = example.IsPositive[rule] ? positiveSlack : negativeSlack;
            var sign = example.IsPositive[rule] ? 1f : -1f;
            var slope = (sign * scores[rule]) - 1 + (example.Multipliers[rule] * slack);
            var better = MathF.Max(example.Multipliers[rule] - (slope / (example.SquaredLength + slack)), 0);
            changes[rule] = (better - example.Multipliers[rule]) * sign;
            changed |= changes[rule] != 0;
            example.Multipliers[rule] = better;
        }

        if (!changed)
        {
            return;
        }

        foreach (var feature in example.Features)
        {
            var row = weights.Slice(feature.Row * Lane, Lane);
            TensorPrimitives.MultiplyAdd(changes, feature.Value, row, row);
        }
    }

    private static IEnumerable<ulong> MetOften(List<Example> examples, int fewest)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var key in examples.SelectMany(e => e.Features.Keys))
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return counts.Where(c => c.Value >= fewest).Select(c => c.Key);
    }

    /// <param name="Multipliers">Of the example, for each rule: how much it holds the weights.</param>
    private sealed record Row(KnownFeature[] Features, bool[] IsPositive, float[] Multipliers, float SquaredLength)
    {
        public static Row Of(Example example, Dictionary<ulong, int> index)
        {
            var known = example.Features.Known(key => index.GetValueOrDefault(key, -1));
            var isPositive = new bool[Lane];
            example.Labels.CopyTo(isPositive, 0);
            var length = 0f;
            foreach (var feature in known)
            {
                length += feature.Value * feature.Value;
            }

            return new Row(known, isPositive, new float[Lane], length);
        }
    }
}
