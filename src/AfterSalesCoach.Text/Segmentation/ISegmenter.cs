namespace AfterSalesCoach.Text.Segmentation;

/// <summary>
/// Cuts text into words. The seam where another segmenter can be put in; implementations may be shared between threads.
/// </summary>
public interface ISegmenter
{
    /// <summary>Writes the exclusive end of each word of <paramref name="text"/> and returns how many there are.</summary>
    /// <param name="ends">At least as long as <paramref name="text"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="ends"/> is too short.</exception>
    int Segment(ReadOnlySpan<char> text, Span<int> ends);
}
