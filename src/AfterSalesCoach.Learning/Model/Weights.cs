using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using AfterSalesCoach.Learning.Features;
using AfterSalesCoach.Learning.Training;

namespace AfterSalesCoach.Learning.Model;

/// <summary>Linear weights of features for each rule: one signed byte a weight, with a scale for each rule.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
/// <param name="scales">What a weight of 1 stands for, for each rule.</param>
internal abstract class Weights(float[] scales)
{
    public ReadOnlySpan<float> Scales => scales;

    /// <summary>The row of a feature, or a negative number.</summary>
    /// <param name="key">See <see cref="Fold"/>.</param>
    public abstract int RowOf(uint key);

    /// <summary>The first of the <see cref="LinearTrainer.Lane"/> weights of a row.</summary>
    public abstract ref readonly sbyte Row(int row);

    /// <summary>Writes the score of each rule.</summary>
    /// <param name="scores">At least <see cref="LinearTrainer.Lane"/> long.</param>
    public void Score(FeatureVector features, Span<float> scores)
    {
        var sums = default(LaneSums);
        foreach (var feature in features.Known(RowOfKey))
        {
            sums.Add(feature.Value, in Row(feature.Row));
        }

        sums.CopyTo(scores);
        var ofRules = scores[..scales.Length];
        TensorPrimitives.Multiply(ofRules, scales, ofRules);
    }

    /// <summary>How much each known feature adds to the score of one rule.</summary>
    public IEnumerable<(ulong Key, float Share)> Shares(FeatureVector features, int rule) =>
        features.Known(RowOfKey).Select(f => (f.Key, f.Value * WeightOf(f.Row, rule) * scales[rule]));

    /// <summary>Keys are kept in half their length.</summary>
    public static uint Fold(ulong key) => (uint)(key ^ (key >> 32));

    private int RowOfKey(ulong key) => RowOf(Fold(key));

    private sbyte WeightOf(int row, int rule) => Unsafe.Add(ref Unsafe.AsRef(in Row(row)), rule);
}
