namespace AfterSalesCoach.Scenarios.Model;

/// <summary>A closed range; an end that is null is open.</summary>
public sealed record NumberRange(decimal? Min, decimal? Max)
{
    /// <summary>Some number inside.</summary>
    public decimal Inside => Min ?? Max ?? 0;

    public bool Contains(decimal value) => (Min is null || value >= Min) && (Max is null || value <= Max);
}
