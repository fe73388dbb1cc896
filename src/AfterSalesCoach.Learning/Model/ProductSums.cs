using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using AfterSalesCoach.Learning.Training;

namespace AfterSalesCoach.Learning.Model;

/// <summary>Sums for <see cref="LinearTrainer.Lane"/> columns side by side, in whole numbers: the same on every machine and in any order.</summary>
/// <param name="start">What is added to.</param>
internal struct ProductSums(ReadOnlySpan<int> start)
{
    private Vector256<int> _first = Vector256.Create(start);
    private Vector256<int> _second = Vector256.Create(start[8..]);
    private Vector256<int> _third = Vector256.Create(start[16..]);
    private Vector256<int> _fourth = Vector256.Create(start[24..]);

    /// <summary>Adds two rows, each as often as its value says.</summary>
    /// <param name="weights">The first weight of a row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(short value, ref readonly sbyte weights, short otherValue, ref readonly sbyte otherWeights)
    {
        var (row, other) = (Vector256.LoadUnsafe(in weights), Vector256.LoadUnsafe(in otherWeights));
        if (Avx2.IsSupported)
        {
            // Side by side, two products and their sum are one instruction. Interleaving stays within halves, hence the order below.
            var pair = Vector256.Create((otherValue << 16) | (ushort)value).AsInt16();
            var (low, high) = (Avx2.UnpackLow(row, other), Avx2.UnpackHigh(row, other));
            _first += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(low.GetLower()), pair);
            _second += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(high.GetLower()), pair);
            _third += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(low.GetUpper()), pair);
            _fourth += Avx2.MultiplyAddAdjacent(Avx2.ConvertToVector256Int16(high.GetUpper()), pair);
        }
        else
        {
            Add(value, row);
            Add(otherValue, other);
        }
    }

    public readonly void CopyTo(Span<int> sums)
    {
        _first.CopyTo(sums);
        _second.CopyTo(sums[8..]);
        _third.CopyTo(sums[16..]);
        _fourth.CopyTo(sums[24..]);
    }

    private void Add(int value, Vector256<sbyte> row)
    {
        var (low, high) = Vector256.Widen(row);
        var (a, b) = Vector256.Widen(low);
        var (c, d) = Vector256.Widen(high);
        _first += a * value;
        _second += b * value;
        _third += c * value;
        _fourth += d * value;
    }
}
