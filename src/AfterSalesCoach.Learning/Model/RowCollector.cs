using AfterSalesCoach.Learning.Features;

namespace AfterSalesCoach.Learning.Model;

/// <summary>Collects where the weights of numbered features stand; cleared and used again without allocating.</summary>
internal sealed class RowCollector(NumberedRows rows) : INumberedSink
{
    private ulong[] _places = new ulong[256];
    private int _count;

    /// <summary>See <see cref="NumberedRows.PairedOf"/> and <see cref="NumberedRows.StructureOf"/>.</summary>
    public ReadOnlySpan<ulong> Places => _places.AsSpan(0, _count);

    public void Clear() => _count = 0;

    /// <summary>The weights of what has been collected, in a view of the paired weights, added to others; then nothing is collected.</summary>
    public RowSums TakeSums(PairedWeights.View view, RowSums others = default)
    {
        foreach (var place in Places)
        {
            if (NumberedRows.PairedOf(place) is >= 0 and var row)
            {
                others.Add(in view.Row(row));
            }
        }

        Clear();
        return others;
    }

    public void Add(NumberedKind kind, int first, int second = 0) => Add(kind, first, [second]);

    public void Add(NumberedKind kind, int first, ReadOnlySpan<int> seconds)
    {
        if (_count + seconds.Length > _places.Length)
        {
            Array.Resize(ref _places, 2 * (_count + seconds.Length));
        }

        rows.Find(kind, first, seconds, _places.AsSpan(_count, seconds.Length));
        _count += seconds.Length;
    }
}
