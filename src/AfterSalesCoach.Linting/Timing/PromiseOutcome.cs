using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Timing;

/// <summary>A promise and what became of it.</summary>
/// <param name="Evidence">The message that keeps it, or in which the customer had to ask; null while it is open.</param>
public sealed record PromiseOutcome(Promise Promise, PromiseState State, TaggedMessage? Evidence);
