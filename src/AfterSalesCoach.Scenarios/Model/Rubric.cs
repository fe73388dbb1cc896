using System.Collections.Immutable;

namespace AfterSalesCoach.Scenarios.Model;

/// <summary>How a scenario is graded.</summary>
/// <param name="Weights">By dimension; a dimension of weight 0 is not graded.</param>
/// <param name="Start">Points in each dimension at the start, 0 to 100.</param>
/// <param name="Pass">Total from which the session is passed, 0 to 100.</param>
/// <param name="Critical">Rules whose breach fails the session.</param>
public sealed record Rubric(Points Weights, int Start, int Pass, ImmutableArray<string> Critical)
{
    public const int DefaultStart = 80;
    public const int DefaultPass = 70;

    public static readonly Rubric Default = new(Points.All(1), DefaultStart, DefaultPass, []);

    /// <summary>The weighted mean, 0 to 100, in tenths.</summary>
    public decimal Total(Points held)
    {
        var (sum, weights) = (0, 0);
        foreach (var dimension in DimensionNames.All)
        {
            sum += held[dimension] * Weights[dimension];
            weights += Weights[dimension];
        }

        return weights == 0 ? 0 : Math.Round((decimal)sum / weights, 1, MidpointRounding.AwayFromZero);
    }
}
