using AfterSalesCoach.Learning.Model;
using AfterSalesCoach.Learning.Training;
using FluentAssertions;
using Xunit;

namespace AfterSalesCoach.Learning.Tests.Model;

public sealed class QuantisedMatrixTests
{
    private const int Rows = 3 * QuantisedMatrix.RowsAtOnce;
    private const int Columns = 2 * LinearTrainer.Lane;

    private readonly Random _random = new(5);

    /// <summary>With the largest value of each column 127, bytes stand for themselves.</summary>
    private readonly float[] _values;

    private readonly QuantisedMatrix _matrix;

    public QuantisedMatrixTests()
    {
        _values = [.. Enumerable.Range(0, Rows * Columns).Select(i => i < Columns ? sbyte.MaxValue : (float)_random.Next(-sbyte.MaxValue, sbyte.MaxValue + 1))];
        _matrix = QuantisedMatrix.Of(_values, new float[Columns]);
    }

    [Theory]
    [InlineData(byte.MaxValue)]
    [InlineData(short.MaxValue)]
    public void Rows_are_added_up_as_often_as_their_values_say(int largest)
    {
        short[] values = [.. Enumerable.Range(0, Rows - QuantisedMatrix.RowsAtOnce).Select(i => (short)(i % 3 == 0 ? 0 : _random.Next(largest + 1)))];
        values[^1] = (short)largest;
        int[] sums = [.. Enumerable.Range(0, Columns)];
        _matrix.AddUp(values, QuantisedMatrix.RowsAtOnce, sums);

        sums.Should().Equal(Enumerable.Range(0, Columns).Select(column =>
            column + values.Select((value, i) => value * (int)_values[((i + QuantisedMatrix.RowsAtOnce) * Columns) + column]).Sum()));
    }

    /// <summary>Processors without the instruction add up in pairs.</summary>
    [Fact]
    public void Every_processor_comes_to_the_same()
    {
        byte[] values = [.. Enumerable.Range(0, Rows).Select(i => i % 7 == 0 ? byte.MaxValue : (byte)_random.Next(byte.MaxValue + 1))];
        sbyte[] weights = [.. Enumerable.Range(0, Rows * LinearTrainer.Lane).Select(i => i % 5 == 0 ? (sbyte)-sbyte.MaxValue : (sbyte)_random.Next(-sbyte.MaxValue, sbyte.MaxValue + 1))];
        var (sums, pairs) = (new int[LinearTrainer.Lane], new int[LinearTrainer.Lane]);
        QuadSums.Add(in weights[0], values, sums);
        QuadSums.AddPairs(in weights[0], values, pairs);

        var expected = Enumerable.Range(0, LinearTrainer.Lane).Select(column => values.Select((value, row) =>
            value * weights[(row / QuadSums.Rows * QuadSums.Rows * LinearTrainer.Lane) + (column * QuadSums.Rows) + (row % QuadSums.Rows)]).Sum()).ToArray();
        sums.Should().Equal(expected);
        pairs.Should().Equal(expected);
    }
}
