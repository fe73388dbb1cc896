namespace AfterSalesCoach.Learning.Features;

/// <summary>Collects the features of one reply as 64-bit keys with their weights; a feature counts once. Cleared and used again without allocating.</summary>
/// <param name="names">Where the names of the features are kept, for explaining a decision; null when nobody asks.</param>
internal sealed class FeatureSink(Dictionary<ulong, FeatureName>? names = null)
{
    private readonly KeySet _features = new();
    private readonly List<float> _weights = [];
    private int[] _groups = new int[256];
    private int _inGroup;

    public ReadOnlySpan<ulong> Keys => _features.Keys;

    /// <summary>The weight of the feature at a place of <see cref="Keys"/>; of one that stands in two groups that of the later group.</summary>
    public float WeightAt(int place) => _weights[_groups[place]];

    public void Clear()
    {
        _features.Clear();
        _weights.Clear();
        _inGroup = 0;
    }

    public void Add(FeatureKind kind, ReadOnlySpan<char> text) => Add(kind, FeatureKey.Continue(kind.Seed, text), text);

    /// <summary>A feature whose key was worked out before.</summary>
    public void Add(FeatureKind kind, ulong key, ReadOnlySpan<char> text)
    {
        Add(key);
        names?.TryAdd(key, new FeatureName(kind, text.ToString()));
    }

    /// <summary>Two things that meet, as <c>a|b</c>.</summary>
    public void Add(FeatureKind kind, ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        AddPair(kind, FeatureKey.Continue(FeatureKey.Continue(kind.Seed, a), FeatureKey.Between), a, b);

    /// <inheritdoc cref="Add(FeatureKind, ReadOnlySpan{char}, ReadOnlySpan{char})"/>
    /// <param name="act">Its number in <see cref="PutActs"/>.</param>
    public void Add(FeatureKind kind, int act, ReadOnlySpan<char> b) => AddPair(kind, kind.After(act), PutActs.Names[act], b);

    /// <summary>Features whose keys and names were worked out before.</summary>
    public void Add(ReadOnlySpan<ulong> keys)
    {
        foreach (var key in keys)
        {
            Add(key);
        }
    }

    /// <summary>Ends a group of features of one kind: together they weigh <paramref name="weight"/>, however many there are.</summary>
    public void EndGroup(float weight, bool normalise = true)
    {
        _weights.Add(normalise && _inGroup > 0 ? weight / MathF.Sqrt(_inGroup) : weight);
        _inGroup = 0;
    }

    /// <summary>By key, so that sums come out the same to the last bit.</summary>
    public FeatureVector ToVector()
    {
        var keys = Keys.ToArray();
        var values = new float[keys.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = WeightAt(i);
        }

        Array.Sort(keys, values);
        return new FeatureVector(keys, values);
    }

    private void AddPair(FeatureKind kind, ulong start, ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var key = FeatureKey.Continue(start, b);
        Add(key);
        names?.TryAdd(key, new FeatureName(kind, $"{a}{FeatureKey.Between}{b}"));
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
