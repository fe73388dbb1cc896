using System.Collections.Immutable;
using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Scenarios.Engine;

namespace AfterSalesCoach.Scenarios.Sessions;

/// <summary>One event: what was done and when, what was shown for it, and the state it led to.</summary>
/// <param name="Number">From 1, without gaps.</param>
public sealed record JournalEntry(int Number, Move Move, ImmutableArray<Message> Shown, SessionState After);
