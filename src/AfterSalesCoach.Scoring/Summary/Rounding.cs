namespace AfterSalesCoach.Scoring.Summary;

/// <summary>How figures are rounded: half away from zero, scores and points to one decimal, shares to four.</summary>
public static class Rounding
{
    public static double Score(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);

    public static double Rate(double value) => Math.Round(value, 4, MidpointRounding.AwayFromZero);
}
