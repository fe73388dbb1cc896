using System.Collections.Immutable;

namespace AfterSalesCoach.Simulator.Records;

/// <summary>Rules that somebody keeps breaking.</summary>
public static class WeakRules
{
    /// <summary>Sessions looked at: what was overcome since is not held against anybody.</summary>
    public const int Lately = 10;

    /// <summary>Rules broken lately and in how many turns, worst first; of equals, the one broken last.</summary>
    /// <param name="results">Of one trainee, newest first.</param>
    public static ImmutableArray<(string RuleId, int Times)> Of(IEnumerable<StoredResult> results) =>
    [
        .. results.Take(Lately).SelectMany(r => r.Breaches).GroupBy(b => b.Key, b => b.Value)
            .Select(g => (RuleId: g.Key, Times: g.Sum())).OrderByDescending(r => r.Times),
    ];
}
