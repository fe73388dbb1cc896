namespace AfterSalesCoach.Text.Patterns;

/// <summary>The literal parts found in one text, chained by part. Pooled per thread, so a message costs no allocation.</summary>
internal sealed class HitTable
{
    /// <summary>Up to this many hits of one part are looked through one by one; a part met more often gets an index.</summary>
    private const int FewHits = 16;

    [ThreadStatic]
    private static HitTable? _pooled;

    private readonly List<Hit> _hits = [];
    private readonly Dictionary<int, int[]> _indices = [];
    private readonly HashSet<(int Part, int Number)> _vainNumbers = [];
    private int[] _head = [];
    private int[] _tail = [];
    private int[] _count = [];

    public List<TextSpan> Numbers { get; } = [];

    /// <summary>The parts that occur, each once, in order of their first hit.</summary>
    public List<int> Parts { get; } = [];

    public static HitTable Rent(int parts)
    {
        var table = _pooled ?? new HitTable();
        _pooled = null;
        if (table._head.Length < parts)
        {
            table._head = new int[parts];
            table._tail = new int[parts];
            table._count = new int[parts];
            Array.Fill(table._head, -1);
        }

        return table;
    }

    public void Return()
    {
        foreach (var part in Parts)
        {
            _head[part] = -1;
            _count[part] = 0;
        }

        _indices.Clear();
        _vainNumbers.Clear();
        Parts.Clear();
        _hits.Clear();
        Numbers.Clear();
        _pooled = this;
    }

    public void Add(int part, TextSpan span)
    {
        _hits.Add(new Hit(span, -1, IsVain: false));
        _count[part]++;
        var index = _hits.Count - 1;
        if (_head[part] < 0)
        {
            _head[part] = index;
            Parts.Add(part);
        }
        else
        {
            _hits[_tail[part]] = _hits[_tail[part]] with { Next = index };
        }

        _tail[part] = index;
    }

    public int First(int part) => _head[part];

    /// <summary>The first hit of a part that starts at <paramref name="position"/> or behind it, or -1.</summary>
    public int FirstFrom(int part, int position)
    {
        if (_count[part] <= FewHits)
        {
            var hit = _head[part];
            while (hit >= 0 && _hits[hit].Span.Start < position)
            {
                hit = _hits[hit].Next;
            }

            return hit;
        }

        var index = IndexOf(part);
        var (low, high) = (0, index.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _hits[index[middle]].Span.Start < position ? (middle + 1, high) : (low, middle);
        }

        return low < index.Length ? index[low] : -1;
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

    public int Next(int hit) => _hits[hit].Next;

    /// <summary>Whether the rest of the sequence was looked for behind this hit, and not found; wherever the sequence starts, it is not there.</summary>
    public bool IsVain(int hit) => _hits[hit].IsVain;

    public void MarkVain(int hit) => _hits[hit] = _hits[hit] with { IsVain = true };

    /// <inheritdoc cref="IsVain"/>
    public bool IsVainNumber(int part, int number) => _vainNumbers.Contains((part, number));

    public void MarkVainNumber(int part, int number) => _vainNumbers.Add((part, number));

    public TextSpan SpanOf(int hit) => _hits[hit].Span;

    private int[] IndexOf(int part)
    {
        if (!_indices.TryGetValue(part, out var index))
        {
            index = new int[_count[part]];
            var at = 0;
            for (var hit = _head[part]; hit >= 0; hit = _hits[hit].Next)
            {
                index[at++] = hit;
            }

            _indices.Add(part, index);
        }

        return index;
    }

    private readonly record struct Hit(TextSpan Span, int Next, bool IsVain);
}
