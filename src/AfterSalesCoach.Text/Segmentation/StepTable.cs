namespace AfterSalesCoach.Text.Segmentation;

/// <summary>The steps of a trie that grows: from a node over a character to a node, in a hash table with linear probing.</summary>
/// <remarks>Not a dictionary: one of these two types would have to be compiled at every start of the program.</remarks>
internal sealed class StepTable
{
    private const int InitialSize = 512;

    // An entry of 0 is free: no step leads to the root.
    private ulong[] _keys;
    private int[] _targets;
    private int _count;

    public StepTable() => (_keys, _targets) = (new ulong[InitialSize], new int[InitialSize]);

    public StepTable(StepTable other) => (_keys, _targets, _count) = ((ulong[])other._keys.Clone(), (int[])other._targets.Clone(), other._count);

    /// <summary>The node that the step leads to, or 0.</summary>
    public int Find(int node, char c)
    {
        var key = Key(node, c);
        var place = Home(key);
        while (_targets[place] != 0 && _keys[place] != key)
        {
            place = Following(place);
        }

        return _targets[place];
    }

    /// <param name="target">Not 0; the step is not there yet.</param>
    public void Add(int node, char c, int target)
    {
        if (_count * 2 >= _keys.Length)
        {
            Grow();
        }

        Place(Key(node, c), target);
        _count++;
    }

    private void Grow()
    {
        var (keys, targets) = (_keys, _targets);
        (_keys, _targets) = (new ulong[keys.Length * 2], new int[keys.Length * 2]);
        for (var i = 0; i < keys.Length; i++)
        {
            if (targets[i] != 0)
            {
                Place(keys[i], targets[i]);
            }
        }
    }

    private void Place(ulong key, int target)
    {
        var place = Home(key);
        while (_targets[place] != 0)
        {
            place = Following(place);
        }

        (_keys[place], _targets[place]) = (key, target);
    }

    private int Home(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> 32) & (_keys.Length - 1);

    private int Following(int place) => (place + 1) & (_keys.Length - 1);

    private static ulong Key(int node, char c) => ((ulong)node << 16) | c;
}
