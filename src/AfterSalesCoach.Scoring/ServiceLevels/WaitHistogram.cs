using System.Collections.Immutable;

namespace AfterSalesCoach.Scoring.ServiceLevels;

/// <summary>Counts of waits, by length. Immutable; of bounded size, however many waits it holds.</summary>
/// <remarks>
/// Exact to the second up to ten minutes, to ten seconds up to an hour, to the minute up to a day and to the hour up to 30 days. Sums are whole
/// milliseconds, so that the order of adding changes nothing.
/// </remarks>
public sealed record WaitHistogram
{
    private const int LongestSeconds = 30 * 24 * 60 * 60;

    public static readonly WaitHistogram Empty = new();

    /// <summary>Counts by the upper end of their bucket, in seconds.</summary>
    private ImmutableSortedDictionary<int, long> Counts { get; init; } = ImmutableSortedDictionary<int, long>.Empty;

    public long Cases { get; private init; }

    private long Milliseconds { get; init; }

    /// <summary>Seconds; null without cases.</summary>
    public double? Mean => Cases == 0 ? null : Milliseconds / 1000.0 / Cases;

    public WaitHistogram Add(TimeSpan wait)
    {
        var bucket = UpperEnd(wait);
        return this with
        {
            Counts = Counts.SetItem(bucket, Counts.GetValueOrDefault(bucket) + 1),
            Cases = Cases + 1,
            Milliseconds = Milliseconds + (long)wait.TotalMilliseconds,
        };
    }

    public WaitHistogram Merge(WaitHistogram other)
    {
        var counts = Counts.ToBuilder();
        foreach (var (bucket, count) in other.Counts)
        {
            counts[bucket] = counts.GetValueOrDefault(bucket) + count;
        }

        return this with { Counts = counts.ToImmutable(), Cases = Cases + other.Cases, Milliseconds = Milliseconds + other.Milliseconds };
    }

    /// <summary>The shortest wait, to the bucket, that is not exceeded by <paramref name="share"/> of all (nearest rank). Seconds; null without cases.</summary>
    /// <param name="share">Above 0, at most 1.</param>
    public double? Quantile(double share)
    {
        var rank = (long)Math.Ceiling(share * Cases);
        foreach (var (bucket, count) in Counts)
        {
            rank -= count;
            if (rank <= 0)
            {
                return bucket;
            }
        }

        return null;
    }

    /// <summary>Waits longer than <paramref name="above"/> and at most <paramref name="upTo"/> seconds; null for no upper end.</summary>
    public long Between(int above, int? upTo) => Counts.Where(c => c.Key > above && !(c.Key > upTo)).Sum(c => c.Value);

    private static int UpperEnd(TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(Math.Clamp(wait.TotalSeconds, 0, LongestSeconds));
        var step = seconds switch { <= 600 => 1, <= 3_600 => 10, <= 86_400 => 60, _ => 3_600 };
        return (seconds + step - 1) / step * step;
    }
}
