using AfterSalesCoach.Dialogue;
using AfterSalesCoach.Scenarios.Engine;

namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>A message of the chat.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Time">Time of day in the story.</param>
public sealed record ChatLine(int Number, Speaker Speaker, TimeOnly Time, string Text)
{
    /// <summary>Whether it tells what happens; other messages of the system are the platform's.</summary>
    public bool TellsStory => Narration.Tells(Speaker, Text);
}
