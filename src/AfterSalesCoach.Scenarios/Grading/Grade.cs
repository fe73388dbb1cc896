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
    /// <summary>A critical fault leaves no more than this.</summary>
    public const decimal CriticalCap = 49;

    /// <summary>The grade of a state; only a good ending passes.</summary>
    public static Grade Of(Scenario scenario, SessionState state) => Of(scenario, state.EndingId, state.Held, [.. state.Critical]);

    internal static Grade Of(Scenario scenario, string? endingId, Points held, ImmutableArray<string> critical)
    {
        var total = scenario.Rubric.Total(held);
        total = critical.IsEmpty ? total : Math.Min(total, CriticalCap);
        var good = endingId is not null && scenario.Ending(endingId)!.IsGood;
        return new Grade(total, held, good && critical.IsEmpty && total >= scenario.Rubric.Pass, critical);
    }
}
