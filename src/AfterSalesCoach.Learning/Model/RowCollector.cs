using AfterSalesCoach.Learning.Features;

namespace AfterSalesCoach.Learning.Model;

/// <summary>Collects where the weights of numbered features stand; cleared and used again without allocating.</summary>
internal sealed class RowCollector(NumberedRows rows) : INumberedSink
{
    private NumberedRows.Row[] _collected = new NumberedRows.Row[256];
    private int _count;

    public ReadOnlySpan<NumberedRows.Row> Rows => _collected.AsSpan(0, _count);

    public void Clear() => _count = 0;

    public void Add(NumberedKind kind, int first, int second = 0) => Add(kind, first, [second]);

    public void Add(NumberedKind kind, int first, ReadOnlySpan<int> seconds)
    {
        if (_count + seconds.Length > _collected.Length)
        {
            Array.Resize(ref _collected, 2 * (_count + seconds.Length));
        }

        var of = rows.Of(kind, first);
        foreach (var second in seconds)
        {
            _collected[_count++] = of[second];
        }
    }
}
