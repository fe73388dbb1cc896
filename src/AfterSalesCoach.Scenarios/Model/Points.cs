using System.Collections.Immutable;

namespace AfterSalesCoach.Scenarios.Model;

/// <summary>A number for each dimension: points won or lost, or points held. Compared by value.</summary>
public readonly record struct Points(int Response, int Care, int Evidence, int Compensation, int Wording, int Promises, int Compliance)
{
    public const int Lowest = 0;
    public const int Highest = 100;

    public int this[Dimension dimension] => dimension switch
    {
        Dimension.Response => Response,
        Dimension.Care => Care,
        Dimension.Evidence => Evidence,
        Dimension.Compensation => Compensation,
        Dimension.Wording => Wording,
        Dimension.Promises => Promises,
        Dimension.Compliance => Compliance,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };

    public bool IsZero => this == default;

    public static Points Of(Dimension dimension, int value) => default(Points).With(dimension, value);

    public static Points All(int value) => new(value, value, value, value, value, value, value);

    public Points With(Dimension dimension, int value) => dimension switch
    {
        Dimension.Response => this with { Response = value },
        Dimension.Care => this with { Care = value },
        Dimension.Evidence => this with { Evidence = value },
        Dimension.Compensation => this with { Compensation = value },
        Dimension.Wording => this with { Wording = value },
        Dimension.Promises => this with { Promises = value },
        Dimension.Compliance => this with { Compliance = value },
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };

    /// <summary>The sum, each dimension kept between <see cref="Lowest"/> and <see cref="Highest"/>: points above the top are not banked.</summary>
    public Points Plus(Points change) => new(
        Bounded(Response, change.Response), Bounded(Care, change.Care), Bounded(Evidence, change.Evidence), Bounded(Compensation, change.Compensation),
        Bounded(Wording, change.Wording), Bounded(Promises, change.Promises), Bounded(Compliance, change.Compliance));

    /// <summary>The plain sum, without bounds.</summary>
    public static Points operator +(Points a, Points b) => new(
        a.Response + b.Response, a.Care + b.Care, a.Evidence + b.Evidence, a.Compensation + b.Compensation, a.Wording + b.Wording,
        a.Promises + b.Promises, a.Compliance + b.Compliance);

    public static Points Add(Points left, Points right) => left + right;

    /// <summary>Whether no dimension is lower than in <paramref name="other"/>.</summary>
    public bool IsAtLeast(Points other) =>
        Response >= other.Response && Care >= other.Care && Evidence >= other.Evidence && Compensation >= other.Compensation
        && Wording >= other.Wording && Promises >= other.Promises && Compliance >= other.Compliance;

    public ImmutableArray<(Dimension Dimension, int Value)> NonZero()
    {
        var self = this;
        return [.. DimensionNames.All.Where(d => self[d] != 0).Select(d => (d, self[d]))];
    }

    private static int Bounded(int held, int change) => Math.Clamp(held + change, Lowest, Highest);
}
