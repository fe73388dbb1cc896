using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using AfterSalesCoach.Learning.Features;
using AfterSalesCoach.Learning.Training;

namespace AfterSalesCoach.Learning.Model;

/// <summary>Linear weights as they ship: the features that matter most, 32-bit keys, one signed byte a weight with a scale for each rule.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
internal sealed class QuantisedWeights
{
    private readonly uint[] _keys;

    /// <summary>A row a feature, padded to <see cref="LinearTrainer.Lane"/> rules; the file holds the rules only.</summary>
    private readonly sbyte[] _weights;
    private readonly float[] _scales;

    private QuantisedWeights(uint[] keys, sbyte[] weights, float[] scales) => (_keys, _weights, _scales) = (keys, weights, scales);

    /// <summary>Of the features that have weights, in ascending order.</summary>
    public ReadOnlySpan<uint> Keys => _keys;

    /// <summary>What a weight of 1 stands for, for each rule.</summary>
    public ReadOnlySpan<float> Scales => _scales;

    /// <summary>Keeps the rows with the largest weights.</summary>
    /// <param name="mostFeatures">How many features are kept at most.</param>
    public static QuantisedWeights Of(LinearWeights weights, int rules, int mostFeatures)
    {
        // Two features that fall on one key share the weight of the one that matters more.
        var rows = Enumerable.Range(0, weights.Keys.Length)
            .Select(i => (Key: Fold(weights.Keys[i]), Row: i, Size: TensorPrimitives.SumOfSquares(Row(weights, i))))
            .OrderByDescending(r => r.Size).ThenBy(r => r.Row)
            .DistinctBy(r => r.Key)
            .Take(mostFeatures)
            .OrderBy(r => r.Key)
            .ToList();
        var scales = new float[rules];
        for (var rule = 0; rule < rules; rule++)
        {
            var largest = rows.Count == 0 ? 0 : rows.Max(r => Math.Abs(Row(weights, r.Row)[rule]));
            scales[rule] = largest > 0 ? largest / sbyte.MaxValue : 1;
        }

        var quantised = new sbyte[rows.Count * LinearTrainer.Lane];
        for (var i = 0; i < rows.Count; i++)
        {
            for (var rule = 0; rule < rules; rule++)
            {
                quantised[(i * LinearTrainer.Lane) + rule] = (sbyte)MathF.Round(Row(weights, rows[i].Row)[rule] / scales[rule]);
            }
        }

        return new QuantisedWeights([.. rows.Select(r => r.Key)], quantised, scales);
    }

    /// <exception cref="EndOfStreamException">The data end too early.</exception>
    /// <exception cref="FormatException">The features are not in order.</exception>
    public static QuantisedWeights Read(BinaryReader reader, int rules)
    {
        // Nothing is set aside for features that the file does not hold.
        var count = reader.ReadInt32();
        var left = reader.BaseStream.Length - reader.BaseStream.Position;
        if (count < 0 || count > left / (sizeof(uint) + rules))
        {
            throw new EndOfStreamException();
        }

        var scales = new float[rules];
        var keys = new uint[count];
        var weights = new sbyte[count * LinearTrainer.Lane];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        for (var row = 0; row < count; row++)
        {
            if (row > 0 && keys[row] <= keys[row - 1])
            {
                throw new FormatException("features out of order");
            }

            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan(row * LinearTrainer.Lane, rules)));
        }

        return new QuantisedWeights(keys, weights, scales);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_keys.Length);
        writer.Write(MemoryMarshal.AsBytes(_scales.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_keys.AsSpan()));
        for (var row = 0; row < _keys.Length; row++)
        {
            writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan(row * LinearTrainer.Lane, _scales.Length)));
        }
    }

    /// <summary>Writes the score of each rule.</summary>
    /// <param name="scores">At least <see cref="LinearTrainer.Lane"/> long.</param>
    public void Score(FeatureVector features, Span<float> scores)
    {
        var sums = default(LaneSums);
        for (var i = 0; i < features.Keys.Length; i++)
        {
            if (RowOf(Fold(features.Keys[i])) is >= 0 and var row)
            {
                sums.Add(features.Values[i], ref _weights[row * LinearTrainer.Lane]);
            }
        }

        Finish(sums, scores);
    }

    private void Finish(LaneSums sums, Span<float> scores)
    {
        sums.CopyTo(scores);
        var ofRules = scores[.._scales.Length];
        TensorPrimitives.Multiply(ofRules, _scales, ofRules);
    }

    /// <summary>How much each known feature adds to the score of one rule.</summary>
    public IEnumerable<(ulong Key, float Share)> Shares(FeatureVector features, int rule)
    {
        for (var i = 0; i < features.Keys.Length; i++)
        {
            if (RowOf(Fold(features.Keys[i])) is >= 0 and var row)
            {
                yield return (features.Keys[i], features.Values[i] * _weights[(row * LinearTrainer.Lane) + rule] * _scales[rule]);
            }
        }
    }

    /// <summary>The row of a feature, or a negative number.</summary>
    public int RowOf(uint key) => Array.BinarySearch(_keys, key);

    /// <summary>The weights of a row, <see cref="LinearTrainer.Lane"/> of them.</summary>
    public ReadOnlySpan<sbyte> Row(int row) => _weights.AsSpan(row * LinearTrainer.Lane, LinearTrainer.Lane);

    public static uint Fold(ulong key) => (uint)(key ^ (key >> 32));

    private static ReadOnlySpan<float> Row(LinearWeights weights, int row) => weights.Weights.AsSpan(row * LinearTrainer.Lane, LinearTrainer.Lane);
}
