namespace AfterSalesCoach.Text.Patterns;

/// <summary>Collects literals and the parts they stand for, then lays them out as a <see cref="PatternTrie"/>.</summary>
internal sealed class PatternTrieBuilder
{
    /// <summary>States in the order of their creation, so a parent comes before its children.</summary>
    private readonly List<(int Parent, char Character)> _states = [(-1, '\0')];
    private readonly Dictionary<(int Parent, char Character), int> _children = [];
    private readonly Dictionary<int, List<int>> _parts = [];

    public void Add(string literal, int part)
    {
        var state = 0;
        foreach (var c in literal)
        {
            if (!_children.TryGetValue((state, c), out var next))
            {
                next = _states.Count;
                _states.Add((state, c));
                _children.Add((state, c), next);
            }

            state = next;
        }

        if (!_parts.TryGetValue(state, out var parts))
        {
            _parts.Add(state, parts = []);
        }

        parts.Add(part);
    }

    public PatternTrie Build()
    {
        var outputs = new List<int> { 0 };
        var known = new Dictionary<string, int>();
        var entries = new ulong[PatternTrie.SizeFor(_states.Count - 1)];
        var placed = new int[_states.Count];
        for (var i = 1; i < _states.Count; i++)
        {
            var (parent, character) = _states[i];
            placed[i] = PatternTrie.Place(entries, placed[parent], character, _parts.TryGetValue(i, out var parts) ? OutputsOf(parts) : 0);
        }

        return new PatternTrie(FixedBlock<ulong>.CopyOf(entries), FixedBlock<int>.CopyOf(outputs.ToArray()));

        // Many literals stand for the same parts; their list is kept once.
        int OutputsOf(List<int> parts)
        {
            var key = string.Join(',', parts);
            if (!known.TryGetValue(key, out var start))
            {
                known.Add(key, start = outputs.Count);
                outputs.Add(parts.Count);
                outputs.AddRange(parts);
            }

            return start;
        }
    }
}
