using AfterSalesCoach.Text.Segmentation;

namespace AfterSalesCoach.Text.DictionaryCompiler;

/// <summary>Builds the double-array trie, breadth first.</summary>
/// <remarks>
/// First fit over a chain of the free cells: half a minute for jieba's half a million states, in return for an array without waste.
/// </remarks>
internal sealed class DoubleArrayBuilder
{
    private const int Free = -1;

    private readonly List<(string Word, double Log)> _words;
    private readonly ushort[] _codes;
    private SegmenterModel.Cell[] _cells = [];
    private int[] _nextFree = [];
    private int[] _previousFree = [];
    private int _last;

    private DoubleArrayBuilder(List<(string Word, double Log)> words, ushort[] codes) => (_words, _codes) = (words, codes);

    public static SegmenterModel.Cell[] Build(IEnumerable<(string Word, double Log)> words, ushort[] codes)
    {
        var sorted = words.Where(w => w.Word.Length > 0)
            .Order(Comparer<(string Word, double Log)>.Create((a, b) => Compare(a.Word, b.Word, codes)))
            .ToList();
        return new DoubleArrayBuilder(sorted, codes).Build();
    }

    private SegmenterModel.Cell[] Build()
    {
        EnsureSize(1 << 20);
        Take(0);
        _cells[0].Check = 0;
        var ready = new Queue<(int State, int Depth, List<(int Code, int From, int To)> Children)>();
        Enqueue(0, 0, _words.Count, 0);
        while (ready.TryDequeue(out var node))
        {
            var place = FindPlace(node.Children);
            _cells[node.State].Base = place;
            foreach (var (code, from, to) in node.Children)
            {
                var state = place + code;
                Take(state);
                _cells[state].Check = node.State;
                _cells[state].LogFrequency = _words[from].Word.Length == node.Depth + 1 ? _words[from].Log : SegmenterModel.NoWord;
                _last = Math.Max(_last, state);
                Enqueue(state, from, to, node.Depth + 1);
            }
        }

        // A lookup may step up to the largest code beyond the last state.
        var size = _last + _codes.Max() + 2;
        EnsureSize(size);
        return _cells[..size];

        void Enqueue(int state, int from, int to, int depth)
        {
            var children = Children(from, to, depth);
            if (children.Count > 0)
            {
                ready.Enqueue((state, depth, children));
            }
        }
    }

    private List<(int Code, int From, int To)> Children(int from, int to, int depth)
    {
        var children = new List<(int, int, int)>();
        for (var i = from; i < to;)
        {
            if (_words[i].Word.Length <= depth)
            {
                i++;
                continue;
            }

            var (c, start) = (_words[i].Word[depth], i);
            while (i < to && _words[i].Word[depth] == c)
            {
                i++;
            }

            children.Add((_codes[c], start, i));
        }

        return children;
    }

    private int FindPlace(List<(int Code, int From, int To)> children)
    {
        var first = children[0].Code;
        for (var position = _nextFree[0]; ; position = _nextFree[position])
        {
            var place = position - first;
            if (place < 1)
            {
                continue;
            }

            EnsureSize(place + children[^1].Code + 2);
            if (children.TrueForAll(c => _cells[place + c.Code].Check == Free))
            {
                return place;
            }
        }
    }

    /// <summary>Takes a cell out of the chain; cell 0 stays as its head.</summary>
    private void Take(int cell)
    {
        if (cell > 0)
        {
            _nextFree[_previousFree[cell]] = _nextFree[cell];
            _previousFree[_nextFree[cell]] = _previousFree[cell];
        }
    }

    private void EnsureSize(int size)
    {
        var old = _cells.Length;
        if (size + 1 <= old)
        {
            return;
        }

        Array.Resize(ref _cells, Math.Max(size + 1, old * 2));
        Array.Resize(ref _nextFree, _cells.Length);
        Array.Resize(ref _previousFree, _cells.Length);
        _cells.AsSpan(old).Fill(new SegmenterModel.Cell { Check = Free, LogFrequency = SegmenterModel.NoWord });
        for (var i = old; i < _cells.Length; i++)
        {
            // The chain of the new stretch continues the old one: its last cell always points at `old`.
            (_nextFree[i], _previousFree[i]) = (i + 1, i - 1);
        }

        if (old > 0)
        {
            var tail = old - 1;
            while (tail > 0 && _cells[tail].Check != Free)
            {
                tail--;
            }

            (_nextFree[tail], _previousFree[old]) = (old, tail);
        }
    }

    private static int Compare(string a, string b, ushort[] codes)
    {
        for (var i = 0; i < a.Length && i < b.Length; i++)
        {
            if (a[i] != b[i])
            {
                return codes[a[i]].CompareTo(codes[b[i]]);
            }
        }

        return a.Length.CompareTo(b.Length);
    }
}
