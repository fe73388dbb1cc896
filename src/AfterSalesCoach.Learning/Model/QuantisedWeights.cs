using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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

    /// <summary>Hash table with linear probing: the row of a key plus one, or 0.</summary>
    private readonly int[] _rows;

    private QuantisedWeights(uint[] keys, sbyte[] weights, float[] scales)
    {
        (_keys, _weights, _scales) = (keys, weights, scales);
        _rows = new int[BitOperations.RoundUpToPowerOf2((uint)(keys.Length * 2) + 1)];
        for (var row = 0; row < keys.Length; row++)
        {
            var place = PlaceOf(keys[row]);
            while (_rows[place] != 0)
            {
                place = (place + 1) & (_rows.Length - 1);
            }

            _rows[place] = row + 1;
        }
    }

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

    /// <summary>The score of each rule.</summary>
    public float[] Score(FeatureVector features)
    {
        var (first, second, third, fourth) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        for (var i = 0; i < features.Keys.Length; i++)
        {
            var row = RowOf(Fold(features.Keys[i]));
            if (row < 0)
            {
                continue;
            }

            // Each lane adds up one rule in the order of the features, so the sums do not depend on the width of the machine's vectors.
            var value = Vector256.Create(features.Values[i]);
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref _weights[row * LinearTrainer.Lane]));
            var (a, b) = Vector256.Widen(low);
            var (c, d) = Vector256.Widen(high);
            first += value * Vector256.ConvertToSingle(a);
            second += value * Vector256.ConvertToSingle(b);
            third += value * Vector256.ConvertToSingle(c);
            fourth += value * Vector256.ConvertToSingle(d);
        }

        var scores = new float[LinearTrainer.Lane];
        first.CopyTo(scores, 0);
        second.CopyTo(scores, 8);
        third.CopyTo(scores, 16);
        fourth.CopyTo(scores, 24);
        var ofRules = scores.AsSpan(0, _scales.Length);
        TensorPrimitives.Multiply(ofRules, _scales, ofRules);
        return scores;
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

    private int RowOf(uint key)
    {
        for (var place = PlaceOf(key); _rows[place] != 0; place = (place + 1) & (_rows.Length - 1))
        {
            if (_keys[_rows[place] - 1] == key)
            {
                return _rows[place] - 1;
            }
        }

        return -1;
    }

    // Keys are hashes already.
    private int PlaceOf(uint key) => (int)(key & (uint)(_rows.Length - 1));

    private static uint Fold(ulong key) => (uint)(key ^ (key >> 32));

    private static ReadOnlySpan<float> Row(LinearWeights weights, int row) => weights.Weights.AsSpan(row * LinearTrainer.Lane, LinearTrainer.Lane);
}
