namespace AfterSalesCoach.Learning.Features;

/// <summary>Collects the features of one reply as 64-bit keys with their weights; a feature counts once.</summary>
/// <param name="names">Where the names of the features are kept, for explaining a decision; null when nobody asks.</param>
internal sealed class FeatureSink(Dictionary<ulong, FeatureName>? names = null)
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const char Between = '|';

    private readonly List<(ulong Key, float Value)> _values = [];
    private readonly List<ulong> _group = [];

    /// <summary>The key of a feature: FNV-1a over the name of its kind and its text.</summary>
    public static ulong KeyOf(string kind, ReadOnlySpan<char> text) => Continue(KindKey(kind), text);

    public void Add(string kind, ReadOnlySpan<char> text)
    {
        var key = KeyOf(kind, text);
        _group.Add(key);
        names?.TryAdd(key, new FeatureName(kind, text.ToString()));
    }

    /// <summary>Two things that meet, as <c>a|b</c>.</summary>
    public void Add(string kind, ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var key = Continue((Continue(KindKey(kind), a) ^ Between) * Prime, b);
        _group.Add(key);
        names?.TryAdd(key, new FeatureName(kind, $"{a}{Between}{b}"));
    }

    /// <summary>Features whose keys were worked out before.</summary>
    public void Add(IEnumerable<ulong> keys) => _group.AddRange(keys);

    /// <summary>Ends a group of features of one kind: together they weigh <paramref name="weight"/>, however many there are.</summary>
    public void EndGroup(float weight, bool normalise = true)
    {
        _group.Sort();
        var distinct = 0;
        for (var i = 0; i < _group.Count; i++)
        {
            if (i == 0 || _group[i] != _group[i - 1])
            {
                _group[distinct++] = _group[i];
            }
        }

        var each = normalise && distinct > 0 ? weight / MathF.Sqrt(distinct) : weight;
        for (var i = 0; i < distinct; i++)
        {
            _values.Add((_group[i], each));
        }

        _group.Clear();
    }

    /// <summary>By key, so that sums come out the same to the last bit; what stands in two groups has the weight of the later one.</summary>
    public FeatureVector ToVector()
    {
        var order = new (ulong Key, int Index)[_values.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = (_values[i].Key, i);
        }

        Array.Sort(order);
        var (keys, values) = (new List<ulong>(order.Length), new List<float>(order.Length));
        for (var i = 0; i < order.Length; i++)
        {
            if (i + 1 == order.Length || order[i + 1].Key != order[i].Key)
            {
                keys.Add(order[i].Key);
                values.Add(_values[order[i].Index].Value);
            }
        }

        return new FeatureVector([.. keys], [.. values]);
    }

    private static ulong KindKey(string kind) => (Continue(Offset, kind) ^ 0xFFFF) * Prime;

    private static ulong Continue(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }
}
