using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using AfterSalesCoach.Learning.Features;
using AfterSalesCoach.Learning.Training;

namespace AfterSalesCoach.Learning.Model;

/// <summary>Linear weights as they ship: the features that matter most, 32-bit keys, one signed byte a weight with a scale for each rule.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
internal sealed class QuantisedWeights
{
    /// <summary>So many look-ups ahead of the present one are under way.</summary>
    private const int Ahead = 12;

    private readonly uint[] _keys;

    /// <summary>A row a feature, padded to <see cref="LinearTrainer.Lane"/> rules; the file holds the rules only.</summary>
    private readonly sbyte[] _weights;
    private readonly float[] _scales;

    /// <summary>Hash table with linear probing: key and row side by side, so that a look-up touches one cache line.</summary>
    private readonly Place[] _places;

    private QuantisedWeights(uint[] keys, sbyte[] weights, float[] scales)
    {
        (_keys, _weights, _scales) = (keys, weights, scales);
        _places = new Place[BitOperations.RoundUpToPowerOf2((uint)(keys.Length * 2) + 1)];
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = SlotOf(keys[row]);
            while (_places[slot].RowPlusOne != 0)
            {
                slot = (slot + 1) & (_places.Length - 1);
            }

            _places[slot] = new Place(keys[row], row + 1);
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

    /// <inheritdoc cref="Score(FeatureVector, Span{float})"/>
    /// <param name="known">Room for the features that have weights; what it holds is lost.</param>
    public void Score(FeatureSink features, KnownFeatures known, Span<float> scores)
    {
        known.Clear();
        var keys = features.Keys;
        for (var i = 0; i < keys.Length; i++)
        {
            if (i + Ahead < keys.Length)
            {
                Prefetch(ref _places[SlotOf(Fold(keys[i + Ahead]))]);
            }

            if (RowOf(Fold(keys[i])) is >= 0 and var row)
            {
                Prefetch(ref _weights[row * LinearTrainer.Lane]);
                known.Add(keys[i], row, features.WeightAt(i));
            }
        }

        var sums = default(LaneSums);
        foreach (var feature in known.ByKey())
        {
            sums.Add(feature.Value, ref _weights[feature.Row * LinearTrainer.Lane]);
        }

        Finish(sums, scores);
    }

    /// <summary>The tables are larger than the caches near the processor, and most of the time would go into waiting for them one by one.</summary>
    private static unsafe void Prefetch<T>(ref T place)
    {
        if (Sse.IsSupported)
        {
            // Only a hint: nothing is read, so it does no harm when the table has been moved meanwhile.
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
        }
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

    private int RowOf(uint key)
    {
        for (var slot = SlotOf(key); _places[slot].RowPlusOne != 0; slot = (slot + 1) & (_places.Length - 1))
        {
            if (_places[slot].Key == key)
            {
                return _places[slot].RowPlusOne - 1;
            }
        }

        return -1;
    }

    // Keys are hashes already.
    private int SlotOf(uint key) => (int)(key & (uint)(_places.Length - 1));

    private static uint Fold(ulong key) => (uint)(key ^ (key >> 32));

    private static ReadOnlySpan<float> Row(LinearWeights weights, int row) => weights.Weights.AsSpan(row * LinearTrainer.Lane, LinearTrainer.Lane);

    private readonly record struct Place(uint Key, int RowPlusOne);
}
