namespace AfterSalesCoach.Learning.Features;

/// <summary>The 64-bit key of a feature: FNV-1a over the name of its kind and its text, so that longer texts continue the key of shorter ones.</summary>
internal static class FeatureKey
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Stands between the two texts of a pair, <c>a|b</c>.</summary>
    public const char Between = '|';

    /// <summary>Where the keys of a kind start.</summary>
    public static ulong OfKind(string name) => (Continue(Offset, name) ^ 0xFFFF) * Prime;

    public static ulong Continue(ulong key, char c) => (key ^ c) * Prime;

    public static ulong Continue(ulong key, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            key = (key ^ c) * Prime;
        }

        return key;
    }
}
