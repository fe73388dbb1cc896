namespace AfterSalesCoach.Text.Segmentation;

/// <summary>Words added to the dictionary, as a small trie that is walked beside the large one.</summary>
/// <remarks>Changed only while a segmenter is being made; read by any number of threads afterwards.</remarks>
internal sealed class UserWords
{
    public const int Root = 0;

    /// <summary>Logarithm of a node where nothing was said about the characters up to there.</summary>
    private const double Unsaid = double.NaN;
    private const int FilterBits = char.MaxValue + 1;

    // Filters that keep the search on its fast path where no user word starts: first characters exactly, the first two by a hash.
    private readonly ulong[] _firstCharacters = new ulong[FilterBits / 64];
    private readonly ulong[] _firstPairs = new ulong[FilterBits / 64];
    private readonly StepTable _steps;
    private Node[] _nodes = new Node[256];
    private int _count = 1;

    public UserWords(SegmenterModel model, UserWords? basedOn)
    {
        TotalFrequency = basedOn?.TotalFrequency ?? model.TotalFrequency;
        if (basedOn is null)
        {
            _steps = new StepTable();
            _nodes[Root] = new Node { Log = Unsaid };
            return;
        }

        basedOn._firstCharacters.CopyTo(_firstCharacters, 0);
        basedOn._firstPairs.CopyTo(_firstPairs, 0);
        (_steps, _nodes, _count) = (new StepTable(basedOn._steps), (Node[])basedOn._nodes.Clone(), basedOn._count);
        HasForcedSplits = basedOn.HasForcedSplits;
    }

    /// <summary>As jieba counts it: every addition counts, a replaced frequency is not taken off.</summary>
    public long TotalFrequency { get; private set; }

    public bool HasForcedSplits { get; private set; }

    /// <summary>Adds or replaces a word.</summary>
    public void Add(string word, long frequency)
    {
        var state = Root;
        foreach (var c in word)
        {
            var next = _steps.Find(state, c);
            state = next != Root ? next : Extend(state, c);
        }

        Mark(word);
        ref var node = ref _nodes[state];
        node.Log = frequency > 0 ? Math.Log(frequency) : SegmenterModel.NoWord;
        node.Frequency = frequency;
        TotalFrequency += frequency;
        if (frequency == 0)
        {
            // As in jieba this stays, even when the word is given a frequency later.
            node.IsForcedSplit = HasForcedSplits = true;
        }
    }

    /// <summary>False when certainly no word added here starts with these characters; <paramref name="second"/> is 0 at the end of a text.</summary>
    /// <remarks>One test, not two in turn: the first alone is true too often to be predicted well.</remarks>
    public bool MayStart(char first, char second) => Has(_firstCharacters, first) & Has(_firstPairs, PairHash(first, second));

    /// <summary>The state after <paramref name="c"/>, or -1; a word that was added here overrides <paramref name="log"/>.</summary>
    public int Step(int state, char c, ref double log)
    {
        var next = _steps.Find(state, c);
        if (next == Root)
        {
            return -1;
        }

        if (!double.IsNaN(_nodes[next].Log))
        {
            log = _nodes[next].Log;
        }

        return next;
    }

    /// <summary>Whether something was said about this word, and the logarithm of its frequency or <see cref="SegmenterModel.NoWord"/>.</summary>
    public bool TryGetLog(ReadOnlySpan<char> word, out double log)
    {
        var may = word.Length > 0 && MayStart(word[0], word.Length > 1 ? word[1] : '\0');
        log = may && Find(word) is var state and > Root ? _nodes[state].Log : Unsaid;
        return !double.IsNaN(log);
    }

    /// <summary>Frequency of a word; 0 for what only starts words, null for what does not even that.</summary>
    public long? FrequencyOf(ReadOnlySpan<char> word, SegmenterModel model)
    {
        var state = Find(word);
        return state >= 0 && !double.IsNaN(_nodes[state].Log) ? _nodes[state].Frequency : model.FrequencyOf(word) ?? (state >= 0 ? 0 : null);
    }

    public bool IsForcedSplit(ReadOnlySpan<char> word) => Find(word) is var state and > Root && _nodes[state].IsForcedSplit;

    private int Extend(int state, char c)
    {
        if (_count == _nodes.Length)
        {
            var grown = new Node[_count * 2];
            Array.Copy(_nodes, grown, _count);
            _nodes = grown;
        }

        _nodes[_count] = new Node { Log = Unsaid };
        _steps.Add(state, c, _count);
        return _count++;
    }

    private int Find(ReadOnlySpan<char> word)
    {
        var state = Root;
        foreach (var c in word)
        {
            state = _steps.Find(state, c);
            if (state == Root)
            {
                return -1;
            }
        }

        return state;
    }

    private void Mark(string word)
    {
        Set(_firstCharacters, word[0]);
        if (word.Length > 1)
        {
            Set(_firstPairs, PairHash(word[0], word[1]));
            return;
        }

        // Whatever follows a word of one character.
        Array.Fill(_firstPairs, ulong.MaxValue);
    }

    private static bool Has(ulong[] filter, int bit) => ((filter[bit / 64] >> (bit % 64)) & 1) != 0;

    private static void Set(ulong[] filter, int bit) => filter[bit / 64] |= 1UL << (bit % 64);

    private static int PairHash(char first, char second) => ((first * 0x9E37) ^ (second * 0x85EB)) & (FilterBits - 1);

    private struct Node
    {
        public double Log;
        public long Frequency;
        public bool IsForcedSplit;
    }
}
