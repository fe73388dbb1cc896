using System.Runtime.InteropServices;
using System.Text;

namespace AfterSalesCoach.Text.Normalization;

/// <summary>A normalised text in the making: characters with their raw ranges and the separators before them.</summary>
internal sealed class NormalizationBuffer(int capacity)
{
    private readonly StringBuilder _text = new(capacity);
    private readonly List<int> _rawStart = new(capacity);
    private readonly List<int> _rawEnd = new(capacity);
    private readonly List<Boundary> _before = new(capacity + 1);
    private readonly List<bool> _question = new(capacity + 1);
    private Boundary _pending;
    private bool _pendingQuestion;

    public int Length => _text.Length;

    public string Text => _text.ToString();

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

        _text.Append(c);
        _rawStart.Add(rawStart);
        _rawEnd.Add(rawEnd);
        _before.Add(_text.Length == 1 ? Boundary.None : _pending);
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

    /// <summary>Puts <paramref name="replacement"/> in the place of a span; its characters share the raw range of what they replace.</summary>
    public void Replace(TextSpan span, string replacement)
    {
        var (start, end) = (_rawStart[span.Start], _rawEnd[span.End - 1]);
        var (before, question) = (_before[span.Start], _question[span.Start]);
        // Same length: each character stands for its own.
        var oneToOne = replacement.Length == span.Length;
        var (starts, ends) = (_rawStart.GetRange(span.Start, span.Length), _rawEnd.GetRange(span.Start, span.Length));
        _text.Remove(span.Start, span.Length).Insert(span.Start, replacement);
        _rawStart.RemoveRange(span.Start, span.Length);
        _rawEnd.RemoveRange(span.Start, span.Length);
        _before.RemoveRange(span.Start, span.Length);
        _question.RemoveRange(span.Start, span.Length);
        _rawStart.InsertRange(span.Start, oneToOne ? starts : Enumerable.Repeat(start, replacement.Length));
        _rawEnd.InsertRange(span.Start, oneToOne ? ends : Enumerable.Repeat(end, replacement.Length));
        _before.InsertRange(span.Start, Enumerable.Repeat(Boundary.None, replacement.Length));
        _question.InsertRange(span.Start, Enumerable.Repeat(false, replacement.Length));
        (_before[span.Start], _question[span.Start]) = (before, question);
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
        return new NormalizedText(raw, _text.ToString(), [.. _rawStart], [.. _rawEnd], [.. _before], [.. _question]);
    }

    /// <summary>退退退 says 退; 看看 is a word, and digits count.</summary>
    private bool IsThirdInARow(char c)
    {
        var length = _text.Length;
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
        _text.Remove(length - 1, 1);
        _rawStart.RemoveAt(length - 1);
        _rawEnd.RemoveAt(length - 1);
        _before.RemoveAt(length - 1);
        _question.RemoveAt(length - 1);
        _rawEnd[^1] = end;
        return true;
    }
}
