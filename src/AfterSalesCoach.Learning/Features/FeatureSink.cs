using System.Runtime.InteropServices;

namespace AfterSalesCoach.Learning.Features;

/// <summary>Collects the features of one reply as 64-bit keys with their weights; a feature counts once.</summary>
internal sealed class FeatureSink
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly Dictionary<ulong, float> _values = [];
    private readonly List<ulong> _group = [];
    private readonly Dictionary<ulong, FeatureName>? _names;

    /// <param name="names">Where the names of the features are kept, for explaining a decision; null when nobody asks.</param>
    public FeatureSink(Dictionary<ulong, FeatureName>? names = null) => _names = names;

    /// <summary>The key of a feature: FNV-1a over the name of its kind and its text.</summary>
    public static ulong KeyOf(string kind, ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in kind)
        {
            hash = (hash ^ c) * Prime;
        }

        hash = (hash ^ 0xFFFF) * Prime;
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    public void Add(string kind, ReadOnlySpan<char> text)
    {
        var key = KeyOf(kind, text);
        _group.Add(key);
        _names?.TryAdd(key, new FeatureName(kind, text.ToString()));
    }

    /// <summary>Ends a group of features of one kind: together they weigh <paramref name="weight"/>, however many there are.</summary>
    public void EndGroup(float weight, bool normalise = true)
    {
        var keys = _group.Distinct().ToList();
        var each = normalise && keys.Count > 0 ? weight / MathF.Sqrt(keys.Count) : weight;
        foreach (var key in keys)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_values, key, out _) = each;
        }

        _group.Clear();
    }

    /// <summary>By key, so that sums come out the same to the last bit.</summary>
    public FeatureVector ToVector()
    {
        var keys = _values.Keys.ToArray();
        Array.Sort(keys);
        return new FeatureVector(keys, [.. keys.Select(k => _values[k])]);
    }
}
