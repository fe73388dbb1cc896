namespace AfterSalesCoach.Scoring.Summary;

/// <summary>A mean of scores with its 95 % interval (normal approximation, cut to 0 … 100).</summary>
/// <param name="Cases">Scores that went into it.</param>
/// <param name="Small">Fewer than <see cref="Share.SmallSample"/> cases.</param>
public sealed record MeanScore(double Value, double Low, double High, long Cases, bool Small)
{
    private const double Z = 1.959964;

    public static readonly MeanScore Empty = new(0, 0, 100, 0, true);

    /// <param name="tenths">Sum of the scores in tenths of a point, so that no order of adding changes it.</param>
    /// <param name="squares">Sum of the squares of those.</param>
    public static MeanScore Of(long tenths, Int128 squares, long cases)
    {
        if (cases == 0)
        {
            return Empty;
        }

        var mean = tenths / 10.0 / cases;
        var variance = cases < 2 ? 0 : (double)((squares * cases) - ((Int128)tenths * tenths)) / 100 / cases / (cases - 1);
        var half = cases < 2 ? 100 : Z * Math.Sqrt(variance / cases);
        return new MeanScore(Rounding.Score(mean), Rounding.Score(Math.Max(0, mean - half)), Rounding.Score(Math.Min(100, mean + half)), cases, cases < Share.SmallSample);
    }
}
