using AfterSalesCoach.Scenarios.Engine;
using AfterSalesCoach.Scenarios.Model;

namespace AfterSalesCoach.Scenarios.Judging;

/// <summary>Whether a condition holds for a reply in a state.</summary>
/// <param name="paid">What was paid for the order, in yuan: a sum offered is also a share of it.</param>
/// <param name="limit">The reply limit.</param>
internal sealed class ConditionEvaluator(ReplyVerdict verdict, SessionState state, TimeSpan waited, decimal paid, TimeSpan limit)
{
    public bool Holds(Condition condition) => condition switch
    {
        Condition.AllOf all => all.Of.All(Holds),
        Condition.AnyOf any => any.Of.Any(Holds),
        Condition.Unless unless => !Holds(unless.Of),
        Condition.Breaks { Rules.IsEmpty: true } => !verdict.Findings.IsEmpty,
        Condition.Breaks breaks => verdict.Findings.Any(f => breaks.Rules.Contains(f.RuleId)),
        Condition.BreaksBadly => verdict.HasErrors,
        Condition.Clean => verdict.Findings.IsEmpty,
        Condition.Acts acts => acts.All.All(a => verdict.Acts.Contains(a)),
        Condition.AnyAct acts => acts.Any.Any(a => verdict.Acts.Contains(a)),
        Condition.Asks => verdict.Asks,
        Condition.Ratio ratio => (verdict.Ratio ?? (verdict.Amount is { } sum ? sum / paid : null)) is { } share && ratio.Range.Contains(share),
        Condition.Amount amount => (verdict.Amount ?? (verdict.Ratio is { } share ? share * paid : null)) is { } sum && amount.Range.Contains(sum),
        Condition.Promises promises => verdict.PromisedWithin <= promises.Within,
        Condition.Late => waited > limit,
        Condition.TookOver took => waited > took.Time,
        Condition.Patience patience => patience.Range.Contains(state.Patience),
        Condition.Trust trust => trust.Range.Contains(state.Trust),
        Condition.Flags flags => flags.All.All(state.Flags.Contains),
        Condition.Done done => state.Done.Contains(done.Kind),
        Condition.Visited visited => state.Decided.Contains(visited.Node),
        Condition.Liable liable => state.Liability == liable.Liability,
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };
}
