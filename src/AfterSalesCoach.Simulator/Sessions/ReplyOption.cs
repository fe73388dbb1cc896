namespace AfterSalesCoach.Simulator.Sessions;

/// <summary>A reply that can be chosen.</summary>
/// <param name="Id">For <see cref="Intent.PickOption"/>; the place in the list is what people see.</param>
public sealed record ReplyOption(string Id, string Text);
