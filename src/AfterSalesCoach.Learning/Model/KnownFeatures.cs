namespace AfterSalesCoach.Learning.Model;

/// <summary>The features of a reply that have weights, with their rows; cleared and used again without allocating.</summary>
internal sealed class KnownFeatures
{
    private const int Buckets = 256;
    private const int BucketShift = 56;

    private Feature[] _features = new Feature[256];
    private Feature[] _ordered = new Feature[256];
    private int _count;

    public void Clear() => _count = 0;

    public void Add(ulong key, int row, float value)
    {
        if (_count == _features.Length)
        {
            Array.Resize(ref _features, 2 * _count);
            _ordered = new Feature[_features.Length];
        }

        _features[_count++] = new Feature(key, row, value);
    }

    /// <summary>All of them, ascending: sums of numbers in another order may differ in the last bit.</summary>
    public ReadOnlySpan<Feature> ByKey()
    {
        // Keys are hashes, so their upper bits spread them evenly and leave the insertions little to do.
        Span<int> ends = stackalloc int[Buckets];
        ends.Clear();
        foreach (ref readonly var feature in _features.AsSpan(0, _count))
        {
            ends[(int)(feature.Key >> BucketShift)]++;
        }

        var before = 0;
        foreach (ref var end in ends)
        {
            (end, before) = (before, before + end);
        }

        foreach (ref readonly var feature in _features.AsSpan(0, _count))
        {
            _ordered[ends[(int)(feature.Key >> BucketShift)]++] = feature;
        }

        var ordered = _ordered.AsSpan(0, _count);
        for (var i = 1; i < ordered.Length; i++)
        {
            var feature = ordered[i];
            var place = i;
            for (; place > 0 && ordered[place - 1].Key > feature.Key; place--)
            {
                ordered[place] = ordered[place - 1];
            }

            ordered[place] = feature;
        }

        return ordered;
    }

    /// <param name="Row">Of the weights.</param>
    public readonly record struct Feature(ulong Key, int Row, float Value);
}
