namespace AfterSalesCoach.Text.Patterns;

/// <summary>The literals found in one text, and where those of each literal set stand. Pooled per thread, so a message costs no allocation.</summary>
/// <remarks>
/// A literal belongs to many sets, most of which stand beside something that does not occur. So every set is first marked as met, which is one
/// number, and only the sets of sequences of which every part was met get the list of their places. Marks hold the number of the text they were
/// made for, so nothing has to be wiped between texts.
/// </remarks>
internal sealed class HitTable
{
    private const int None = -1;

    /// <summary>Up to this many places of one set are looked through one by one; a set met more often gets an index.</summary>
    private const int FewHits = 16;

    [ThreadStatic]
    private static HitTable? _pooled;

    private readonly Dictionary<int, int[]> _indices = [];

    /// <summary>Part and hit in one number; null until something is looked for in vain.</summary>
    private HashSet<long>? _vain;
    private Literal[] _literals = new Literal[64];
    private int _literalCount;
    private Hit[] _hits = new Hit[64];
    private int _hitCount;
    private Chain[] _chains = [];
    private ushort[] _met = [];
    private ushort[] _opened = [];
    private ushort[] _listed = [];
    private ushort _text;

    public List<TextSpan> Numbers { get; } = [];

    /// <summary>The sequences of which every part was met, literal by literal that opens them.</summary>
    public List<int> Candidates { get; } = [];

    public ReadOnlySpan<Literal> Literals => _literals.AsSpan(0, _literalCount);

    public static HitTable Rent(int sets)
    {
        var table = _pooled ?? new HitTable();
        _pooled = null;
        if (table._chains.Length < sets)
        {
            (table._chains, table._met, table._opened, table._listed, table._text) = (new Chain[sets], new ushort[sets], new ushort[sets], new ushort[sets], 0);
        }
        else if (table._text == ushort.MaxValue)
        {
            Array.Clear(table._met);
            Array.Clear(table._opened);
            Array.Clear(table._listed);
            table._text = 0;
        }

        table._text++;
        return table;
    }

    public void Return()
    {
        _indices.Clear();
        _vain?.Clear();
        (_literalCount, _hitCount) = (0, 0);
        Numbers.Clear();
        Candidates.Clear();
        _pooled = this;
    }

    /// <summary>Notes a literal by its list of sets.</summary>
    public void Add(int list, TextSpan span)
    {
        if (_literalCount == _literals.Length)
        {
            Array.Resize(ref _literals, 2 * _literalCount);
        }

        _literals[_literalCount++] = new Literal(list, span);
    }

    /// <summary>Notes that a literal of each set occurs.</summary>
    public void Meet(ReadOnlySpan<int> sets)
    {
        var (met, text) = (_met, _text);
        foreach (var set in sets)
        {
            met[set] = text;
        }
    }

    public bool IsMet(int set) => _met[set] == _text;

    /// <summary>True when it is asked for a set the first time.</summary>
    public bool Open(int set)
    {
        if (_opened[set] == _text)
        {
            return false;
        }

        _opened[set] = _text;
        return true;
    }

    /// <summary>Asks for the list of the places of a set.</summary>
    public void List(int set)
    {
        if (_listed[set] != _text)
        {
            _listed[set] = _text;
            _chains[set] = new Chain(None, None, 0);
        }
    }

    /// <summary>Adds a place to the lists that were asked for.</summary>
    public void AddToLists(ReadOnlySpan<int> sets, TextSpan span)
    {
        var (listed, text) = (_listed, _text);
        foreach (var set in sets)
        {
            if (listed[set] == text)
            {
                AddToList(set, span);
            }
        }
    }

    public int First(int set) => _chains[set].First;

    /// <summary>The first place of a set that starts at <paramref name="position"/> or behind it, or -1.</summary>
    public int FirstFrom(int set, int position)
    {
        if (_chains[set].Count <= FewHits)
        {
            var hit = _chains[set].First;
            while (hit >= 0 && _hits[hit].Span.Start < position)
            {
                hit = _hits[hit].Next;
            }

            return hit;
        }

        var index = IndexOf(set);
        var (low, high) = (0, index.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _hits[index[middle]].Span.Start < position ? (middle + 1, high) : (low, middle);
        }

        return low < index.Length ? index[low] : None;
    }

    /// <summary>The first number that starts at <paramref name="position"/> or behind it; their count when there is none.</summary>
    public int FirstNumberFrom(int position)
    {
        var (low, high) = (0, Numbers.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Numbers[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Whether the rest of the sequence was looked for behind this place of its part (or number, by its place among them), and not found.</summary>
    public bool IsVain(int part, int hit) => _vain is { Count: > 0 } && _vain.Contains(VainKey(part, hit));

    public void MarkVain(int part, int hit) => (_vain ??= []).Add(VainKey(part, hit));

    public int Next(int hit) => _hits[hit].Next;

    public TextSpan SpanOf(int hit) => _hits[hit].Span;

    private static long VainKey(int part, int hit) => ((long)part << 32) | (uint)hit;

    private void AddToList(int set, TextSpan span)
    {
        if (_hitCount == _hits.Length)
        {
            Array.Resize(ref _hits, 2 * _hitCount);
        }

        ref var chain = ref _chains[set];
        _hits[_hitCount] = new Hit(span, None);
        if (chain.First == None)
        {
            chain.First = _hitCount;
        }
        else
        {
            _hits[chain.Last].Next = _hitCount;
        }

        chain.Last = _hitCount++;
        chain.Count++;
    }

    private int[] IndexOf(int set)
    {
        if (!_indices.TryGetValue(set, out var index))
        {
            index = new int[_chains[set].Count];
            var at = 0;
            for (var hit = _chains[set].First; hit >= 0; hit = _hits[hit].Next)
            {
                index[at++] = hit;
            }

            _indices.Add(set, index);
        }

        return index;
    }

    /// <param name="List">Its list of sets in the trie.</param>
    public readonly record struct Literal(int List, TextSpan Span);

    private record struct Hit(TextSpan Span, int Next);

    private record struct Chain(int First, int Last, int Count);
}
