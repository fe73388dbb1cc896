using AfterSalesCoach.Learning.Training;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Learning.Model;

/// <summary>A matrix in signed bytes with a scale for each column, laid out so that <see cref="LinearTrainer.Lane"/> columns are read from top to bottom.</summary>
/// <remarks>Used where it lies in the file; a quarter of the memory to walk through, which is what multiplying costs. Immutable; may be shared between threads.</remarks>
internal sealed class QuantisedMatrix
{
    private const int Lane = LinearTrainer.Lane;

    private readonly FixedBlock<sbyte> _values;
    private readonly FixedBlock<float> _scales;
    private readonly FixedBlock<float> _biases;
    private readonly int _rows;

    private QuantisedMatrix(FixedBlock<sbyte> values, FixedBlock<float> scales, FixedBlock<float> biases)
    {
        (_values, _scales, _biases) = (values, scales, biases);
        _rows = scales.Length == 0 ? 0 : values.Length / scales.Length;
    }

    /// <param name="matrix">Row after row.</param>
    /// <param name="biases">One a column; a multiple of <see cref="LinearTrainer.Lane"/>.</param>
    public static QuantisedMatrix Of(ReadOnlySpan<float> matrix, float[] biases)
    {
        var columns = biases.Length;
        var rows = matrix.Length / columns;
        var scales = new float[columns];
        for (var i = 0; i < matrix.Length; i++)
        {
            scales[i % columns] = MathF.Max(scales[i % columns], MathF.Abs(matrix[i]) / sbyte.MaxValue);
        }

        var values = new sbyte[matrix.Length];
        for (var i = 0; i < matrix.Length; i++)
        {
            var (row, column) = (i / columns, i % columns);
            values[(column / Lane * rows * Lane) + (row * Lane) + (column % Lane)] = scales[column] > 0 ? (sbyte)MathF.Round(matrix[i] / scales[column]) : (sbyte)0;
        }

        return new QuantisedMatrix(FixedBlock<sbyte>.CopyOf(values), FixedBlock<float>.CopyOf(scales), FixedBlock<float>.CopyOf(biases));
    }

    /// <exception cref="EndOfStreamException">The data end too early.</exception>
    public static QuantisedMatrix Read(BinaryReader reader) => new(FixedBlock<sbyte>.Read(reader), FixedBlock<float>.Read(reader), FixedBlock<float>.Read(reader));

    public void Write(BinaryWriter writer)
    {
        FixedBlock<sbyte>.Write(writer, _values.Span);
        FixedBlock<float>.Write(writer, _scales.Span);
        FixedBlock<float>.Write(writer, _biases.Span);
    }

    /// <exception cref="FormatException">It has not so many rows and columns.</exception>
    public void Check(int rows, int columns)
    {
        if (_scales.Length != columns || _biases.Length != columns || _values.Length != rows * columns)
        {
            throw new FormatException("a matrix of another shape");
        }
    }

    /// <summary>Adds up rows that follow one another, each as often as its value says; values below zero do not count.</summary>
    /// <param name="values">One a row, at most 65,535.</param>
    /// <param name="first">The first of the rows.</param>
    /// <param name="sums">One a column; what is there is added to.</param>
    public void AddUp(ReadOnlySpan<short> values, int first, Span<int> sums)
    {
        // Which rows count is chance to the processor: it had better guess once than once for each lane of columns.
        Span<ushort> counting = stackalloc ushort[values.Length];
        counting = counting[..ListPositive(values, counting)];
        for (var column = 0; column < sums.Length; column += Lane)
        {
            var lanes = new ProductSums(sums[column..]);
            for (var i = 1; i < counting.Length; i += 2)
            {
                var (row, other) = (counting[i - 1], counting[i]);
                lanes.Add(values[row], in At(first + row, column), values[other], in At(first + other, column));
            }

            if (int.IsOddInteger(counting.Length))
            {
                // It has no partner; it is its own, which counts for nothing.
                ref readonly var last = ref At(first + counting[^1], column);
                lanes.Add(values[counting[^1]], in last, 0, in last);
            }

            lanes.CopyTo(sums[column..]);
        }
    }

    /// <summary>What the sums stand for, with the biases.</summary>
    /// <param name="unit">What a value of 1 stood for.</param>
    public void Scale(ReadOnlySpan<int> sums, float unit, Span<float> scaled)
    {
        for (var column = 0; column < sums.Length; column++)
        {
            scaled[column] = (sums[column] * (unit * _scales.At(column))) + _biases.At(column);
        }
    }

    private ref readonly sbyte At(int row, int column) => ref _values.At((column * _rows) + (row * Lane));

    /// <summary>How many values are above zero; their places are written to <paramref name="places"/>.</summary>
    private static int ListPositive(ReadOnlySpan<short> values, Span<ushort> places)
    {
        var count = 0;
        for (var i = 0; i < values.Length; i++)
        {
            places[count] = (ushort)i;
            count += values[i] > 0 ? 1 : 0;
        }

        return count;
    }
}
