using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AfterSalesCoach.Learning.Training;

namespace AfterSalesCoach.Learning.Model;

/// <summary>Sums for <see cref="LinearTrainer.Lane"/> rules side by side.</summary>
/// <remarks>Each lane adds up one rule in the order of the features, so the sums do not depend on the width of the machine's vectors.</remarks>
internal struct LaneSums
{
    private Vector256<float> _first;
    private Vector256<float> _second;
    private Vector256<float> _third;
    private Vector256<float> _fourth;

    /// <param name="weights">The first weight of a row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(float value, ref readonly sbyte weights)
    {
        var values = Vector256.Create(value);
        var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(in weights));
        var (a, b) = Vector256.Widen(low);
        var (c, d) = Vector256.Widen(high);
        _first += values * Vector256.ConvertToSingle(a);
        _second += values * Vector256.ConvertToSingle(b);
        _third += values * Vector256.ConvertToSingle(c);
        _fourth += values * Vector256.ConvertToSingle(d);
    }

    public readonly void CopyTo(Span<float> sums)
    {
        _first.CopyTo(sums);
        _second.CopyTo(sums[8..]);
        _third.CopyTo(sums[16..]);
        _fourth.CopyTo(sums[24..]);
    }
}
