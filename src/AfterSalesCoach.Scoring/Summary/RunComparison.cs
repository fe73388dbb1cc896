using System.Collections.Immutable;

namespace AfterSalesCoach.Scoring.Summary;

/// <summary>This run against an earlier one.</summary>
/// <remarks>
/// The mean score is 100 minus what each rule costs it, so the change is the sum of the changes by rule. A rule that judges and is priced as
/// before gives a change of behaviour; the others give changes of rules or scorecard.
/// </remarks>
/// <param name="ScoreBefore">Mean score of the earlier run.</param>
/// <param name="FromBehaviour">Score points, positive is better.</param>
/// <param name="FromRules">Because a rule is new, gone or set otherwise.</param>
/// <param name="FromScorecard">Because it costs another number of points.</param>
/// <param name="EngineChanged">The linter itself differs: what is put down to behaviour may also come from it.</param>
public sealed record RunComparison(
    double ScoreBefore, double ScoreNow, double Change, double FromBehaviour, double FromRules, double FromScorecard, bool EngineChanged,
    ImmutableArray<RuleChange> Rules, ImmutableArray<AgentChange> Agents);
