using System.Collections.Immutable;
using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Grading;

/// <summary>The result of a session.</summary>
/// <param name="Total">0 to 100, in tenths.</param>
/// <param name="Dimensions">0 to 100 in each; those of weight 0 do not count.</param>
/// <param name="Critical">Faults that failed it: ids of rules, or nodes.</param>
public sealed record Grade(decimal Total, Points Dimensions, bool Passed, ImmutableArray<string> Critical)
{
    /// <summary>The total before the cap: what was won apart from critical faults, 0 to 100.</summary>
    public decimal Uncapped { get; private init; } = Total;

    /// <summary>A critical fault leaves no more than this.</summary>
    public const decimal CriticalCap = 49;

    /// <summary>The grade of a state; only a good ending passes.</summary>
    public static Grade Of(Scenario scenario, SessionState state) => Of(scenario, state.EndingId, state.Held, [.. state.Critical]);

    internal static Grade Of(Scenario scenario, string? endingId, Points held, ImmutableArray<string> critical)
    {
        var uncapped = scenario.Rubric.Total(held);
        var total = critical.IsEmpty ? uncapped : Math.Min(uncapped, CriticalCap);
        var good = endingId is not null && scenario.Ending(endingId)!.IsGood;
        return new Grade(total, held, good && critical.IsEmpty && total >= scenario.Rubric.Pass, critical) { Uncapped = uncapped };
    }
}
