using System.Runtime.InteropServices;

namespace AfterSalesCoach.Text.Patterns;

/// <summary>The literals found in one text, and where those of each literal set stand. Pooled per thread, so a message costs no allocation.</summary>
/// <remarks>
/// A literal belongs to many sets, most of which stand behind something that does not occur. So literals are kept as they are found, and only the
/// sets that somebody waits for get the list of their places.
/// </remarks>
internal sealed class HitTable
{
    private const int None = -1;

    /// <summary>Up to this many places of one set are looked through one by one; a set met more often gets an index.</summary>
    private const int FewHits = 16;

    [ThreadStatic]
    private static HitTable? _pooled;

    private readonly List<Literal> _literals = [];
    private readonly List<Hit> _hits = [];
    private readonly List<int> _wanted = [];
    private readonly Dictionary<int, int[]> _indices = [];
    private readonly HashSet<(int Part, int Hit)> _vain = [];
    private Chain[] _chains = [];

    /// <summary>Beside the chains, since it is asked for many sets of which most are not wanted.</summary>
    private bool[] _isWanted = [];

    public List<TextSpan> Numbers { get; } = [];

    /// <summary>The sets that open a sequence and occur, each once, in order of their first hit.</summary>
    public List<int> OpeningSets { get; } = [];

    /// <summary>Room for the numbers of sequences and what must follow.</summary>
    public List<Opening> Candidates { get; } = [];

    public ReadOnlySpan<Literal> Literals => CollectionsMarshal.AsSpan(_literals);

    public static HitTable Rent(int sets)
    {
        var table = _pooled ?? new HitTable();
        _pooled = null;
        if (table._chains.Length < sets)
        {
            table._chains = new Chain[sets];
            table._isWanted = new bool[sets];
            Array.Fill(table._chains, new Chain(None, None, 0));
        }

        return table;
    }

    public void Return()
    {
        foreach (var set in _wanted)
        {
            _chains[set] = new Chain(None, None, 0);
            _isWanted[set] = false;
        }

        _wanted.Clear();
        _indices.Clear();
        _vain.Clear();
        OpeningSets.Clear();
        _literals.Clear();
        _hits.Clear();
        Numbers.Clear();
        Candidates.Clear();
        _pooled = this;
    }

    /// <summary>Notes a literal by its list of sets.</summary>
    public void Add(int list, TextSpan span) => _literals.Add(new Literal(list, span));

    /// <summary>Notes that the places of a set are asked for; false when they were before.</summary>
    public bool Want(int set)
    {
        if (_isWanted[set])
        {
            return false;
        }

        _isWanted[set] = true;
        _wanted.Add(set);
        return true;
    }

    public bool IsWanted(int set) => _isWanted[set];

    /// <summary>Notes a place of a set that is wanted.</summary>
    public void Add(int set, in Literal literal)
    {
        ref var chain = ref _chains[set];
        var index = _hits.Count;
        _hits.Add(new Hit(literal.Span, None));
        if (chain.First == None)
        {
            chain.First = index;
        }
        else
        {
            CollectionsMarshal.AsSpan(_hits)[chain.Last].Next = index;
        }

        chain.Last = index;
        chain.Count++;
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
    public bool IsVain(int part, int hit) => _vain.Count > 0 && _vain.Contains((part, hit));

    public void MarkVain(int part, int hit) => _vain.Add((part, hit));

    public int Next(int hit) => _hits[hit].Next;

    public TextSpan SpanOf(int hit) => _hits[hit].Span;

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

    /// <param name="List">In <see cref="PatternTrie.Outputs"/>.</param>
    public readonly record struct Literal(int List, TextSpan Span);

    private record struct Hit(TextSpan Span, int Next);

    private record struct Chain(int First, int Last, int Count);
}
