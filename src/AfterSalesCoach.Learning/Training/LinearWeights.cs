using System.Numerics.Tensors;
using AfterSalesCoach.Learning.Features;

namespace AfterSalesCoach.Learning.Training;

/// <summary>A trained linear model: for each known feature a weight for each rule.</summary>
/// <param name="Keys">Ascending.</param>
/// <param name="Weights"><see cref="LinearTrainer.Lane"/> weights a feature, side by side.</param>
public sealed record LinearWeights(ulong[] Keys, float[] Weights)
{
    /// <summary>The keys of the features with the largest weights, the largest first.</summary>
    public IEnumerable<ulong> Largest(int count) =>
        Enumerable.Range(0, Keys.Length).OrderByDescending(SizeOf).ThenBy(row => row).Take(count).Select(row => Keys[row]);

    /// <summary>The squared length of a feature's weights, added up one by one: sums of vectors depend on their width, and the model would on the processor.</summary>
    public double SizeOf(int row)
    {
        var sum = 0.0;
        foreach (var weight in Row(row))
        {
            sum += (double)weight * weight;
        }

        return sum;
    }

    public ReadOnlySpan<float> Row(int row) => Weights.AsSpan(row * LinearTrainer.Lane, LinearTrainer.Lane);

    /// <summary>The score of each rule: above 0 for, below against.</summary>
    public float[] Score(FeatureVector features)
    {
        var scores = new float[LinearTrainer.Lane];
        foreach (var feature in features.Known(key => Array.BinarySearch(Keys, key)))
        {
            TensorPrimitives.MultiplyAdd(Row(feature.Row), feature.Value, scores, scores);
        }

        return scores;
    }
}
