namespace AfterSalesCoach.Learning.Features;

/// <summary>Distinct keys in the order in which they came; cleared and used again without allocating.</summary>
internal sealed class KeySet
{
    private ulong[] _keys = new ulong[256];

    /// <summary>Hash table with linear probing: the place of a key plus one, or 0. At least twice as long as there is room for keys.</summary>
    private int[] _places = new int[512];

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, Count);

    public void Clear()
    {
        if (Count > 0)
        {
            Array.Clear(_places);
            Count = 0;
        }
    }

    /// <summary>The place of the key among <see cref="Keys"/>; a new one is the last.</summary>
    public int Add(ulong key)
    {
        // Keys are hashes already.
        var slot = (int)key & (_places.Length - 1);
        while (_places[slot] is > 0 and var known)
        {
            if (_keys[known - 1] == key)
            {
                return known - 1;
            }

            slot = (slot + 1) & (_places.Length - 1);
        }

        if (Count == _keys.Length)
        {
            Grow();
            return Add(key);
        }

        _keys[Count] = key;
        _places[slot] = ++Count;
        return Count - 1;
    }

    private void Grow()
    {
        var keys = Keys.ToArray();
        (_keys, _places, Count) = (new ulong[_keys.Length * 2], new int[_places.Length * 2], 0);
        foreach (var key in keys)
        {
            Add(key);
        }
    }
}
