namespace AfterSalesCoach.Scenarios.Engine;

/// <summary>Draws that depend on nothing but the seed and what they are for.</summary>
internal static class Draws
{
    /// <summary>FNV-1a, finished like MurmurHash3 so that close seeds give unlike draws.</summary>
    public static uint Of(int seed, string what, int position = 0)
    {
        var hash = 2166136261u ^ (uint)seed;
        foreach (var c in what)
        {
            hash = (hash ^ c) * 16777619u;
        }

        hash = (hash ^ (uint)position) * 16777619u;
        hash = (hash ^ (hash >> 16)) * 0x85ebca6bu;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35u;
        return hash ^ (hash >> 16);
    }

    public static T OneOf<T>(IReadOnlyList<T> items, int seed, string what, int position) => items[(int)(Of(seed, what, position) % (uint)items.Count)];
}
