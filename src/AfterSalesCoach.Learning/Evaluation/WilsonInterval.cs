namespace AfterSalesCoach.Learning.Evaluation;

/// <summary>The 95 % score interval of a share (Wilson 1927).</summary>
public static class WilsonInterval
{
    private const double Z = 1.959964;

    /// <returns>Between 0 and 1; the whole range when there are no cases.</returns>
    public static (double Low, double High) Of(int hits, int cases)
    {
        if (cases == 0)
        {
            return (0, 1);
        }

        var share = (double)hits / cases;
        var middle = share + (Z * Z / (2 * cases));
        var width = Z * Math.Sqrt((share * (1 - share) / cases) + (Z * Z / (4.0 * cases * cases)));
        var scale = 1 + (Z * Z / cases);
        return (Math.Max(0, (middle - width) / scale), Math.Min(1, (middle + width) / scale));
    }
}
