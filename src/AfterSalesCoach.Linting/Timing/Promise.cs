using AfterSalesCoach.Dialogue.Slots;
using AfterSalesCoach.Dialogue.Tagging;

namespace AfterSalesCoach.Linting.Timing;

/// <summary>A time that an agent promised.</summary>
/// <param name="Message">The agent message.</param>
/// <param name="Clause">Index of the clause in it.</param>
/// <param name="Deadline">Resolved against the message's time.</param>
public sealed record Promise(TaggedMessage Message, int Clause, Deadline Deadline);
