namespace AfterSalesCoach.Learning.Features;

/// <summary>Takes features that are things with numbers.</summary>
internal interface INumberedSink
{
    void Add(NumberedKind kind, int first, int second = 0);

    /// <summary>One thing with each of several.</summary>
    void Add(NumberedKind kind, int first, ReadOnlySpan<int> seconds);
}
