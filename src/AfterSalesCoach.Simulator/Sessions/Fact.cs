namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>A line of the facts beside the chat.</summary>
public sealed record Fact(string Label, string Value);
