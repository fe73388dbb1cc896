namespace AfterSalesCoach.Text;

/// <summary>A half-open range <c>[Start, End)</c> of UTF-16 units.</summary>
/// <remarks>Spans shown to users index the message as received, never its normalised form.</remarks>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <exception cref="ArgumentOutOfRangeException">The span reaches outside <paramref name="text"/>.</exception>
    public string Of(string text) => text[Start..End];

    public override string ToString() => $"[{Start}..{End})";
}
