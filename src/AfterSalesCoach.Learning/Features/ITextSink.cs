namespace AfterSalesCoach.Learning.Features;

/// <summary>Takes features that are pieces of text.</summary>
internal interface ITextSink
{
    /// <param name="text">What the key was made from; <paramref name="other"/> as well, of a pair.</param>
    void Add(FeatureKind kind, ulong key, ReadOnlySpan<char> text, ReadOnlySpan<char> other = default);
}
