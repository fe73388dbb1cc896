using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Scoring.Summary;

/// <summary>A message to show.</summary>
/// <param name="Agent">Empty where the log names none, and for customers.</param>
public sealed record ShownMessage(Speaker Speaker, string Agent, DateTimeOffset? Time, string Text);
