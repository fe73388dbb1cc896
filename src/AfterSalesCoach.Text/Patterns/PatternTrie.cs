using AfterSalesCoach.Text.Normalization;

namespace AfterSalesCoach.Text.Patterns;

/// <summary>The literals of all patterns; walking it from a position records each literal that starts there.</summary>
internal sealed class PatternTrie
{
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<int> _firstOutput = [-1];
    private readonly List<Output> _outputs = [];
    private readonly HashSet<string> _literals = [];

    public IEnumerable<string> Literals => _literals;

    public void Add(string literal, int part, int sequence)
    {
        _literals.Add(literal);
        var state = 0;
        foreach (var c in literal)
        {
            var key = Key(state, c);
            if (!_edges.TryGetValue(key, out var next))
            {
                next = _firstOutput.Count;
                _firstOutput.Add(-1);
                _edges.Add(key, next);
            }

            state = next;
        }

        _outputs.Add(new Output(part, sequence, _firstOutput[state]));
        _firstOutput[state] = _outputs.Count - 1;
    }

    /// <summary>A doubled character is read as one where the literal wants one (便便宜 as 便宜).</summary>
    public void Walk(NormalizedText text, int start, HitTable hits)
    {
        var s = text.Text;
        var state = 0;
        for (var i = start; i < s.Length; i++)
        {
            if (_edges.TryGetValue(Key(state, s[i]), out var next))
            {
                state = next;
                for (var output = _firstOutput[state]; output >= 0; output = _outputs[output].Next)
                {
                    hits.Add(_outputs[output].Part, _outputs[output].Sequence, new TextSpan(start, i + 1));
                }
            }
            else if (i == start || s[i] != s[i - 1] || char.IsAsciiDigit(s[i]))
            {
                return;
            }
        }
    }

    private static long Key(int state, char c) => ((long)state << 16) | c;

    private readonly record struct Output(int Part, int Sequence, int Next);
}
