using System.Numerics.Tensors;
using AfterSalesCoach.Learning.Features;

namespace AfterSalesCoach.Learning.Training;

/// <summary>A trained linear model: for each known feature a weight for each rule.</summary>
/// <param name="Keys">Ascending.</param>
/// <param name="Weights"><see cref="LinearTrainer.Lane"/> weights a feature, side by side.</param>
public sealed record LinearWeights(ulong[] Keys, float[] Weights)
{
    /// <summary>Log-odds of each rule before calibration.</summary>
    public float[] Score(FeatureVector features)
    {
        var scores = new float[LinearTrainer.Lane];
        for (var i = 0; i < features.Keys.Length; i++)
        {
            var row = Array.BinarySearch(Keys, features.Keys[i]);
            if (row >= 0)
            {
                TensorPrimitives.MultiplyAdd(Weights.AsSpan(row * LinearTrainer.Lane, LinearTrainer.Lane), features.Values[i], scores, scores);
            }
        }

        return scores;
    }
}
