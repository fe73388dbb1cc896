using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Scenarios.Engine;

namespace AfterSalesCoach.Scenarios.Sessions;

/// <summary>An event as a journal tells it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="EndingId">Null while the session ran.</param>
/// <param name="Patience">Of the customer, afterwards.</param>
public sealed record RecordedEvent(int Number, Move Move, ImmutableArray<(Speaker Speaker, string Text)> Shown, string? EndingId, int Patience);
