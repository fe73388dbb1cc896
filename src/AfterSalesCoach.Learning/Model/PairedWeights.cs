using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using AfterSalesCoach.Learning.Training;
using AfterSalesCoach.Text;

namespace AfterSalesCoach.Learning.Model;

/// <summary>The weights of a feature for the reply and for a clause side by side, so that both come with one look-up and one cache line.</summary>
/// <remarks>They are used where they lie in the file. Immutable; may be shared between threads.</remarks>
internal sealed class PairedWeights
{
    /// <summary>Where the weights of the views start in a row.</summary>
    private const int ReplyView = 0;
    private const int ClauseView = LinearTrainer.Lane;

    /// <summary>Bits of the filter for each feature: of the features without weights it lets about one in ten through.</summary>
    private const int FilterBits = 8;

    private const int RowLength = 2 * LinearTrainer.Lane;

    /// <summary>A bit for every key, by its hash: most features have no weights, and the filter is small enough to stay near the processor.</summary>
    private readonly FixedBlock<ulong> _filter;

    /// <summary>Hash table with linear probing.</summary>
    private readonly FixedBlock<Place> _places;
    private readonly FixedBlock<sbyte> _rows;

    private PairedWeights(FixedBlock<ulong> filter, FixedBlock<Place> places, FixedBlock<sbyte> rows, float[] replyScales, float[] clauseScales)
    {
        (_filter, _places, _rows) = (filter, places, rows);
        (Reply, Clause) = (new View(this, ReplyView, replyScales), new View(this, ClauseView, clauseScales));
    }

    /// <summary>The weights for the reply.</summary>
    public View Reply { get; }

    /// <summary>The weights for a clause.</summary>
    public View Clause { get; }

    public static PairedWeights Of(QuantisedWeights reply, QuantisedWeights clause)
    {
        uint[] keys = [.. reply.Keys, .. clause.Keys];
        keys = [.. keys.Distinct().Order()];
        var places = new Place[BitOperations.RoundUpToPowerOf2((uint)(keys.Length * 3 / 2) + 1)];
        var filter = new ulong[BitOperations.RoundUpToPowerOf2((uint)(keys.Length * FilterBits) + 64) / 64];
        var rows = new sbyte[keys.Length * RowLength];
        for (var row = 0; row < keys.Length; row++)
        {
            CopyRow(reply, keys[row], rows.AsSpan((row * RowLength) + ReplyView));
            CopyRow(clause, keys[row], rows.AsSpan((row * RowLength) + ClauseView));
            var bit = FilterBitOf(keys[row], filter.Length);
            filter[bit >> 6] |= 1UL << (bit & 63);
            var slot = SlotOf(keys[row], places.Length);
            while (!places[slot].IsEmpty)
            {
                slot = (slot + 1) & (places.Length - 1);
            }

            places[slot] = new Place(keys[row], row + 1);
        }

        return new PairedWeights(
            FixedBlock<ulong>.CopyOf(filter), FixedBlock<Place>.CopyOf(places), FixedBlock<sbyte>.CopyOf(rows), reply.Scales.ToArray(), clause.Scales.ToArray());
    }

    /// <exception cref="EndOfStreamException">The data end too early.</exception>
    public static PairedWeights Read(BinaryReader reader, float[] replyScales, float[] clauseScales) =>
        new(FixedBlock<ulong>.Read(reader), FixedBlock<Place>.Read(reader), FixedBlock<sbyte>.Read(reader), replyScales, clauseScales);

    public void Write(BinaryWriter writer)
    {
        FixedBlock<ulong>.Write(writer, _filter.Span);
        FixedBlock<Place>.Write(writer, _places.Span);
        FixedBlock<sbyte>.Write(writer, _rows.Span);
    }

    /// <summary>Holds what was read against what looking up takes for granted: that it ends, and that it stays inside.</summary>
    /// <exception cref="FormatException">It would not.</exception>
    public void Check()
    {
        var known = _rows.Length / RowLength;
        if (!BitOperations.IsPow2(_filter.Length) || !BitOperations.IsPow2(_places.Length) || _rows.Length % RowLength != 0)
        {
            throw new FormatException("tables of a strange size");
        }

        var used = 0;
        foreach (var place in _places.Span)
        {
            used += place.IsEmpty ? 0 : 1;
            if (place.RowPlusOne < 0 || place.RowPlusOne > known)
            {
                throw new FormatException("a feature without weights");
            }
        }

        if (used == _places.Length)
        {
            throw new FormatException("a table without an empty place");
        }
    }

    /// <summary>Whether the feature may have weights; false is certain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayKnow(uint key)
    {
        var bit = FilterBitOf(key, _filter.Length);
        return ((_filter.At(bit >> 6) >> (bit & 63)) & 1) != 0;
    }

    /// <summary>Says that <see cref="RowOf"/> will soon be asked.</summary>
    public void Expect(uint key) => Prefetch(in _places.At(SlotOf(key, _places.Length)));

    /// <summary>The number of the row of a feature, or -1.</summary>
    public int RowOf(uint key)
    {
        for (var slot = SlotOf(key, _places.Length); ; slot = (slot + 1) & (_places.Length - 1))
        {
            ref readonly var place = ref _places.At(slot);
            if (place.Key == key || place.IsEmpty)
            {
                return place.RowPlusOne - 1;
            }
        }
    }

    /// <summary>Says that the weights of a row will soon be asked for.</summary>
    public void ExpectRow(int row) => Prefetch(in _rows.At(row * RowLength));

    private static void CopyRow(QuantisedWeights from, uint key, Span<sbyte> into)
    {
        if (from.RowOf(key) is >= 0 and var row)
        {
            MemoryMarshal.CreateReadOnlySpan(in from.Row(row), LinearTrainer.Lane).CopyTo(into);
        }
    }

    // Keys are hashes already; the filter takes other bits than the table.
    private static int SlotOf(uint key, int places) => (int)(key & (uint)(places - 1));

    private static int FilterBitOf(uint key, int words) => (int)((key * 0x9E3779B1u) >> (32 - BitOperations.Log2((uint)words) - 6));

    /// <summary>The tables are larger than the caches near the processor, and most of the time would go into waiting for them one by one.</summary>
    private static unsafe void Prefetch<T>(ref readonly T place)
    {
        if (Sse.IsSupported)
        {
            // Only a hint: nothing is read.
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
        }
    }

    /// <param name="RowPlusOne">0 in an empty place.</param>
    private readonly record struct Place(uint Key, int RowPlusOne)
    {
        public bool IsEmpty => RowPlusOne == 0;
    }

    /// <summary>The weights of all features for one of the two; those it has none for are zero.</summary>
    public sealed class View(PairedWeights paired, int start, float[] scales) : Weights(scales)
    {
        public override int RowOf(uint key) => paired.RowOf(key);

        public override ref readonly sbyte Row(int row) => ref paired._rows.At((row * RowLength) + start);
    }
}
