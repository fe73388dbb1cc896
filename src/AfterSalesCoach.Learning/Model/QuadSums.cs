using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using AfterSalesCoach.Learning.Training;

namespace AfterSalesCoach.Learning.Model;

/// <summary>Adds up the rows of a <see cref="QuantisedMatrix"/> for <see cref="LinearTrainer.Lane"/> columns, each as often as a byte says, in whole numbers: the same on every machine and in any order.</summary>
/// <remarks>Four rows lie side by side, a column after the other, which is how processors multiply bytes.</remarks>
internal static class QuadSums
{
    /// <summary>How many rows lie side by side.</summary>
    public const int Rows = 4;

    /// <param name="weights">The first of the quads.</param>
    /// <param name="values">One a row; a multiple of <see cref="Rows"/>.</param>
    /// <param name="sums">One a column; what is there is added to.</param>
    public static void Add(ref readonly sbyte weights, ReadOnlySpan<byte> values, Span<int> sums)
    {
        if (!AvxVnni.IsSupported)
        {
            AddPairs(in weights, values, sums);
            return;
        }

        var (first, second) = (Vector256.Create<int>(sums), Vector256.Create<int>(sums[8..]));
        var (third, fourth) = (Vector256.Create<int>(sums[16..]), Vector256.Create<int>(sums[24..]));
        nuint place = 0;
        foreach (var quad in MemoryMarshal.Cast<byte, int>(values))
        {
            var four = Vector256.Create(quad).AsByte();
            first = AvxVnni.MultiplyWideningAndAdd(first, four, Vector256.LoadUnsafe(in weights, place));
            second = AvxVnni.MultiplyWideningAndAdd(second, four, Vector256.LoadUnsafe(in weights, place + 32));
            third = AvxVnni.MultiplyWideningAndAdd(third, four, Vector256.LoadUnsafe(in weights, place + 64));
            fourth = AvxVnni.MultiplyWideningAndAdd(fourth, four, Vector256.LoadUnsafe(in weights, place + 96));
            place += Rows * LinearTrainer.Lane;
        }

        first.CopyTo(sums);
        second.CopyTo(sums[8..]);
        third.CopyTo(sums[16..]);
        fourth.CopyTo(sums[24..]);
    }

    /// <summary>The same where the processor has no such instruction: each column as two sums, of the first and of the last two rows of the quads.</summary>
    internal static void AddPairs(ref readonly sbyte weights, ReadOnlySpan<byte> values, Span<int> sums)
    {
        var quads = MemoryMarshal.Cast<byte, int>(values);
        Span<int> pairs = stackalloc int[2 * Vector256<int>.Count];
        for (var column = 0; column < LinearTrainer.Lane; column += Vector256<int>.Count)
        {
            var (left, right) = (Vector256<int>.Zero, Vector256<int>.Zero);
            var place = (nuint)(Rows * column);
            foreach (var quad in quads)
            {
                var four = Vector256.WidenLower(Vector256.Create(quad).AsByte()).AsInt16();
                var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(in weights, place));
                left += PairProducts(low, four);
                right += PairProducts(high, four);
                place += Rows * LinearTrainer.Lane;
            }

            left.CopyTo(pairs);
            right.CopyTo(pairs[Vector256<int>.Count..]);
            for (var i = 0; i < Vector256<int>.Count; i++)
            {
                sums[column + i] += pairs[2 * i] + pairs[(2 * i) + 1];
            }
        }
    }

    /// <summary>Products of neighbours, two and two added up. A byte times a signed byte fits.</summary>
    private static Vector256<int> PairProducts(Vector256<short> weights, Vector256<short> values)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyAddAdjacent(weights, values);
        }

        var products = (weights * values).AsInt32();
        return ((products << 16) >> 16) + (products >> 16);
    }
}
