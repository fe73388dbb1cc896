using AfterSalesCoach.Dialogue;

namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>A message of the chat.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Time">Time of day in the story.</param>
public sealed record ChatLine(int Number, Speaker Speaker, TimeOnly Time, string Text);
