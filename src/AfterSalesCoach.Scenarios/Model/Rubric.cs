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
        var weights = Weights.Response + Weights.Care + Weights.Evidence + Weights.Compensation + Weights.Wording + Weights.Promises + Weights.Compliance;
        return weights == 0 ? 0 : Math.Round((decimal)WeightedSum(held) / weights, 1, MidpointRounding.AwayFromZero);
    }

    internal int WeightedSum(Points held) =>
        (held.Response * Weights.Response) + (held.Care * Weights.Care) + (held.Evidence * Weights.Evidence) + (held.Compensation * Weights.Compensation)
        + (held.Wording * Weights.Wording) + (held.Promises * Weights.Promises) + (held.Compliance * Weights.Compliance);
}
