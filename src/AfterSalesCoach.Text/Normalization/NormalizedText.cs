namespace AfterSalesCoach.Text.Normalization;

/// <summary>
/// A message in comparable form: half width, simplified, lower case, without separators, with disguised words restored,
/// and a map back to the raw text.
/// </summary>
public sealed class NormalizedText
{
    private readonly int[] _rawStart;
    private readonly int[] _rawEnd;
    private readonly Boundary[] _before;
    private readonly bool[] _question;

    /// <param name="raw">The message as received.</param>
    /// <param name="text">The comparable form; only content characters (letters, digits, Han, signs such as % and ¥).</param>
    /// <param name="rawStart">For each character of <paramref name="text"/>, where its raw form starts.</param>
    /// <param name="rawEnd">For each character of <paramref name="text"/>, where its raw form ends (exclusive).</param>
    /// <param name="before">For each character, the strongest separator between it and the one before (index 0: None); one more entry than characters, the last for what follows the text.</param>
    /// <param name="question">Same length as <paramref name="before"/>: whether a question mark stood among those separators.</param>
    /// <exception cref="ArgumentException">The arrays do not fit the text.</exception>
    public NormalizedText(string raw, string text, int[] rawStart, int[] rawEnd, Boundary[] before, bool[] question)
    {
        if (rawStart.Length != text.Length || rawEnd.Length != text.Length
            || before.Length != text.Length + 1 || question.Length != text.Length + 1)
        {
            throw new ArgumentException("The offset map must have an entry for every normalised character.", nameof(text));
        }

        (Raw, Text, _rawStart, _rawEnd, _before, _question) = (raw, text, rawStart, rawEnd, before, question);
    }

    public string Raw { get; }

    public string Text { get; }

    public int Length => Text.Length;

    /// <summary>What separated the character at <paramref name="index"/> from the one before it; <c>BoundaryBefore(Length)</c> is what ended the text.</summary>
    public Boundary BoundaryBefore(int index) => _before[index];

    /// <summary>Whether a question mark stood between the character at <paramref name="index"/> and the one before it.</summary>
    public bool QuestionBefore(int index) => _question[index];

    /// <summary>Maps a span of <see cref="Text"/> to the raw text it came from, separators inside included.</summary>
    public TextSpan ToRaw(TextSpan span)
    {
        if (span.IsEmpty)
        {
            return Length == 0 ? new TextSpan(0, 0) : new TextSpan(_rawStart[Math.Min(span.Start, Length - 1)], _rawStart[Math.Min(span.Start, Length - 1)]);
        }

        var start = _rawStart[span.Start];
        var end = start;
        for (var i = span.Start; i < span.End; i++)
        {
            // A restored word may have changed its length, so neighbouring characters can share a raw range.
            start = Math.Min(start, _rawStart[i]);
            end = Math.Max(end, _rawEnd[i]);
        }

        return new TextSpan(start, end);
    }

    /// <summary>The strongest boundary strictly inside <paramref name="span"/>.</summary>
    public Boundary StrongestInside(TextSpan span)
    {
        var strongest = Boundary.None;
        for (var i = span.Start + 1; i < span.End; i++)
        {
            if (_before[i] > strongest)
            {
                strongest = _before[i];
            }
        }

        return strongest;
    }
}
