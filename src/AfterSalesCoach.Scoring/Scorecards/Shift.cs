using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Linting;

namespace AfterSalesCoach.Scoring.Scorecards;

/// <summary>A working shift; a conversation belongs to the one in which its first message was written.</summary>
public sealed record Shift(string Id, LocalizedText Title, ServiceHours Hours);
