using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using AfterSalesCoach.Learning.Features;
using AfterSalesCoach.Learning.Training;

namespace AfterSalesCoach.Learning.Model;

/// <summary>The weights of the known features of a group, added up as whole numbers for <see cref="LinearTrainer.Lane"/> rules side by side: in any order they come out the same.</summary>
internal struct RowSums
{
    private Vector256<int> _first;
    private Vector256<int> _second;
    private Vector256<int> _third;
    private Vector256<int> _fourth;

    /// <summary>How many features there are.</summary>
    private int _count;

    /// <param name="weights">The first weight of a row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ref readonly sbyte weights)
    {
        var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(in weights));
        var (a, b) = Vector256.Widen(low);
        var (c, d) = Vector256.Widen(high);
        _first += a;
        _second += b;
        _third += c;
        _fourth += d;
        _count++;
    }

    /// <summary>Adds the share of the group to the scores of the rules.</summary>
    /// <param name="scores"><see cref="LinearTrainer.Lane"/> long.</param>
    public readonly void AddTo(Span<float> scores, GroupWeight weight)
    {
        var each = Vector256.Create(weight.Of(_count));
        AddTo(scores, each, _first);
        AddTo(scores[Vector256<int>.Count..], each, _second);
        AddTo(scores[(2 * Vector256<int>.Count)..], each, _third);
        AddTo(scores[(3 * Vector256<int>.Count)..], each, _fourth);
    }

    private static void AddTo(Span<float> scores, Vector256<float> each, Vector256<int> sums) =>
        (Vector256.Create<float>(scores) + (each * Vector256.ConvertToSingle(sums))).CopyTo(scores);
}
