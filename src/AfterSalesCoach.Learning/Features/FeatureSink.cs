namespace AfterSalesCoach.Learning.Features;

/// <summary>Collects the features of one reply as 64-bit keys with their weights; a feature counts once. Cleared and used again without allocating.</summary>
/// <param name="names">Where the names of the features are kept, for explaining a decision; null when nobody asks.</param>
internal sealed class FeatureSink(Dictionary<ulong, FeatureName>? names = null) : ITextSink, INumberedSink
{
    private readonly KeySet _features = new();
    private readonly List<float> _weights = [];
    private int[] _groups = new int[256];
    private int _inGroup;

    public ReadOnlySpan<ulong> Keys => _features.Keys;

    public void Clear()
    {
        _features.Clear();
        _weights.Clear();
        _inGroup = 0;
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
    public void EndGroup(GroupWeight weight)
    {
        _weights.Add(weight.Of(_inGroup));
        _inGroup = 0;
    }

    /// <summary>By key, so that sums come out the same to the last bit. A feature that stands in two groups has the weight of the later one.</summary>
    public FeatureVector ToVector()
    {
        var keys = Keys.ToArray();
        var values = new float[keys.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _weights[_groups[i]];
        }

        Array.Sort(keys, values);
        return new FeatureVector(keys, values);
    }

    private void Add(ulong key)
    {
        var known = _features.Count;
        var place = _features.Add(key);
        if (place == _groups.Length)
        {
            Array.Resize(ref _groups, 2 * place);
        }

        var group = _weights.Count;
        if (place == known || _groups[place] != group)
        {
            _groups[place] = group;
            _inGroup++;
        }
    }
}
