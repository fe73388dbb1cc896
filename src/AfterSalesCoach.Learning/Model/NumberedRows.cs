using AfterSalesCoach.Learning.Features;

namespace AfterSalesCoach.Learning.Model;

/// <summary>Where the weights of the numbered features stand, each looked up when it is first met.</summary>
/// <remarks>May be shared between threads: two that look up the same find the same, and a place is one word of memory.</remarks>
internal sealed class NumberedRows(PairedWeights paired, QuantisedWeights structure)
{
    /// <summary>By kind, first and second thing: <see cref="KnownBit"/>, the paired row plus one and the row of the structure plus one; 0 before it is looked up.</summary>
    private readonly ulong[]?[]?[] _rows = new ulong[FeatureKinds.NumberedCount][][];

    private const ulong KnownBit = 1UL << 63;
    private const int PairedShift = 31;
    private const uint RowMask = int.MaxValue;

    /// <summary>Row in the weights of reply and clause, or a negative number.</summary>
    public static int PairedOf(ulong place) => (int)((place >> PairedShift) & RowMask) - 1;

    /// <summary>Row in the weights of the structure, or a negative number.</summary>
    public static int StructureOf(ulong place) => (int)(place & RowMask) - 1;

    /// <summary>The place of one thing, or of two that meet.</summary>
    public ulong PlaceOf(NumberedKind kind, int first, int second) => PlaceIn(PlacesOf(kind, first), kind, first, second);

    /// <summary>The places of a first thing with each of several second things.</summary>
    /// <param name="into">As long as <paramref name="seconds"/>.</param>
    public void Find(NumberedKind kind, int first, ReadOnlySpan<int> seconds, Span<ulong> into)
    {
        var places = PlacesOf(kind, first);
        for (var i = 0; i < seconds.Length; i++)
        {
            into[i] = PlaceIn(places, kind, first, seconds[i]);
        }
    }

    private ulong PlaceIn(ulong[] places, NumberedKind kind, int first, int second)
    {
        var place = Volatile.Read(ref places[second]);
        if (place == 0)
        {
            Volatile.Write(ref places[second], place = LookUp(kind, first, second));
        }

        return place;
    }

    private ulong[] PlacesOf(NumberedKind kind, int first)
    {
        var ofKind = Volatile.Read(ref _rows[kind.Number]);
        if (ofKind is null)
        {
            Volatile.Write(ref _rows[kind.Number], ofKind = new ulong[kind.FirstCount][]);
        }

        var places = Volatile.Read(ref ofKind[first]);
        if (places is null)
        {
            Volatile.Write(ref ofKind[first], places = new ulong[kind.SecondCount]);
        }

        return places;
    }

    private ulong LookUp(NumberedKind kind, int first, int second)
    {
        var key = Weights.Fold(kind.KeyOf(first, second));
        return KnownBit | ((ulong)(paired.RowOf(key) + 1) << PairedShift) | (uint)(Math.Max(structure.RowOf(key), -1) + 1);
    }
}
