namespace AfterSalesCoach.Learning.Features;

/// <summary>The words of a text, as places in it.</summary>
/// <param name="ends">The exclusive end of each word.</param>
internal readonly ref struct Words(ReadOnlySpan<char> text, ReadOnlySpan<int> ends)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<int> _ends = ends;

    public int Count => _ends.Length;

    public ReadOnlySpan<char> this[int index] => _text[(index == 0 ? 0 : _ends[index - 1]).._ends[index]];
}
