using System.Collections.Immutable;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scoring.Summary;

/// <summary>One thing an agent should practise.</summary>
/// <param name="RuleId">The rule that costs the agent most.</param>
/// <param name="Findings">How often it was broken.</param>
/// <param name="Advice">What to write instead, and where to practise it.</param>
/// <param name="Scenarios">Ids of training scenarios for it; empty where none is known.</param>
/// <param name="Conversations">Ids of up to three conversations to look at together.</param>
public sealed record PractiseAdvice(
    string RuleId, LocalizedText Title, long Findings, double PointsLost, LocalizedText Advice, ImmutableArray<string> Scenarios, ImmutableArray<string> Conversations);
