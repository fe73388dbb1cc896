using System.Numerics;
using AfterSalesCoach.Text.Segmentation;

namespace AfterSalesCoach.ResourceCompiler;

/// <summary>Builds the double-array trie, breadth first, each node's children at the lowest place where all of them fit.</summary>
/// <remarks>
/// Taken cells are kept as bits, so 64 places are tried at once, and stretches without a free cell are jumped over; the array is as dense as
/// with a plain first fit.
/// </remarks>
internal sealed class DoubleArrayBuilder
{
    private readonly List<(string Word, int Frequency)> _words;
    private readonly ushort[] _codes;
    private TrieCell[] _cells = [];
    private ulong[] _taken = [];
    private int[] _jump = [];
    private int _last;

    private DoubleArrayBuilder(List<(string Word, int Frequency)> words, ushort[] codes) => (_words, _codes) = (words, codes);

    /// <param name="words">Different words and the numbers of their frequencies, from 1.</param>
    /// <param name="codes">The code of each character, from 1.</param>
    public static TrieCell[] Build(IEnumerable<(string Word, int Frequency)> words, ushort[] codes)
    {
        var sorted = words.Order(Comparer<(string Word, int Frequency)>.Create((a, b) => Compare(a.Word, b.Word, codes))).ToList();
        return new DoubleArrayBuilder(sorted, codes).Build();
    }

    private TrieCell[] Build()
    {
        Take(0);
        var open = new Queue<Node>();
        open.Enqueue(new Node(State: 0, Parent: TrieCell.MaxStates, Depth: 0, From: 0, To: _words.Count));
        while (open.TryDequeue(out var node))
        {
            var frequency = _words[node.From].Word.Length == node.Depth ? _words[node.From].Frequency : 0;
            var children = Children(node);
            var place = children.Count == 0 ? 0 : FindPlace(children);
            _cells[node.State] = new TrieCell(place, node.Parent, frequency);
            foreach (var (code, from, to) in children)
            {
                Take(place + code);
                open.Enqueue(new Node(place + code, node.State, node.Depth + 1, from, to));
            }
        }

        // A lookup may step up to the largest code beyond the last state.
        var size = _last + _codes.Max() + 1;
        if (size > TrieCell.MaxStates)
        {
            throw new InvalidOperationException($"{size} states do not fit into the {TrieCell.MaxStates} of the layout");
        }

        EnsureSize(size);
        return _cells[..size];
    }

    private List<(int Code, int From, int To)> Children(Node node)
    {
        var children = new List<(int, int, int)>();
        var start = _words[node.From].Word.Length == node.Depth ? node.From + 1 : node.From;
        while (start < node.To)
        {
            var c = _words[start].Word[node.Depth];
            var end = start + 1;
            while (end < node.To && _words[end].Word[node.Depth] == c)
            {
                end++;
            }

            children.Add((_codes[c], start, end));
            start = end;
        }

        return children;
    }

    private int FindPlace(List<(int Code, int From, int To)> children)
    {
        // The first child's cell is looked for; base 0 says that there are no children, so it lies beyond the cell of its own code.
        var first = children[0].Code;
        var lowest = first + 1;
        for (var word = NextOpen(lowest / 64); ; word = NextOpen(word + 1))
        {
            var place = (word * 64) - first;
            EnsureSize(place + children[^1].Code + 128);
            var taken = _taken[word] | (lowest > word * 64 ? (1UL << (lowest - (word * 64))) - 1 : 0);
            for (var i = 1; i < children.Count && taken != ulong.MaxValue; i++)
            {
                taken |= Taken64(place + children[i].Code);
            }

            if (taken != ulong.MaxValue)
            {
                return place + BitOperations.TrailingZeroCount(~taken);
            }
        }
    }

    /// <summary>The first word of bits from <paramref name="word"/> on that has a free cell.</summary>
    private int NextOpen(int word)
    {
        var open = word;
        while (open < _taken.Length && _taken[open] == ulong.MaxValue)
        {
            open = Math.Max(open + 1, _jump[open]);
        }

        // Cells are never given back, so the way need not be gone again.
        while (word < open)
        {
            (_jump[word], word) = (open, Math.Max(word + 1, _jump[word]));
        }

        EnsureSize((open * 64) + 64);
        return open;
    }

    /// <summary>Whether the 64 cells from <paramref name="at"/> are taken.</summary>
    private ulong Taken64(int at)
    {
        var (word, shift) = (at / 64, at % 64);
        return shift == 0 ? _taken[word] : (_taken[word] >> shift) | (_taken[word + 1] << (64 - shift));
    }

    private void Take(int cell)
    {
        EnsureSize(cell + 1);
        _taken[cell / 64] |= 1UL << (cell % 64);
        _last = Math.Max(_last, cell);
    }

    private void EnsureSize(int size)
    {
        var old = _cells.Length;
        if (size <= old)
        {
            return;
        }

        var grown = (Math.Max(size, old * 2) + 63) & ~63;
        Array.Resize(ref _cells, grown);
        Array.Resize(ref _taken, grown / 64);
        Array.Resize(ref _jump, grown / 64);
        _cells.AsSpan(old).Fill(new TrieCell(@base: 0, check: TrieCell.MaxStates, frequency: 0));
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

    /// <summary>A state to be placed: the words from <paramref name="From"/> to <paramref name="To"/> share <paramref name="Depth"/> characters.</summary>
    private readonly record struct Node(int State, int Parent, int Depth, int From, int To);
}
