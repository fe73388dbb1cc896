namespace AfterSalesCoach.Text.Patterns;

/// <summary>Collects literals and the sets they belong to, then lays them out as a <see cref="PatternTrie"/>.</summary>
internal sealed class PatternTrieBuilder
{
    /// <summary>States in the order of their creation, so a parent comes before its children.</summary>
    private readonly List<(int Parent, char Character)> _states = [(-1, '\0')];
    private readonly Dictionary<(int Parent, char Character), int> _children = [];
    private readonly Dictionary<int, List<int>> _sets = [];

    public void Add(string literal, int set)
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

        if (!_sets.TryGetValue(state, out var sets))
        {
            _sets.Add(state, sets = []);
        }

        sets.Add(set);
    }

    /// <param name="opens">Whether a sequence starts with a literal of the set.</param>
    public PatternTrie Build(Predicate<int> opens)
    {
        var outputs = new List<int>(new int[PatternTrie.ListHeader]);
        var known = new Dictionary<string, int>();
        var entries = new ulong[PatternTrie.SizeFor(_states.Count - 1)];
        var placed = new int[_states.Count];
        for (var i = 1; i < _states.Count; i++)
        {
            var (parent, character) = _states[i];
            placed[i] = PatternTrie.Place(entries, placed[parent], character, _sets.TryGetValue(i, out var sets) ? OutputsOf(sets) : 0);
        }

        return new PatternTrie(FixedBlock<ulong>.CopyOf(entries), FixedBlock<int>.CopyOf(outputs.ToArray()), FixedBlock<ulong>.CopyOf(Beginnings()));

        ulong[] Beginnings()
        {
            var beginnings = new ulong[PatternTrie.BeginningsLength];
            for (var i = 1; i < _states.Count; i++)
            {
                var (parent, character) = _states[i];
                if (parent > 0 && _states[parent].Parent == 0)
                {
                    PatternTrie.Note(beginnings, _states[parent].Character, character);
                }
                else if (parent == 0 && _sets.ContainsKey(i))
                {
                    PatternTrie.Note(beginnings, character, PatternTrie.Alone);
                }
            }

            return beginnings;
        }

        // Many literals belong to the same sets; their list is kept once.
        int OutputsOf(List<int> sets)
        {
            var key = string.Join(',', sets);
            if (!known.TryGetValue(key, out var start))
            {
                known.Add(key, start = outputs.Count);
                var opening = sets.FindAll(opens);
                outputs.AddRange([opening.Count, sets.Count - opening.Count, .. opening, .. sets.Where(set => !opens(set))]);
            }

            return start;
        }
    }
}
