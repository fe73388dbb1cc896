namespace AfterSalesCoach.Text.Segmentation;

/// <summary>Words added to the dictionary, as a small trie that is walked beside the large one.</summary>
internal sealed class UserWords
{
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<long?> _frequency = [null];

    public UserWords(SegmenterModel model, UserWords? basedOn)
    {
        TotalFrequency = basedOn?.TotalFrequency ?? model.TotalFrequency;
        if (basedOn is not null)
        {
            (_edges, _frequency, HasForcedSplits) = (new(basedOn._edges), [.. basedOn._frequency], basedOn.HasForcedSplits);
        }
    }

    /// <summary>As jieba counts it: every addition counts, replaced frequencies are not taken off.</summary>
    public long TotalFrequency { get; private set; }

    /// <summary>Whether some word was given the frequency 0.</summary>
    public bool HasForcedSplits { get; private set; }

    public void Add(string word, long frequency)
    {
        var state = 0;
        foreach (var c in word)
        {
            if (!_edges.TryGetValue(Key(state, c), out var next))
            {
                next = _frequency.Count;
                _frequency.Add(null);
                _edges.Add(Key(state, c), next);
            }

            state = next;
        }

        _frequency[state] = frequency;
        TotalFrequency += frequency;
        HasForcedSplits |= frequency == 0;
    }

    /// <summary>The state after <paramref name="c"/>, or -1; a word that ends there overrides <paramref name="log"/>.</summary>
    public int Step(int state, char c, ref double log)
    {
        if (!_edges.TryGetValue(Key(state, c), out var next))
        {
            return -1;
        }

        if (_frequency[next] is { } frequency)
        {
            log = frequency > 0 ? Math.Log(frequency) : SegmenterModel.NoWord;
        }

        return next;
    }

    public bool TryGetLog(ReadOnlySpan<char> word, out double log)
    {
        var found = TryGetFrequency(word, out var frequency);
        log = frequency > 0 ? Math.Log(frequency) : SegmenterModel.NoWord;
        return found;
    }

    public bool TryGetFrequency(ReadOnlySpan<char> word, out long frequency)
    {
        frequency = Find(word) is var state and >= 0 && _frequency[state] is { } known ? known : -1;
        return frequency >= 0;
    }

    public bool IsPrefix(ReadOnlySpan<char> word) => Find(word) >= 0;

    public bool IsForcedSplit(ReadOnlySpan<char> word) => TryGetFrequency(word, out var frequency) && frequency == 0;

    private int Find(ReadOnlySpan<char> word)
    {
        var state = 0;
        foreach (var c in word)
        {
            if (!_edges.TryGetValue(Key(state, c), out state))
            {
                return -1;
            }
        }

        return state;
    }

    private static long Key(int state, char c) => ((long)state << 16) | c;
}
