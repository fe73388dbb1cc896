using AfterSalesCoach.Text;

namespace AfterSalesCoach.Dialogue.Slots;

/// <summary>A time by which something is to happen.</summary>
/// <param name="Span">In the normalised text.</param>
/// <param name="Due">The last moment that still keeps it, in the shop's local time.</param>
public sealed record Deadline(TextSpan Span, DateTimeOffset Due);
