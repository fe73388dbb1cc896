namespace AfterSalesCoach.Learning.Features;

/// <summary>Collects the features of one reply as 64-bit keys with their weights; a feature counts once. Cleared and used again without allocating.</summary>
/// <param name="names">Where the names of the features are kept, for explaining a decision; null when nobody asks.</param>
internal sealed class FeatureSink(Dictionary<ulong, FeatureName>? names = null) : ITextSink, INumberedSink
{
    private readonly KeySet _features = new();
    private readonly List<GroupWeight> _weights = [];
    private byte[] _groups = new byte[256];

    public ReadOnlySpan<ulong> Keys => _features.Keys;

    public void Clear()
    {
        _features.Clear();
        _weights.Clear();
    }

    public void Add(FeatureKind kind, ulong key, ReadOnlySpan<char> text, ReadOnlySpan<char> other = default)
    {
        Add(key);
        names?.TryAdd(key, new FeatureName(kind, other.IsEmpty ? text.ToString() : $"{text}{FeatureKey.Between}{other}"));
    }

    public void Add(NumberedKind kind, int first, int second = 0)
    {
        var key = kind.KeyOf(first, second);
        Add(key);
        names?.TryAdd(key, new FeatureName(kind, kind.NameOf(first, second)));
    }

    public void Add(NumberedKind kind, int first, ReadOnlySpan<int> seconds)
    {
        foreach (var second in seconds)
        {
            Add(kind, first, second);
        }
    }

    /// <summary>Features whose keys and names were worked out before.</summary>
    public void Add(ReadOnlySpan<ulong> keys)
    {
        foreach (var key in keys)
        {
            Add(key);
        }
    }

    /// <summary>Ends a group of features.</summary>
    public void EndGroup(GroupWeight weight) => _weights.Add(weight);

    /// <summary>By key, so that sums come out the same to the last bit. A feature that stands in two groups counts to the later one.</summary>
    public FeatureVector ToVector()
    {
        var (keys, groups) = (Keys.ToArray(), _groups.AsSpan(0, _features.Count).ToArray());
        Array.Sort(keys, groups);
        return new FeatureVector(keys, groups, [.. _weights]);
    }

    private void Add(ulong key)
    {
        var place = _features.Add(key);
        if (place == _groups.Length)
        {
            Array.Resize(ref _groups, 2 * place);
        }

        _groups[place] = (byte)_weights.Count;
    }
}
