using AfterSalesCoach.Scoring.Summary;

namespace AfterSalesCoach.Scoring.Aggregation;

/// <summary>What only the caller knows about a run.</summary>
public sealed record RunFacts(Fingerprints Fingerprints)
{
    public bool Complete { get; init; } = true;

    public bool Masked { get; init; } = true;

    public long Files { get; init; }

    public long InputProblems { get; init; }
}
