using AfterSalesCoach.Learning.Training;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Learning.Model;

/// <summary>The weights of the features, by their keys in ascending order.</summary>
internal sealed class QuantisedWeights : Weights
{
    private readonly FixedBlock<uint> _keys;

    /// <summary>A row a feature, padded to <see cref="LinearTrainer.Lane"/> rules.</summary>
    private readonly FixedBlock<sbyte> _rows;

    private QuantisedWeights(FixedBlock<uint> keys, FixedBlock<sbyte> rows, float[] scales)
        : base(scales) => (_keys, _rows) = (keys, rows);

    /// <summary>Of the features that have weights, in ascending order.</summary>
    public ReadOnlySpan<uint> Keys => _keys.Span;

    public static QuantisedWeights Of(LinearWeights weights, int rules)
    {
        // Two features that fall on one key share the weight of the one that matters more.
        var kept = Enumerable.Range(0, weights.Keys.Length)
            .Select(i => (Key: Fold(weights.Keys[i]), Row: i, Size: weights.SizeOf(i)))
            .OrderByDescending(r => r.Size).ThenBy(r => r.Row)
            .DistinctBy(r => r.Key)
            .OrderBy(r => r.Key)
            .ToList();
        var scales = new float[rules];
        for (var rule = 0; rule < rules; rule++)
        {
            var largest = kept.Count == 0 ? 0 : kept.Max(r => Math.Abs(weights.Row(r.Row)[rule]));
            scales[rule] = largest > 0 ? largest / sbyte.MaxValue : 1;
        }

        var rows = new sbyte[kept.Count * LinearTrainer.Lane];
        for (var i = 0; i < kept.Count; i++)
        {
            for (var rule = 0; rule < rules; rule++)
            {
                rows[(i * LinearTrainer.Lane) + rule] = (sbyte)MathF.Round(weights.Row(kept[i].Row)[rule] / scales[rule]);
            }
        }

        return new QuantisedWeights(FixedBlock<uint>.CopyOf([.. kept.Select(r => r.Key)]), FixedBlock<sbyte>.CopyOf(rows), scales);
    }

    /// <exception cref="EndOfStreamException">The data end too early.</exception>
    public static QuantisedWeights Read(BinaryReader reader, float[] scales) => new(FixedBlock<uint>.Read(reader), FixedBlock<sbyte>.Read(reader), scales);

    public void Write(BinaryWriter writer)
    {
        FixedBlock<uint>.Write(writer, _keys.Span);
        FixedBlock<sbyte>.Write(writer, _rows.Span);
    }

    /// <summary>Holds what was read against what scoring takes for granted.</summary>
    /// <exception cref="FormatException">Features are out of order, or rows are missing.</exception>
    public void Check()
    {
        if (_rows.Length != (long)_keys.Length * LinearTrainer.Lane)
        {
            throw new FormatException("features without weights");
        }

        for (var i = 1; i < _keys.Length; i++)
        {
            if (Keys[i] <= Keys[i - 1])
            {
                throw new FormatException("features out of order");
            }
        }
    }

    public override int RowOf(uint key) => Keys.BinarySearch(key);

    public override ref readonly sbyte Row(int row) => ref _rows.At(row * LinearTrainer.Lane);
}
