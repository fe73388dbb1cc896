using System.Runtime.InteropServices;

namespace AfterSalesCoach.Text.Normalization;

/// <summary>A normalised text in the making: characters with their raw ranges and the separators before them. Used again for one text after another.</summary>
internal sealed class NormalizationBuffer
{
    /// <summary>A buffer that grew beyond this is not kept.</summary>
    private const int LargestKept = 10_000;

    [ThreadStatic]
    private static NormalizationBuffer? _pooled;

    private readonly List<char> _text = [];
    private readonly List<int> _rawStart = [];
    private readonly List<int> _rawEnd = [];
    private readonly List<Boundary> _before = [];
    private readonly List<bool> _question = [];
    private Boundary _pending;
    private bool _pendingQuestion;

    public int Length => _text.Count;

    /// <summary>Good until something is added or replaced.</summary>
    public ReadOnlySpan<char> Text => CollectionsMarshal.AsSpan(_text);

    /// <summary>An empty buffer; <see cref="Return"/> gives it back.</summary>
    public static NormalizationBuffer Rent()
    {
        var buffer = _pooled ?? new NormalizationBuffer();
        _pooled = null;
        buffer.Clear();
        (buffer._pending, buffer._pendingQuestion) = (Boundary.None, false);
        return buffer;
    }

    public void Return()
    {
        if (_text.Capacity <= LargestKept)
        {
            _pooled = this;
        }
    }

    public void AddSeparator(Boundary boundary, bool isQuestion)
    {
        _pending = boundary > _pending ? boundary : _pending;
        _pendingQuestion |= isQuestion;
    }

    public void Add(char c, int rawStart, int rawEnd)
    {
        if (IsThirdInARow(c))
        {
            _rawEnd[^1] = rawEnd;
            return;
        }

        _text.Add(c);
        _rawStart.Add(rawStart);
        _rawEnd.Add(rawEnd);
        _before.Add(_text.Count == 1 ? Boundary.None : _pending);
        _question.Add(_pendingQuestion);
        (_pending, _pendingQuestion) = (Boundary.None, false);
    }

    /// <summary>The strongest separator strictly inside a span.</summary>
    public Boundary StrongestInside(TextSpan span)
    {
        var strongest = Boundary.None;
        for (var i = span.Start + 1; i < span.End; i++)
        {
            strongest = _before[i] > strongest ? _before[i] : strongest;
        }

        return strongest;
    }

    /// <summary>Puts words in the place of spans; the characters of a word of another length share the raw range of what it replaces.</summary>
    /// <param name="replacements">In order, not overlapping, at least one.</param>
    public void Replace(List<(TextSpan Span, string Word)> replacements)
    {
        var old = new NormalizationBuffer();
        old.Append(this, new TextSpan(0, Length));
        Clear();
        var at = 0;
        foreach (var (span, word) in replacements)
        {
            Append(old, new TextSpan(at, span.Start));
            AppendWord(old, span, word);
            at = span.End;
        }

        Append(old, new TextSpan(at, old.Length));
    }

    /// <summary>
    /// Separators strewn between single characters (这，么，便，宜) carry no structure: three or more single characters in a row, each
    /// separated from the next. Where they are of different strength, only the commonest and the weaker ones are strewn: the comma of
    /// 您 别 担 心，是 正 常 is one.
    /// </summary>
    public void QuietenStrewnSeparators()
    {
        for (var i = 1; i < _before.Count;)
        {
            var start = i;
            while (i < _before.Count && _before[i] > Boundary.None)
            {
                i++;
            }

            if (i - start >= 2)
            {
                Quieten(CollectionsMarshal.AsSpan(_before)[start..i]);
            }

            i = Math.Max(i, start + 1);
        }
    }

    private static void Quieten(Span<Boundary> run)
    {
        Span<int> counts = stackalloc int[(int)Boundary.Stop + 1];
        var commonest = Boundary.None;
        foreach (var boundary in run)
        {
            counts[(int)boundary]++;
            commonest = counts[(int)boundary] > counts[(int)commonest] ? boundary : commonest;
        }

        foreach (ref var boundary in run)
        {
            boundary = boundary <= commonest ? Boundary.Noise : boundary;
        }
    }

    public NormalizedText Build(string raw)
    {
        _before.Add(_pending);
        _question.Add(_pendingQuestion);
        return new NormalizedText(raw, Text.ToString(), [.. _rawStart], [.. _rawEnd], [.. _before], [.. _question]);
    }

    private void AppendWord(NormalizationBuffer from, TextSpan span, string word)
    {
        var oneToOne = word.Length == span.Length;
        for (var i = 0; i < word.Length; i++)
        {
            _text.Add(word[i]);
            _rawStart.Add(from._rawStart[oneToOne ? span.Start + i : span.Start]);
            _rawEnd.Add(from._rawEnd[oneToOne ? span.Start + i : span.End - 1]);
            _before.Add(i == 0 ? from._before[span.Start] : Boundary.None);
            _question.Add(i == 0 && from._question[span.Start]);
        }
    }

    private void Append(NormalizationBuffer from, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            _text.Add(from._text[i]);
            _rawStart.Add(from._rawStart[i]);
            _rawEnd.Add(from._rawEnd[i]);
            _before.Add(from._before[i]);
            _question.Add(from._question[i]);
        }
    }

    private void Clear()
    {
        _text.Clear();
        _rawStart.Clear();
        _rawEnd.Clear();
        _before.Clear();
        _question.Clear();
    }

    /// <summary>退退退 says 退; 看看 is a word, and digits count.</summary>
    private bool IsThirdInARow(char c)
    {
        var length = _text.Count;
        if (length < 1 || char.IsDigit(c) || _pending > Boundary.Noise || _text[length - 1] != c)
        {
            return false;
        }

        if (_rawEnd[length - 1] - _rawStart[length - 1] > 1)
        {
            return true;
        }

        if (length < 2 || _text[length - 2] != c)
        {
            return false;
        }

        // The third of a kind: the second goes too.
        var end = _rawEnd[length - 1];
        _text.RemoveAt(length - 1);
        _rawStart.RemoveAt(length - 1);
        _rawEnd.RemoveAt(length - 1);
        _before.RemoveAt(length - 1);
        _question.RemoveAt(length - 1);
        _rawEnd[^1] = end;
        return true;
    }
}
