using System.Runtime.Intrinsics;
using AfterSalesCoach.Learning.Training;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Learning.Model;

/// <summary>A matrix in signed bytes with a scale for each column, laid out for <see cref="QuadSums"/>: <see cref="LinearTrainer.Lane"/> columns are read from top to bottom.</summary>
/// <remarks>Used where it lies in the file; a quarter of the memory to walk through, which is what multiplying costs. Immutable; may be shared between threads.</remarks>
internal sealed class QuantisedMatrix
{
    /// <summary>Of how many rows values are taken at once.</summary>
    public const int RowsAtOnce = 32;

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

    /// <param name="matrix">Row after row; their number is a multiple of <see cref="RowsAtOnce"/>.</param>
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
            values[PlaceOf(row, column, rows)] = scales[column] > 0 ? (sbyte)MathF.Round(matrix[i] / scales[column]) : (sbyte)0;
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

    /// <summary>Adds up rows that follow one another, each as often as its value says.</summary>
    /// <param name="values">One a row, from 0; a multiple of <see cref="RowsAtOnce"/>.</param>
    /// <param name="first">The first of the rows; a multiple of <see cref="QuadSums.Rows"/>.</param>
    /// <param name="sums">One a column; what is there is added to.</param>
    public void AddUp(ReadOnlySpan<short> values, int first, Span<int> sums)
    {
        Span<byte> low = stackalloc byte[values.Length];
        Span<byte> high = stackalloc byte[values.Length];
        var hasHigh = Split(values, low, high);
        Span<int> ofHigh = stackalloc int[Lane];
        for (var column = 0; column < sums.Length; column += Lane)
        {
            ref readonly var weights = ref _values.At(PlaceOf(first, column, _rows));
            var lane = sums.Slice(column, Lane);
            QuadSums.Add(in weights, low, lane);
            if (hasHigh)
            {
                ofHigh.Clear();
                QuadSums.Add(in weights, high, ofHigh);
                for (var i = 0; i < Lane; i++)
                {
                    lane[i] += ofHigh[i] << 8;
                }
            }
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

    private static int PlaceOf(int row, int column, int rows) =>
        (column / Lane * rows * Lane) + (row / QuadSums.Rows * QuadSums.Rows * Lane) + (column % Lane * QuadSums.Rows) + (row % QuadSums.Rows);

    /// <summary>Parts values into their two bytes.</summary>
    /// <returns>Whether any high one counts; few do.</returns>
    private static bool Split(ReadOnlySpan<short> values, Span<byte> low, Span<byte> high)
    {
        var lowByte = Vector256.Create<ushort>(byte.MaxValue);
        var anyHigh = Vector256<byte>.Zero;
        for (var i = 0; i < values.Length; i += RowsAtOnce)
        {
            var (a, b) = (Vector256.Create(values[i..]).AsUInt16(), Vector256.Create(values[(i + Vector256<short>.Count)..]).AsUInt16());
            Vector256.Narrow(a & lowByte, b & lowByte).CopyTo(low[i..]);
            var highBytes = Vector256.Narrow(a >> 8, b >> 8);
            highBytes.CopyTo(high[i..]);
            anyHigh |= highBytes;
        }

        return anyHigh != Vector256<byte>.Zero;
    }
}
