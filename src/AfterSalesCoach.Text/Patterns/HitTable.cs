namespace AfterSalesCoach.Text.Patterns;

/// <summary>The literal parts found in one text, chained by part. Pooled per thread, so a message costs no allocation.</summary>
internal sealed class HitTable
{
    [ThreadStatic]
    private static HitTable? _pooled;

    private readonly List<Hit> _hits = [];
    private int[] _head = [];
    private int[] _tail = [];

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
            Array.Fill(table._head, -1);
        }

        return table;
    }

    public void Return()
    {
        foreach (var part in Parts)
        {
            _head[part] = -1;
        }

        Parts.Clear();
        _hits.Clear();
        Numbers.Clear();
        _pooled = this;
    }

    public void Add(int part, TextSpan span)
    {
        _hits.Add(new Hit(span, -1));
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

    public int Next(int hit) => _hits[hit].Next;

    public TextSpan SpanOf(int hit) => _hits[hit].Span;

    private readonly record struct Hit(TextSpan Span, int Next);
}
