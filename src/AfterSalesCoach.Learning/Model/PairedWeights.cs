using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using AfterSalesCoach.Learning.Training;

namespace AfterSalesCoach.Learning.Model;

/// <summary>The weights of a feature for the reply and for a clause side by side, so that both come with one look-up and one cache line.</summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
internal sealed class PairedWeights
{
    /// <summary>Not among the features that have weights.</summary>
    public const int Unknown = -1;

    /// <summary>Where the weights of the views start in a row.</summary>
    public const int ReplyView = 0;
    public const int ClauseView = LinearTrainer.Lane;

    /// <summary>Bits of the filter for each feature: of the features without weights it lets about one in ten through.</summary>
    private const int FilterBits = 8;

    private const int RowLength = 2 * LinearTrainer.Lane;

    /// <summary>A bit for every key, by its hash: most features have no weights, and the filter is small enough to stay near the processor.</summary>
    private readonly ulong[] _filter;

    /// <summary>Hash table with linear probing.</summary>
    private readonly Place[] _places;
    private readonly sbyte[] _rows;

    /// <param name="reply">Weights for the view of the reply.</param>
    /// <param name="clause">Weights for the view of a clause.</param>
    public PairedWeights(QuantisedWeights reply, QuantisedWeights clause)
    {
        var keys = Union(reply.Keys, clause.Keys);
        _places = new Place[BitOperations.RoundUpToPowerOf2((uint)(keys.Count * 3 / 2) + 1)];
        _filter = new ulong[BitOperations.RoundUpToPowerOf2((uint)(keys.Count * FilterBits) + 64) / 64];
        _rows = new sbyte[keys.Count * RowLength];
        var (ofReply, ofClause) = (0, 0);
        for (var row = 0; row < keys.Count; row++)
        {
            if (ofReply < reply.Keys.Length && reply.Keys[ofReply] == keys[row])
            {
                reply.Row(ofReply++).CopyTo(_rows.AsSpan((row * RowLength) + ReplyView));
            }

            if (ofClause < clause.Keys.Length && clause.Keys[ofClause] == keys[row])
            {
                clause.Row(ofClause++).CopyTo(_rows.AsSpan((row * RowLength) + ClauseView));
            }

            Enter(keys[row], row);
        }
    }

    /// <summary>Both are in ascending order, and so is what they come to.</summary>
    private static List<uint> Union(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        var union = new List<uint>(a.Length + b.Length);
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            var key = i == a.Length ? b[j] : j == b.Length ? a[i] : Math.Min(a[i], b[j]);
            i += i < a.Length && a[i] == key ? 1 : 0;
            j += j < b.Length && b[j] == key ? 1 : 0;
            union.Add(key);
        }

        return union;
    }

    /// <summary>Whether the feature may have weights; false is certain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayKnow(uint key)
    {
        var bit = FilterBitOf(key);
        return ((_filter[bit >> 6] >> (bit & 63)) & 1) != 0;
    }

    /// <summary>Says that <see cref="RowOf"/> will soon be asked.</summary>
    public void Expect(uint key) => Prefetch(ref _places[SlotOf(key)]);

    /// <summary>The number of the row of a feature, or <see cref="Unknown"/>.</summary>
    public int RowOf(uint key)
    {
        for (var slot = SlotOf(key); _places[slot].RowPlusOne != 0; slot = (slot + 1) & (_places.Length - 1))
        {
            if (_places[slot].Key == key)
            {
                return _places[slot].RowPlusOne - 1;
            }
        }

        return Unknown;
    }

    /// <summary>Says that the weights of a row will soon be asked for.</summary>
    public void ExpectRow(int row) => Prefetch(ref _rows[row * RowLength]);

    /// <summary>The first weight for the reply.</summary>
    public ref readonly sbyte OfReply(int row) => ref In(ReplyView, row);

    /// <summary>The first weight for a clause.</summary>
    public ref readonly sbyte OfClause(int row) => ref In(ClauseView, row);

    /// <param name="view"><see cref="ReplyView"/> or <see cref="ClauseView"/>.</param>
    public ref readonly sbyte In(int view, int row) => ref _rows[(row * RowLength) + view];

    private void Enter(uint key, int row)
    {
        var bit = FilterBitOf(key);
        _filter[bit >> 6] |= 1UL << (bit & 63);
        var slot = SlotOf(key);
        while (_places[slot].RowPlusOne != 0)
        {
            slot = (slot + 1) & (_places.Length - 1);
        }

        _places[slot] = new Place(key, row + 1);
    }

    // Keys are hashes already; the filter takes other bits than the table.
    private int SlotOf(uint key) => (int)(key & (uint)(_places.Length - 1));

    private int FilterBitOf(uint key) => (int)((key * 0x9E3779B1u) >> (32 - BitOperations.Log2((uint)_filter.Length) - 6));

    /// <summary>The tables are larger than the caches near the processor, and most of the time would go into waiting for them one by one.</summary>
    private static unsafe void Prefetch<T>(ref T place)
    {
        if (Sse.IsSupported)
        {
            // Only a hint: nothing is read, so it does no harm when the table has been moved meanwhile.
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
        }
    }

    /// <param name="RowPlusOne">0 in an empty place.</param>
    private readonly record struct Place(uint Key, int RowPlusOne);
}
