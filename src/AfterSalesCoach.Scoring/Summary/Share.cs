namespace AfterSalesCoach.Scoring.Summary;

/// <summary>A rate with its 95 % score interval (Wilson 1927).</summary>
/// <param name="Value">Between 0 and 1; 0 without cases.</param>
/// <param name="Small">Fewer than <see cref="SmallSample"/> cases: too few to judge anybody by.</param>
public sealed record Share(long Hits, long Cases, double Value, double Low, double High, bool Small)
{
    /// <summary>With fewer cases the interval of a middling share is wider than ± 17 points.</summary>
    public const int SmallSample = 30;

    private const double Z = 1.959964;

    public static readonly Share Empty = Of(0, 0);

    /// <summary>The interval is the whole range when there are no cases.</summary>
    public static Share Of(long hits, long cases)
    {
        if (cases == 0)
        {
            return new Share(0, 0, 0, 0, 1, true);
        }

        var share = (double)hits / cases;
        var middle = share + (Z * Z / (2 * cases));
        var width = Z * Math.Sqrt((share * (1 - share) / cases) + (Z * Z / (4.0 * cases * cases)));
        var scale = 1 + (Z * Z / cases);
        return new Share(
            hits, cases, Rounding.Rate(share), Rounding.Rate(Math.Max(0, (middle - width) / scale)), Rounding.Rate(Math.Min(1, (middle + width) / scale)), cases < SmallSample);
    }
}
