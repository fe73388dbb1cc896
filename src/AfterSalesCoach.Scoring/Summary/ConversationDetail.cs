using System.Collections.Immutable;

namespace AfterSalesCoach.Scoring.Summary;

/// <summary>A conversation to show in full. Its texts are masked already unless the user asked otherwise.</summary>
public sealed record ConversationDetail(
    ConversationBrief Brief, ImmutableArray<ShownMessage> Messages, ImmutableArray<ShownFinding> Findings, ImmutableArray<ShownCriterion> Criteria);
